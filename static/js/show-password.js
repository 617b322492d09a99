// <show-password>: a button under a password that shows what is being typed, and hides it again.
class ShowPassword extends HTMLElement {
  connectedCallback() {
    if (this.button) return;
    this.field = this.querySelector("input");
    this.button = document.createElement("button");
    Object.assign(this.button, { type: "button", className: "link small" });
    this.button.setAttribute("aria-controls", this.field.id);
    this.button.addEventListener("click", () => this.show(this.field.type === "password"));
    this.field.form.addEventListener("submit", () => this.show(false));
    this.append(this.button);
    this.show(false);
  }

  show(shown) {
    this.field.type = shown ? "text" : "password";
    this.button.textContent = shown ? this.dataset.hideLabel : this.dataset.showLabel;
  }
}

customElements.define("show-password", ShowPassword);
