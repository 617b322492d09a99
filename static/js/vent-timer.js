// <vent-timer>: counts down what the server said is left, by the wall clock (a laptop may sleep). It never
// stops or moves on by itself:
// the facts are the server's, so a reload, a second tab and a page without scripts all agree.
class VentTimer extends HTMLElement {
  connectedCallback() {
    this.total = Number(this.dataset.total);
    this.ends = Date.now() + Number(this.dataset.left) * 1000;
    this.saidLastMinute = Number(this.dataset.left) <= 60;
    if (this.dataset.running === "yes") this.tick = setInterval(() => this.show(), 250);
    this.addEventListener("click", (event) => (VentTimer.pressed = event.isTrusted && Boolean(event.target.closest("button"))));
    if (VentTimer.pressed) this.takeOver();
    const starts = () => this.querySelector("[data-start]")?.click();
    this.closest("form").addEventListener("input", starts, { once: true });
  }

  disconnectedCallback() {
    clearInterval(this.tick);
  }

  // A press swaps the whole timer. The new one takes the focus from the button that is gone, and
  // says again what happened: a status line is read out when it changes, not when it arrives.
  takeOver() {
    VentTimer.pressed = false;
    const line = this.querySelector("[data-say]");
    const sentence = line.textContent;
    line.textContent = "";
    requestAnimationFrame(() => (line.textContent = sentence));
    (this.querySelector("button") ?? line).focus({ preventScroll: true });
  }

  show() {
    const left = Math.max(0, Math.ceil((this.ends - Date.now()) / 1000));
    const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    this.querySelector("[data-clock]").textContent = clock;
    this.querySelector(".left").setAttribute("stroke-dasharray", `${(100 * left) / this.total} 100`);
    if (left <= 60 && !this.saidLastMinute) this.say(this.dataset.lastMinute);
    if (left === 0) this.over();
  }

  over() {
    clearInterval(this.tick);
    this.say(this.dataset.over);
  }

  // A sentence in the status line, for eyes and for screen readers.
  say(sentence) {
    this.saidLastMinute = true;
    this.querySelector("[data-say]").textContent = sentence;
  }
}

customElements.define("vent-timer", VentTimer);
