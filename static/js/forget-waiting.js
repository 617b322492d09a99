// Nobody is signed in: what waits on the device (no-line.js) cannot be read any more, and goes. So does the number on the icon.
self.indexedDB?.deleteDatabase("waiting");
navigator.clearAppBadge?.().catch(() => {});
