// <quick-hide>: covers the page where it is, its title and icon, too; Esc twice, or the button. Esc twice or a
// double tap brings it back. Nothing is loaded and nothing is lost. Not while a dialog is open.
class QuickHide extends HTMLElement {
  static soon = 700; // milliseconds between the two

  connectedCallback() {
    this.page = document.documentElement;
    this.pressed = (event) => this.press(event);
    this.tapped = () => this.isHidden() && this.show();
    this.querySelector("button").addEventListener("click", () => this.hide());
    addEventListener("keydown", this.pressed, true);
    addEventListener("dblclick", this.tapped);
  }

  disconnectedCallback() {
    removeEventListener("keydown", this.pressed, true);
    removeEventListener("dblclick", this.tapped);
  }

  isHidden() {
    return "hidden" in this.page.dataset;
  }

  // While it is hidden, no key reaches the page.
  press(event) {
    if (this.isHidden() && event.key !== "Escape") return event.preventDefault();
    if (event.key !== "Escape" || event.repeat || document.querySelector("dialog[open]")) return (this.last = 0);
    const again = event.timeStamp - (this.last || -Infinity) < QuickHide.soon;
    this.last = again ? 0 : event.timeStamp;
    if (again) this.isHidden() ? this.show() : this.hide();
  }

  hide() {
    if (this.isHidden()) return;
    const icon = document.querySelector("link[rel=icon]");
    this.before = { title: document.title, icon: icon?.href, focus: document.activeElement };
    this.page.dataset.hidden = "";
    document.title = this.dataset.title;
    if (icon) icon.href = this.dataset.icon;
  }

  show() {
    const { title, icon, focus } = this.before;
    delete this.page.dataset.hidden;
    document.title = title;
    if (icon) document.querySelector("link[rel=icon]").href = icon;
    focus?.focus({ preventScroll: true });
  }
}

customElements.define("quick-hide", QuickHide);
