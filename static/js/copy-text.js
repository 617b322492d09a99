/* A button that copies what stands in a field or a block. Without it, one selects the text by hand. */
customElements.define(
  "copy-text",
  class extends HTMLElement {
    connectedCallback() {
      this.button = this.querySelector("button");
      this.button.addEventListener("click", () => this.copy());
    }

    async copy() {
      const from = document.getElementById(this.dataset.from);
      const text = from.value ?? from.innerText.trim();
      const isCopied = (await this.newWay(text)) || this.oldWay(text);
      if (!isCopied) this.select(from);
      this.say(isCopied ? this.dataset.doneSays : this.dataset.byHandSays);
    }

    /* Only where the page came by https, or from this very machine. */
    async newWay(text) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    }

    /* On plain http a browser still copies what is selected. */
    oldWay(text) {
      const sheet = document.createElement("textarea");
      Object.assign(sheet, { value: text, readOnly: true, className: "visually-hidden" });
      this.append(sheet);
      sheet.select();
      const isCopied = document.execCommand("copy");
      sheet.remove();
      this.button.focus();
      return isCopied;
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
