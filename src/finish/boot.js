// Starts the program. Whatever keeps it from starting, or stops it later, is told to the reader in plain words.
const tell = () => { document.getElementById("trouble").hidden = false; };
// A panic of the program ends in this error; any other leaves it running.
const tellOfPanic = (error) => { if (error instanceof globalThis.WebAssembly?.RuntimeError) tell(); };
addEventListener("error", (event) => tellOfPanic(event.error));
addEventListener("unhandledrejection", (event) => tellOfPanic(event.reason));
const asked = new URLSearchParams(location.search);
// The data comes beside the program, not after it.
const preload = (path) => {
  const data = new URL(path, location.href);
  if (data.origin !== location.origin) return;
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", href: data.href, crossOrigin: "anonymous" });
  document.head.append(link);
};
try {
  preload(asked.get("data") || "data/statements.json");
} catch (error) {
  // No address: the program says so.
  console.info(error);
}
// Files are kept for later when the page is there and its reader reads.
const keep = () => {
  if ("serviceWorker" in navigator && !asked.has("embed")) navigator.serviceWorker.register("sw.js").catch(console.info);
};
import("JS").then(async (program) => {
  await program.default({ module_or_path: "WASM" });
  setTimeout(keep, 3000);
}).catch((error) => {
  console.error(error);
  tell();
});
