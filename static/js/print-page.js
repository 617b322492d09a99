/* A button that prints the page. Without it, one prints from the browser's own menu. */
customElements.define(
  "print-page",
  class extends HTMLElement {
    connectedCallback() {
      this.querySelector("button").addEventListener("click", () => print());
    }
  },
);
