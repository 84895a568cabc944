// Starts the program. Whatever keeps it from starting, or stops it later, is told to the reader in plain words.
const tell = () => { document.getElementById("trouble").hidden = false; };
// A panic of the program ends in this error; any other leaves it running.
const tellOfPanic = (error) => { if (error instanceof globalThis.WebAssembly?.RuntimeError) tell(); };
addEventListener("error", (event) => tellOfPanic(event.error));
addEventListener("unhandledrejection", (event) => tellOfPanic(event.reason));
const asked = new URLSearchParams(location.search);
if (!asked.has("data")) {
  // The data comes beside the program, not after it.
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", href: "data/statements.json", crossOrigin: "anonymous" });
  document.head.append(link);
}
import("JS").then((program) => program.default({ module_or_path: "WASM" })).catch((error) => {
  console.error(error);
  tell();
});
if ("serviceWorker" in navigator && !asked.has("embed")) {
  addEventListener("load", () => navigator.serviceWorker.register("sw.js").catch(console.info));
}
