// <vent-sheet>: ten minutes without an account. The paper has no name and stands in no form; the time is kept
// in the history entry, so that a reload finds it; the network is asked for nothing.
class VentSheet extends HTMLElement {
  connectedCallback() {
    this.paper = this.querySelector("textarea");
    const all = Number(this.dataset.minutes) * 60_000;
    this.time = { total: all, left: all, ends: null, extended: false, ...history.state?.vent };
    this.forget = () => (this.paper.value = "");
    addEventListener("pagehide", this.forget);
    addEventListener("pageshow", this.forget);
    this.leave = (event) => this.ask(event);
    document.addEventListener("click", this.leave);
    this.paper.addEventListener("input", () => this.begun || this.run());
    this.addEventListener("click", (event) => this[event.target.closest("button")?.dataset.press]?.());
    this.querySelector("[data-bar]").hidden = false;
    this.set({});
  }

  disconnectedCallback() {
    removeEventListener("pagehide", this.forget);
    removeEventListener("pageshow", this.forget);
    document.removeEventListener("click", this.leave);
    clearInterval(this.tick);
    this.forget();
  }

  // A link that is pressed takes the words with it: that is asked first.
  ask(event) {
    if (this.paper.value && event.target.closest("a[href]") && !confirm(this.dataset.ask)) event.preventDefault();
  }

  get begun() {
    return this.time.ends !== null || this.time.left < this.time.total;
  }

  get left() {
    return Math.max(0, this.time.ends === null ? this.time.left : this.time.ends - Date.now());
  }

  set(facts) {
    Object.assign(this.time, facts);
    if (this.begun) history.replaceState({ ...history.state, vent: this.time }, "");
    clearInterval(this.tick);
    if (this.time.ends) this.tick = setInterval(() => this.show(), 250); // paper that waits takes no time
    this.show();
  }

  run() {
    this.set({ ends: Date.now() + this.time.left });
  }

  pause() {
    if (this.time.ends === null) this.run();
    else this.set({ left: this.left, ends: null });
    this.paper.focus();
  }

  extend() {
    const more = Number(this.dataset.more) * 60_000;
    const ends = this.time.ends && Math.max(this.time.ends, Date.now()) + more;
    this.set({ total: this.time.total + more, left: this.time.left + more, ends, extended: true });
    this.querySelector("h1").textContent = this.dataset.longer;
    this.paper.focus();
  }

  async done() {
    this.paper.blur();
    this.paper.classList.add("crumpled");
    await Promise.allSettled(this.paper.getAnimations().map((each) => each.finished));
    this.forget();
    clearInterval(this.tick);
    history.replaceState({ ...history.state, vent: null }, "");
    this.querySelector("[data-part=write]").hidden = true;
    this.querySelector("[data-part=gone]").hidden = false;
    this.querySelector("[data-part=gone] h1").focus();
  }

  show() {
    const seconds = Math.ceil(this.left / 1000);
    const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    this.querySelector("[data-clock]").textContent = clock;
    this.querySelector(".left").setAttribute("stroke-dasharray", `${(100 * this.left) / this.time.total} 100`);
    const pause = this.querySelector("[data-press=pause]");
    pause.textContent = this.begun && this.time.ends === null ? this.dataset.resume : this.dataset.pause;
    pause.hidden = !this.begun || seconds === 0;
    this.querySelector("[data-press=extend]").hidden = !this.begun || this.time.extended;
    if (seconds === 0) this.say(this.dataset.over);
    else if (this.begun && seconds <= 60) this.say(this.dataset.lastMinute);
  }

  // A sentence in the status line, for eyes and for screen readers.
  say(sentence) {
    const line = this.querySelector("[data-say]");
    if (line.textContent !== sentence) line.textContent = sentence;
  }
}

customElements.define("vent-sheet", VentSheet);
