// <above-keyboard>: as high as what is seen of the page, so that a phone's keyboard covers nothing of it;
// and marked while little is seen.
const LOW = 576;

class AboveKeyboard extends HTMLElement {
  connectedCallback() {
    this.fit = () => {
      this.style.setProperty("--seen", `${Math.round(visualViewport.height)}px`);
      this.toggleAttribute("data-low", visualViewport.height < LOW);
    };
    visualViewport.addEventListener("resize", this.fit);
    this.fit();
  }

  disconnectedCallback() {
    visualViewport.removeEventListener("resize", this.fit);
  }
}

customElements.define("above-keyboard", AboveKeyboard);
