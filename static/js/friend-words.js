/* Words that are saved while they are typed: says what became of each field, and tries again. */
customElements.define(
  "friend-words",
  class extends HTMLElement {
    unsaved = new Set();

    connectedCallback() {
      this.dataset.live = "";
      const stay = (event) => this.hasMore() && event.preventDefault();
      addEventListener("beforeunload", stay);
      this.addEventListener("submit", () => removeEventListener("beforeunload", stay));
      this.addEventListener("input", (event) => this.typed(event.target.closest("[data-word]")));
      this.addEventListener("htmx:beforeSend", (event) => this.unsaved.delete(this.part(event)));
      this.addEventListener("htmx:afterRequest", (event) => this.answered(event));
    }

    hasMore() {
      const onTheWay = this.querySelector("[data-word].htmx-request");
      return this.unsaved.size > 0 || onTheWay || this.querySelector("#remark").value !== "";
    }

    part({ target }) {
      return target.closest("[data-word], #remarks");
    }

    typed(field) {
      if (!field) return;
      this.unsaved.add(field);
      this.say(field, "");
    }

    answered(event) {
      const [part, { status }] = [this.part(event), event.detail.xhr];
      if (!part || status === 200 || (part.id && status === 422)) return;
      this.unsaved.add(part);
      if ([409, 422].includes(status)) return;
      const why = { 404: "gone", 429: "slow" }[status] ?? "away";
      this.say(part, this.dataset[`${why}Says`]);
      if (why !== "gone") setTimeout(() => this.again(event.target), 3000);
    }

    again(sender) {
      if (sender.matches("button")) sender.click();
      else sender.dispatchEvent(new Event("again"));
    }

    say(field, words) {
      field.querySelector(".said").textContent = words;
    }
  },
);
