// <read-line>: what was read, in one line. A part that is changed in place says at once what it is changed to.
customElements.define(
  "read-line",
  class extends HTMLElement {
    connectedCallback() {
      this.addEventListener("change", ({ target }) => {
        const part = target.closest("details");
        const words = part && this.words(target, JSON.parse(part.dataset.others));
        if (words) part.querySelector("summary span").textContent = part === this.firstElementChild ? this.first(words) : words;
      });
    }

    words({ value, valueAsDate }, others) {
      if (!valueAsDate) return others[value] ?? value.trim();
      const look = { day: "numeric", month: "short", timeZone: "UTC" };
      const lang = document.documentElement.lang.replace(/^en$/, "en-GB"); // the day before the month, as the server says it
      return others[""].replace("{day}", valueAsDate.toLocaleDateString(lang, look));
    }

    first(words) {
      return words.charAt(0).toUpperCase() + words.slice(1);
    }
  },
);
