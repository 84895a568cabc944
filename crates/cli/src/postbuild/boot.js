// Starts the program. Whatever keeps it from starting, or stops it later, is told to the reader in
// plain words.
const tell = () => {
  document.getElementById("trouble").hidden = false;
  // Nothing is on its way any more.
  document.querySelector("#shell .loading")?.remove();
};
// A plain link to the same page may be answered from memory, with the very files that made the
// trouble.
document.querySelector("#trouble a").addEventListener("click", async (event) => {
  event.preventDefault();
  // WebKit gives a module that was preloaded again for as long as it runs, also one that was
  // refused or not there, unless it has been fetched for something else:
  // https://bugs.webkit.org/show_bug.cgi?id=270357
  try {
    const { href } = document.querySelector("link[rel=modulepreload]");
    await (await fetch(href, { cache: "reload", signal: AbortSignal.timeout(5000) })).blob();
  } catch (error) {
    console.info(error);
  }
  location.reload();
});
// A panic of the program ends in this error; any other leaves it running.
const { RuntimeError } = globalThis.WebAssembly ?? {};
const tellOfPanic = (error) => {
  if (RuntimeError && error instanceof RuntimeError) tell();
};
addEventListener("error", (event) => tellOfPanic(event.error));
addEventListener("unhandledrejection", (event) => tellOfPanic(event.reason));
const { data, isEmbedded } = readLink(location.search + location.hash);
// The data comes beside the program, not after it; but not before the styles, without which nothing
// can be shown.
const preload = (path) => {
  const link = document.createElement("link");
  Object.assign(link, {
    rel: "preload",
    as: "fetch",
    href: new URL(path, location.href).href,
    crossOrigin: "anonymous",
  });
  document.head.append(link);
};
// WebKit doesn't take for a `fetch` what was preloaded for one, and would load the file twice.
const isWebKit = /AppleWebKit\/(?!.*Chrom)/.test(navigator.userAgent);
try {
  if (!isWebKit) preload(data ?? "data/statements.json");
} catch (error) {
  // No address: the program says so.
  console.info(error);
}
// Files are kept for later when the page is there and its reader reads.
const keep = () => {
  if ("serviceWorker" in navigator && !isEmbedded)
    navigator.serviceWorker.register("sw.js").catch(console.info);
};
// Tells the page around a frame how high this one is, so that it can make room.
if (parent !== window && isEmbedded) {
  const tellHeight = () => {
    // What stands here while the data comes is low, and a frame that follows it would shrink and
    // grow.
    if (document.querySelector("#shell, [aria-busy=true]")) return;
    const height_px = Math.ceil(document.body.getBoundingClientRect().height);
    parent.postMessage({ type: "statement-timeline:height", height_px }, "*");
  };
  new ResizeObserver(tellHeight).observe(document.body);
}
// The picture is laid out for the screen. Print scales it to the paper, and breaks it between
// lanes: for that the styles must know how wide it is, and what room there is above each lane. A
// drawing across all lanes would not break with them (Firefox prints it on one page only), so each
// lane gets its own part of the connectors, and of the lines behind the marks.
const rejoin = () =>
  document.querySelectorAll(".lane :is(.backdrop, .connectors)").forEach((part) => part.remove());
addEventListener("afterprint", rejoin);
addEventListener("beforeprint", () => {
  rejoin();
  const frame = document.querySelector(".frame");
  if (!frame) return;
  const connectors = frame.querySelector(".connectors"),
    backdrop = frame.querySelector(".backdrop");
  const left_px = (drawing) => drawing.getBoundingClientRect().left;
  const lines = backdrop.cloneNode(true),
    from_px = left_px(connectors) - left_px(backdrop);
  lines.querySelectorAll(".lane-line, .side-line").forEach((line) => line.remove());
  frame.style.setProperty("--frame-width", `${frame.offsetWidth}px`);
  let end_px = 0;
  for (const lane of [...frame.querySelectorAll(".lane")].sort(
    (a, b) => a.offsetTop - b.offsetTop,
  )) {
    const bottom_px = lane.offsetTop + lane.offsetHeight;
    const part = (drawing, x, y) => {
      const copy = drawing.cloneNode(true);
      // On screen, too, which is seen behind the dialog: it must not push the marks away.
      copy.style.position = "absolute";
      copy.setAttribute("viewBox", `${x} ${y} ${lane.offsetWidth} ${bottom_px - end_px}`);
      return copy;
    };
    lane.style.setProperty("--above", `${lane.offsetTop - end_px}px`);
    lane.prepend(part(lines, from_px, 0), part(connectors, 0, end_px));
    end_px = bottom_px;
  }
});
// `import` takes no digest, so an element takes it, which loads the same module.
const checked = ({ href, integrity }) =>
  new Promise((done, refuse) => {
    const script = document.createElement("script");
    Object.assign(script, {
      type: "module",
      crossOrigin: "anonymous",
      integrity,
      onload: done,
      onerror: refuse,
      src: href,
    });
    document.head.append(script);
  });
// WebKit runs this script while the styles are still on their way. Where it runs later, their own
// event may be over, and that of the page comes or is over as well.
const styles = document.querySelector("link[rel=stylesheet]");
const answered = new Promise((done) => {
  if (styles.sheet || document.readyState === "complete") done();
  for (const [target, kind] of [
    [styles, "load"],
    [styles, "error"],
    [window, "load"],
  ])
    target.addEventListener(kind, done);
});
checked(document.querySelector("link[rel=modulepreload]"))
  .then(() => import("JS"))
  .then(async (program) => {
    await answered;
    // Styles that are not what this build made are refused, and then there are none.
    if (!styles.sheet?.cssRules.length) throw new Error("the styles did not come");
    await program.default({ module_or_path: await globalThis.compiled });
    setTimeout(keep, 3000);
  })
  .catch((error) => {
    console.error(error);
    tell();
  });
