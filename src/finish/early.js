// Runs before anything is drawn: a part of another page is small from its first picture on.
if (new URLSearchParams(location.search).get("embed") === "1") document.documentElement.classList.add("is-embedded");
// The theme that the reader chose is kept where the browser allows it, else it holds for the visit. Without a choice the
// styles follow the system.
{
  const root = document.documentElement, key = "statement-timeline:theme";
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
  // Chosen in another tab.
  addEventListener("storage", (event) => {
    if (event.key !== key) return;
    show(event.newValue);
    const select = document.querySelector("[data-theme-choice]");
    if (select) select.value = root.dataset.theme ?? "system";
  });
}
