// <vent-paper>: paper that forgets. The text area has no name, so no form can send it; it is made
// here, so no browser restores it; and it is emptied when the page is left or shown again.
class VentPaper extends HTMLElement {
  connectedCallback() {
    this.paper = this.sheet();
    this.prepend(this.label(), this.paper);
    this.forget = () => this.empty();
    addEventListener("pagehide", this.forget);
    addEventListener("pageshow", this.forget);
    this.closest("form").addEventListener("submit", (event) => this.send(event));
    this.keep = this.querySelector("[data-keep]");
    this.keep?.addEventListener("click", (event) => this.hand(event));
  }

  disconnectedCallback() {
    removeEventListener("pagehide", this.forget);
    removeEventListener("pageshow", this.forget);
    this.empty();
  }

  sheet() {
    const paper = document.createElement("textarea");
    Object.assign(paper, { id: "paper", className: "paper", rows: 9, spellcheck: false, autocomplete: "off" });
    for (const name of ["autocorrect", "autocapitalize", "data-gramm", "data-lt-active"]) paper.setAttribute(name, name === "autocapitalize" ? "none" : "false");
    paper.setAttribute("aria-describedby", "paper-says");
    return paper;
  }

  label() {
    const label = document.createElement("label");
    Object.assign(label, { htmlFor: "paper", className: "paper-label", textContent: this.dataset.label });
    return label;
  }

  empty() {
    this.paper.value = "";
  }

  // Whatever button sends the form, the words go first.
  send(event) {
    if (event.submitter === this.keep) return;
    this.empty();
  }

  // The one way out: a second, deliberate button copies the words into a field that has a name.
  hand(event) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "text", value: this.paper.value });
    event.target.form.append(field);
  }
}

customElements.define("vent-paper", VentPaper);
