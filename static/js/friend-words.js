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
      this.addEventListener("htmx:beforeSend", (event) => this.unsaved.delete(event.target));
      this.addEventListener("htmx:afterRequest", (event) => this.answered(event));
    }

    hasMore() {
      return this.unsaved.size > 0 || this.querySelector("#remark").value !== "";
    }

    typed(field) {
      if (!field) return;
      this.unsaved.add(field);
      this.say(field, "");
    }

    answered({ target, detail: { xhr } }) {
      if (!target.matches("[data-word]") || [200, 409, 422].includes(xhr.status)) return;
      const why = { 404: "gone", 429: "slow" }[xhr.status] ?? "away";
      this.unsaved.add(target);
      this.say(target, this.dataset[`${why}Says`]);
      if (why !== "gone") setTimeout(() => target.dispatchEvent(new Event("again")), 3000);
    }

    say(field, words) {
      field.querySelector(".said").textContent = words;
    }
  },
);
