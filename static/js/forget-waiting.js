// One signs out, or has deleted the account: what waits on the device (no-line.js) goes, and the number on the icon.
function forget() {
  self.indexedDB?.deleteDatabase("waiting");
  navigator.clearAppBadge?.().catch(() => {});
}

if (document.currentScript.dataset.when === "sent") addEventListener("submit", forget);
else forget();
