// Nobody is signed in: what waits on the device (no-line.js) cannot be read any more, and goes.
self.indexedDB?.deleteDatabase("waiting");
