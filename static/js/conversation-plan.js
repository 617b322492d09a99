/* The plan for a conversation, in sight while its name and day are typed; a hand on it, and it is left alone. */
customElements.define(
  "conversation-plan",
  class extends HTMLElement {
    connectedCallback() {
      const field = (part) => this.querySelector(`[name^=${part}_]`);
      this.parts = Object.fromEntries(["name", "tie", "on", "cue", "action", "auto"].map((part) => [part, field(part)]));
      this.says = this.querySelector(".says");
      this.makes = this.parts.auto.value !== "" && !this.parts.cue.value && !this.parts.action.value;
      this.addEventListener("input", (event) => this.change(event.target));
      if (this.makes) this.make();
    }

    change(at) {
      const { cue, action, auto } = this.parts;
      if (at === cue || at === action) {
        this.makes = false;
        auto.value = "";
      }
      if (this.makes) this.make();
      else this.tell();
    }

    make() {
      const { name, tie, on, cue, action, auto } = this.parts;
      const who = name.value.trim();
      const ready = Boolean(who && on.valueAsDate);
      auto.value = ready ? "" : "make";
      cue.value = ready ? this.moment(on.valueAsDate) : "";
      action.value = ready ? this.dataset[tie.value === "close" ? "call" : "talk"].replace("{name}", who) : "";
      this.tell();
    }

    moment(day) {
      const now = new Date();
      const away = Math.round((day - Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())) / 86400000);
      if (away === 0) return this.dataset.today;
      const near = away > 0 && away < 7;
      const look = near ? { weekday: "long" } : { day: "numeric", month: "long" };
      const said = day.toLocaleDateString(document.documentElement.lang, { ...look, timeZone: "UTC" });
      return this.dataset[near ? "weekday" : "date"].replace("{day}", said);
    }

    tell() {
      const { cue, action } = this.parts;
      const whole = cue.value && action.value;
      const sentence = this.dataset.says.replace("{cue}", cue.value).replace("{action}", action.value);
      this.says.textContent = whole ? this.dataset.after.replace("{words}", () => sentence) : "";
    }
  },
);
