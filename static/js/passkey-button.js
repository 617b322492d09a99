// <passkey-button>: asks the browser for a passkey (data-do: "create" or "get"), puts the answer into
// the field `credential` of its form, and sends it. The question stands in a JSON block (data-options)
// or is fetched from the form's own address. Without this script the button stays hidden.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const known = (keys = []) => keys.map((key) => ({ ...key, id: bytes(key.id) }));

class PasskeyButton extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector("button");
    this.button.hidden = !window.PublicKeyCredential;
    this.button.addEventListener("click", (event) => this.ask(event));
  }

  async ask(event) {
    event.preventDefault();
    const form = this.closest("form");
    this.querySelector("[role=alert]").hidden = true;
    try {
      const question = await this.question(form);
      const passkey = await navigator.credentials[this.dataset.do]({ publicKey: question });
      form.elements.credential.value = JSON.stringify(this.answer(passkey));
      form.submit();
    } catch {
      this.querySelector("[role=alert]").hidden = false;
    }
  }

  async question(form) {
    const options = this.dataset.options
      ? JSON.parse(document.getElementById(this.dataset.options).textContent)
      : (await (await fetch(form.action, { headers: { Accept: "application/json" } })).json()).request_options;
    return this.dataset.do === "create" ? this.toCreate(options.publicKey) : this.toGet(options.publicKey);
  }

  // A true passkey: it stays in the device or key, and asks for a finger, a face or a PIN.
  toCreate(options) {
    const wanted = { ...options.authenticatorSelection, residentKey: "required", requireResidentKey: true, userVerification: "required" };
    const user = { ...options.user, id: bytes(options.user.id) };
    return { ...options, user, challenge: bytes(options.challenge), excludeCredentials: known(options.excludeCredentials), authenticatorSelection: wanted };
  }

  toGet(options) {
    return { ...options, challenge: bytes(options.challenge), allowCredentials: known(options.allowCredentials) };
  }

  answer(passkey) {
    const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
    const said = parts.filter((part) => passkey.response[part]).map((part) => [part, text(passkey.response[part])]);
    const { id, type } = passkey;
    return { id, type, rawId: text(passkey.rawId), response: Object.fromEntries(said), clientExtensionResults: passkey.getClientExtensionResults() };
  }
}

customElements.define("passkey-button", PasskeyButton);
