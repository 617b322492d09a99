// <page-keys>: "/" opens the search, "n" logs a rejection, "?" lists the keys. Never while one types, with
// another key pressed, while something covers the page, or when they are switched off (WCAG 2.1.4).
class PageKeys extends HTMLElement {
  connectedCallback() {
    this.list = this.querySelector("dialog");
    this.querySelector("button").addEventListener("click", () => this.list.showModal());
    this.pressed = (event) => this.press(event);
    if ("on" in this.dataset) addEventListener("keydown", this.pressed);
  }

  disconnectedCallback() {
    removeEventListener("keydown", this.pressed);
  }

  press(event) {
    const pressed = event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing;
    if (pressed || event.defaultPrevented || this.isTyping(event.target) || this.isCovered()) return;
    const act = { "/": () => this.go(this.dataset.search), n: () => this.go(this.dataset.log), "?": () => this.list.showModal() }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  // A list to choose from takes letters, too.
  isTyping(target) {
    return target instanceof Element && target.closest("input:not([type=checkbox], [type=radio], [type=submit]), textarea, select, [contenteditable]");
  }

  isCovered() {
    return document.querySelector("dialog[open]") || "hidden" in document.documentElement.dataset;
  }

  go(address) {
    location.assign(address);
  }
}

customElements.define("page-keys", PageKeys);
