/* A button that copies what stands in a field or a block. Without it, one selects the text by hand. */
customElements.define(
  "copy-text",
  class extends HTMLElement {
    connectedCallback() {
      this.button = this.querySelector("button");
      this.words = this.button.textContent;
      this.button.addEventListener("click", () => this.copy());
    }

    async copy() {
      const from = document.getElementById(this.dataset.from);
      const text = from.value ?? from.textContent.trim();
      try {
        await navigator.clipboard.writeText(text);
        this.say(this.dataset.doneSays);
      } catch {
        this.select(from);
        this.say(this.dataset.byHandSays);
      }
    }

    /* Where copying is not allowed, the text is at least marked. */
    select(from) {
      if (from.select) from.select();
      else getSelection().selectAllChildren(from);
    }

    say(words) {
      this.querySelector("[role=status]").textContent = words;
    }
  },
);
