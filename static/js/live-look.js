// <live-look>: every few seconds it lets htmx ask whether there is something new (the event "look").
// Not while the page is hidden, and not for ever: after some hours a reload asks again.
class LiveLook extends HTMLElement {
  static until = Date.now() + 4 * 3600_000;

  connectedCallback() {
    const seconds = Number(this.dataset.seconds);
    if (!seconds) return;
    this.look = () => {
      if (!document.hidden && Date.now() < LiveLook.until) this.dispatchEvent(new Event("look"));
    };
    this.tick = setInterval(this.look, seconds * 1000);
    document.addEventListener("visibilitychange", this.look);
  }

  disconnectedCallback() {
    clearInterval(this.tick);
    document.removeEventListener("visibilitychange", this.look);
  }
}

customElements.define("live-look", LiveLook);
