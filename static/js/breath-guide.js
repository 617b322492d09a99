// <breath-guide>: says In and Out as the circle grows and shrinks, and ends by itself. It begins when it
// is seen, and asks the network for nothing.
class BreathGuide extends HTMLElement {
  connectedCallback() {
    this.seen = new IntersectionObserver(([entry]) => entry.isIntersecting && this.begin());
    this.seen.observe(this);
  }

  disconnectedCallback() {
    this.seen.disconnect();
    clearInterval(this.tick);
  }

  begin() {
    this.seen.disconnect();
    this.classList.add("breathing");
    this.ends = Date.now() + Number(this.dataset.minutes) * 60_000;
    this.half = 30_000 / Number(this.dataset.breaths); // milliseconds in, and as many out
    this.starts = Date.now();
    this.show();
    this.tick = setInterval(() => this.show(), 200);
  }

  show() {
    if (Date.now() >= this.ends) return this.end();
    const breathesOut = Math.floor((Date.now() - this.starts) / this.half) % 2;
    this.say(breathesOut ? this.dataset.out : this.dataset.in);
  }

  end() {
    clearInterval(this.tick);
    this.classList.remove("breathing");
    const line = this.querySelector("[data-over]");
    line.textContent = this.dataset.over;
    this.say("");
  }

  // Only for the eyes: read out every five seconds it would be no rest.
  say(word) {
    const line = this.querySelector("[data-word]");
    if (line.textContent !== word) line.textContent = word;
  }
}

customElements.define("breath-guide", BreathGuide);
