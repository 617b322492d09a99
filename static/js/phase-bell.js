// <phase-bell>: counts down a part of a debrief by the wall clock (a laptop may sleep), from what the
// server said is left. When the time is up it says so, and tells <soft-bell>; nothing moves by itself.
class PhaseBell extends HTMLElement {
  connectedCallback() {
    this.ends = Date.now() + Number(this.dataset.left) * 1000;
    this.show();
    // News may draw the clock anew in the very second in which it runs out: then this one rings.
    if (!this.left() && PhaseBell.running !== this.dataset.part) return;
    PhaseBell.running = this.dataset.part;
    this.tick = setInterval(() => this.show(), 500);
  }

  disconnectedCallback() {
    clearInterval(this.tick);
  }

  left() {
    return Math.max(0, Math.ceil((this.ends - Date.now()) / 1000));
  }

  show() {
    const left = this.left();
    const clock = this.querySelector("[data-clock]");
    clock.hidden = !left;
    clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")} ·`;
    this.querySelector(".left").setAttribute("stroke-dasharray", `${left} ${this.dataset.total}`);
    if (!left && this.tick) this.over();
  }

  over() {
    this.tick = clearInterval(this.tick);
    PhaseBell.running = "";
    this.querySelector("[data-say]").textContent = this.dataset.over;
    this.dispatchEvent(new Event("over"));
  }
}

customElements.define("phase-bell", PhaseBell);
