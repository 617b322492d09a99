// <time-zone-guess>: what the browser says about where one is. A hidden field is filled with it; a
// list gets a button that chooses it, when something else is chosen.
class TimeZoneGuess extends HTMLElement {
  connectedCallback() {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const field = this.querySelector("input, select");
    if (!zone) return;
    if (field.matches("input")) field.value = zone;
    else this.offer(field, zone);
  }

  offer(list, zone) {
    const place = [...list.options].find((option) => option.value === zone);
    if (!place || place.selected || this.querySelector("button")) return;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "link", textContent: `${this.dataset.says} ${place.text}` });
    button.addEventListener("click", () => {
      list.value = zone;
      list.focus();
      button.remove();
    });
    this.append(button);
  }
}

customElements.define("time-zone-guess", TimeZoneGuess);
