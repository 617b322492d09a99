// <soft-bell>: rings when the <phase-bell> around it is over: two soft tones made here, no file. A browser
// lets them sound only once something was pressed on the page; where it does not, the sentence is there.
// Its button turns it off; that wish is kept in this browser alone, and one that keeps nothing rings.
class SoftBell extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.button = this.querySelector("button");
    this.button.addEventListener("click", () => this.turn());
    this.closest("phase-bell").addEventListener("over", () => this.isOn() && this.ring());
    this.wake = () => (SoftBell.sound ??= window.AudioContext && new AudioContext())?.resume();
    for (const press of ["pointerup", "keydown"]) document.addEventListener(press, this.wake);
    this.name();
  }

  disconnectedCallback() {
    for (const press of ["pointerup", "keydown"]) document.removeEventListener(press, this.wake);
  }

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
    this.button.setAttribute("aria-pressed", this.isOn());
  }

  ring() {
    const sound = SoftBell.sound;
    for (const [start, pitch] of sound ? [[0, 660], [0.5, 528]] : []) {
      const [tone, loud] = [sound.createOscillator(), sound.createGain()];
      const at = sound.currentTime + start;
      tone.frequency.value = pitch;
      loud.gain.setValueAtTime(0.0001, at);
      loud.gain.exponentialRampToValueAtTime(0.18, at + 0.03);
      loud.gain.exponentialRampToValueAtTime(0.0001, at + 1.6);
      tone.connect(loud).connect(sound.destination);
      tone.start(at);
      tone.stop(at + 1.7);
    }
  }
}

customElements.define("soft-bell", SoftBell);
