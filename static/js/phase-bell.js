// <phase-bell>: counts down a part of a session by the wall clock, and rings when its time is up.
// Nothing moves on by itself. The bell is two soft tones made here; a browser lets them sound only
// after somebody has pressed something on the page, and where it does not, the sentence is there.
class PhaseBell extends HTMLElement {
  connectedCallback() {
    this.ends = Date.now() + Number(this.dataset.left) * 1000;
    this.button = this.querySelector("[data-bell]");
    this.button.hidden = false;
    this.button.addEventListener("click", () => this.turn());
    this.name();
    this.wake = () => (PhaseBell.sound ??= window.AudioContext && new AudioContext())?.resume();
    for (const press of ["pointerup", "keydown"]) document.addEventListener(press, this.wake);
    if (this.left()) this.tick = setInterval(() => this.show(), 500);
    this.show();
  }

  disconnectedCallback() {
    clearInterval(this.tick);
    for (const press of ["pointerup", "keydown"]) document.removeEventListener(press, this.wake);
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
    this.querySelector("[data-say]").textContent = this.dataset.over;
    if (this.isOn()) this.ring();
  }

  // The wish is kept in this browser alone; one that keeps nothing rings.
  isOn() {
    try {
      return localStorage.getItem("bell") !== "off";
    } catch {
      return true;
    }
  }

  turn() {
    try {
      localStorage.setItem("bell", this.isOn() ? "off" : "on");
    } catch {
      return;
    }
    this.name();
    if (this.isOn()) this.ring();
  }

  name() {
    this.button.textContent = this.isOn() ? this.dataset.onSays : this.dataset.offSays;
  }

  ring() {
    const sound = PhaseBell.sound;
    for (const [start, pitch] of sound ? [[0, 660], [0.5, 528]] : []) {
      const [tone, gain] = [sound.createOscillator(), sound.createGain()];
      const at = sound.currentTime + start;
      tone.frequency.value = pitch;
      gain.gain.setValueAtTime(0.0001, at);
      gain.gain.exponentialRampToValueAtTime(0.18, at + 0.03);
      gain.gain.exponentialRampToValueAtTime(0.0001, at + 1.6);
      tone.connect(gain).connect(sound.destination);
      tone.start(at);
      tone.stop(at + 1.7);
    }
  }
}

customElements.define("phase-bell", PhaseBell);
