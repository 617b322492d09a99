// <above-keyboard>: as high as what is seen of the page, so that a phone's keyboard covers nothing of it.
class AboveKeyboard extends HTMLElement {
  connectedCallback() {
    this.fit = () => this.style.setProperty("--seen", `${Math.round(visualViewport.height)}px`);
    visualViewport.addEventListener("resize", this.fit);
    this.fit();
  }

  disconnectedCallback() {
    visualViewport.removeEventListener("resize", this.fit);
  }
}

customElements.define("above-keyboard", AboveKeyboard);
