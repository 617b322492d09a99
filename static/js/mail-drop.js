// <mail-drop>: a file that is dropped on it goes into its file field; where that has a form of its own, it is sent.
customElements.define(
  "mail-drop",
  class extends HTMLElement {
    connectedCallback() {
      this.addEventListener("dragover", (event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        this.dataset.over = "";
      });
      this.addEventListener("dragleave", () => delete this.dataset.over);
      this.addEventListener("drop", (event) => {
        delete this.dataset.over;
        const [file] = event.dataTransfer.files;
        if (!file) return;
        event.preventDefault();
        this.take(file);
      });
    }

    take(file) {
      const field = this.querySelector("input[type=file]");
      const one = new DataTransfer();
      one.items.add(file);
      field.files = one.files;
      field.closest("details").open = true;
      if (field.form !== this.closest("form")) field.form.requestSubmit();
    }
  },
);
