// Runs before anything is drawn, and reads of the address what is wanted before the program is
// there: the data file, none for the built-in one, and whether the page is a part of another. What
// happens to addresses on their way is undone as the program undoes it
// (`crates/core/src/link/pairs.rs` says why); a flow in a browser compares the two. Which other
// hosts may have the file is said by the policy of the page. A link whose keys all are there for
// others, such as those that count visits, is a plain one.
globalThis.readLink = (address) => {
  const BLANK = "\\s\\x85\\u200b-\\u200d\\u2060";
  const CLOSING = BLANK + ".,;:!?…)\\]}>\"'`*_~|’”“‘»«›。、，）」』】";
  const around = new RegExp(`^[${BLANK}]+|[${BLANK}]+$`, "g"),
    behind = new RegExp(`[${CLOSING}]+$`);
  const behindFile = new RegExp(`(\\.json)[${CLOSING}]+$`, "i");
  const decoded = (text) => new URLSearchParams("=" + text).get("");
  // The first of each key counts.
  const values = new Map();
  const read = (text) => {
    for (const escaped of text.replace(/^\?+/, "").split("&")) {
      const [piece, fragment] = escaped.replace(/^(?:(?:amp|#0?38|#x26);)+/i, "").split("#");
      const name = decoded(piece.split("=", 1)[0]),
        key = name.replace(around, "").toLowerCase();
      // Encoded as a whole.
      if (!piece.includes("=") && name.includes("=")) read(name);
      else if (piece && !values.has(key))
        values.set(key, decoded(piece.slice(piece.indexOf("=") + 1 || piece.length)));
      if (fragment !== undefined) break;
    }
  };
  read(address);
  const { names, starts } = TRACKING;
  const isForOthers = (key) =>
    !key || names.includes(key) || starts.some((start) => key.startsWith(start));
  const [, hosts] =
    document.querySelector("meta[http-equiv]")?.content.match(/connect-src 'self'([^;]*)/) ?? [];
  const isAllowed = (address) =>
    hosts?.match(/\S+/g)?.some((host) => address.toLowerCase().startsWith(host + "/"));
  const withoutSentence = (text) => text?.replace(around, "").replace(behindFile, "$1"),
    data = values.get("data");
  const whole = withoutSentence(data);
  const path = withoutSentence(data?.replaceAll("%20", " ").replace(/%2f/gi, "/"));
  const isFile = (address, refused) =>
    address && !address.startsWith("//") && !refused.test(address);
  return {
    data:
      isFile(whole, /[\\\p{Cc}]/u) && isAllowed(whole)
        ? whole
        : isFile(path, /[\\:\p{Cc}]/u)
          ? path
          : null,
    isPlain: [...values.keys()].every(isForOthers),
    isEmbedded: values.get("embed")?.replace(around, "").replace(behind, "") === "1",
  };
};
// A part of another page is small from its first picture on; the head of the page that is there
// before the program speaks of the built-in data alone. The picture that is there then is that of a
// plain visit, in text of the usual size; a file of the reader's own goes with a step of the
// history.
{
  const root = document.documentElement,
    { classList } = root;
  const { data, isPlain, isEmbedded } = readLink(location.search + location.hash);
  classList.toggle(
    "has-own-view",
    !isPlain || history.state !== null || getComputedStyle(root).fontSize !== "16px",
  );
  classList.toggle("is-embedded", isEmbedded);
  classList.toggle("has-other-data", data !== null);
}
// The theme that the reader chose is kept where the browser allows it, else it holds for the visit.
// Without a choice the styles follow the system.
{
  const root = document.documentElement,
    key = "statement-timeline:theme";
  const show = (theme) => {
    if (["light", "dark", "contrast"].includes(theme)) root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  try {
    show(localStorage.getItem(key));
  } catch {
    // Nothing can be kept here.
  }
  addEventListener("change", ({ target }) => {
    if (!target.matches?.("[data-theme-choice]")) return;
    show(target.value);
    try {
      localStorage.setItem(key, target.value);
    } catch {
      // It holds for the visit.
    }
  });
  const select = () => {
    const choice = document.querySelector("[data-theme-choice]");
    if (choice) choice.value = root.dataset.theme ?? "system";
  };
  addEventListener("DOMContentLoaded", select);
  // Chosen in another tab.
  addEventListener("storage", (event) => {
    if (event.key !== key) return;
    show(event.newValue);
    select();
  });
}
