// <vent-paper>: paper that forgets. The text area has no name, so no form can send it; it is made
// here, so no browser restores it; and it is emptied when the page is left or shown again.
class VentPaper extends HTMLElement {
  connectedCallback() {
    this.paper = this.sheet();
    this.prepend(this.label(), this.paper);
    this.forget = () => this.empty();
    this.leave = (event) => this.bin(event);
    this.follow = (event) => this.ask(event);
    addEventListener("pagehide", this.forget);
    addEventListener("pageshow", this.forget);
    document.addEventListener("submit", this.leave);
    document.addEventListener("click", this.follow);
    this.paper.focus({ preventScroll: true });
  }

  disconnectedCallback() {
    removeEventListener("pagehide", this.forget);
    removeEventListener("pageshow", this.forget);
    document.removeEventListener("submit", this.leave);
    document.removeEventListener("click", this.follow);
    this.empty();
  }

  sheet() {
    const paper = document.createElement("textarea");
    const facts = { id: "paper", class: "paper", maxlength: 20000, spellcheck: "false", autocomplete: "off", autocorrect: "off", "aria-describedby": "paper-says" };
    for (const [name, value] of Object.entries(facts)) paper.setAttribute(name, value);
    return paper;
  }

  label() {
    const label = document.createElement("label");
    Object.assign(label, { htmlFor: "paper", className: "visually-hidden", textContent: this.dataset.label });
    return label;
  }

  // A link that is pressed takes the words with it: that is asked first.
  ask(event) {
    if (this.paper.value && event.target.closest("a[href]") && !confirm(this.dataset.ask)) event.preventDefault();
  }

  empty() {
    this.paper.value = "";
  }

  // Whatever form is sent, the words go first. Binning them on purpose, one can see them go; anything else
  // asks first, and keeping them takes them along.
  bin(event) {
    if (!this.paper.value) return;
    const button = event.submitter;
    if (button?.matches("[data-keep]")) return this.hand(event.target);
    const isOnPurpose = event.target.contains(this) && button?.value === "next";
    if (!isOnPurpose) {
      if (confirm(this.dataset.ask)) return this.empty();
      return event.preventDefault();
    }
    event.preventDefault();
    this.crumple().then(() => {
      this.empty();
      event.target.requestSubmit(button);
    });
  }

  // A form cannot be sent again while it is being sent: where nothing moves, the next moment is waited for.
  async crumple() {
    this.paper.classList.add("crumpled");
    await new Promise(requestAnimationFrame);
    return Promise.allSettled(this.paper.getAnimations().map((each) => each.finished));
  }

  // The one way out: a second form, sent on purpose, takes the words along in a field with a name.
  hand(form) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name: "text", value: this.paper.value });
    form.append(field);
  }
}

customElements.define("vent-paper", VentPaper);
