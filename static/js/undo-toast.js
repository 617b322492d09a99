// <undo-toast>: what just happened, with its undo, until it is dismissed. It takes room of its own at the head of
// the page, so that it never lies over a button. A status is read out when it changes, so it is said once more.
class UndoToast extends HTMLElement {
  connectedCallback() {
    this.querySelector("[data-dismiss]").addEventListener("click", () => this.dismiss());
    const said = this.querySelector("[role=status]");
    const words = said.textContent;
    const { inlineSize, blockSize } = getComputedStyle(said);
    // Nothing moves meanwhile; on a screen turned meanwhile it may grow narrower.
    Object.assign(said.style, { flexBasis: inlineSize, minBlockSize: blockSize });
    said.textContent = "";
    setTimeout(() => {
      said.textContent = words;
      said.removeAttribute("style");
    }, 100);
  }

  dismiss() {
    const all = this.parentElement;
    this.remove();
    if (!all.children.length) all.remove();
    document.getElementById("main").focus({ preventScroll: true });
  }
}

customElements.define("undo-toast", UndoToast);
