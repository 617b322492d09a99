// <vent-paper>: paper that forgets. The text area has no name, so no form can send it; it is made
// here, so no browser restores it; and it is emptied when the page is left or shown again.
class VentPaper extends HTMLElement {
  connectedCallback() {
    this.paper = this.sheet();
    this.prepend(this.label(), this.paper);
    this.forget = () => this.empty();
    addEventListener("pagehide", this.forget);
    addEventListener("pageshow", this.forget);
    this.closest("form").addEventListener("submit", (event) => this.bin(event));
    this.querySelector("[data-keep]").addEventListener("click", (event) => this.hand(event));
  }

  disconnectedCallback() {
    removeEventListener("pagehide", this.forget);
    removeEventListener("pageshow", this.forget);
    this.empty();
  }

  sheet() {
    const paper = document.createElement("textarea");
    const facts = { id: "paper", class: "paper", rows: 9, maxlength: 20000, spellcheck: "false", autocomplete: "off", autocorrect: "off", "aria-describedby": "paper-says" };
    for (const [name, value] of Object.entries(facts)) paper.setAttribute(name, value);
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

  // Whatever button sends the form, the words go first; with "bin it", one can see them go.
  bin(event) {
    const welcome = matchMedia("(prefers-reduced-motion: no-preference)").matches;
    if (!this.paper.value || event.submitter?.value !== "next" || !welcome) return this.empty();
    event.preventDefault();
    const fall = [{}, { opacity: 0, transform: "translateY(4rem) rotate(2deg) scale(.85)" }];
    const gone = this.paper.animate(fall, { duration: 600, easing: "ease-in", fill: "forwards" });
    gone.finished.finally(() => {
      this.empty();
      event.target.requestSubmit(event.submitter);
    });
  }

  // The one way out: a second form, sent on purpose, takes the words along in a field with a name.
  hand(event) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "text", value: this.paper.value });
    event.target.form.append(field);
  }
}

customElements.define("vent-paper", VentPaper);
