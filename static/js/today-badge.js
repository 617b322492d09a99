// <today-badge data-count="3">: the number on the icon of the installed app, where there can be one; 0 takes it away.
class TodayBadge extends HTMLElement {
  connectedCallback() {
    const count = Number(this.dataset.count);
    const done = count ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.();
    done?.catch(() => {}); // not installed, or not allowed
  }
}

customElements.define("today-badge", TodayBadge);
