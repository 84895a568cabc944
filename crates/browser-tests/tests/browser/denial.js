// As in a browser that is set to keep nothing: to ask for the storage is an error.
Object.defineProperty(window, "localStorage", {
  get() {
    throw new DOMException("Nothing is kept here.", "SecurityError");
  },
});
