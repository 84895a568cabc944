// What is measured: our page and its peers, and how each is asked for the same thing.

const OURS = {
  name: "this page",
  // What the program drew, not what was in the page before it.
  isDrawn: "document.querySelector('.page :is([data-mark], [data-cluster])')",
  plot: ".plot",
  words: ".words",
  zoom: { wheelPx: 30, modifiers: 2 /* Ctrl */ },
  actorBox: "[data-filter-actor='actor-07']",
  searchBox: "[data-search]",
  matching: "document.querySelector('[data-matching]')?.textContent ?? ''",
  code: (dist) => dist.filter((file) => /\.(wasm|js|css)$/.test(file)).map((file) => `/${file}`),
  files: ["/", "/data/statements.json"],
  url: ({ count, month, inMemory }) => {
    if (!count) return "/";
    const data = inMemory ? `synthetic/${count}` : `generated/${count}.json`;
    return `/?${new URLSearchParams({ data, ...(month && { from: month[0], to: month[1] }) })}`;
  },
};

// A plain visit, by marks on screen: whoever drew them.
const FIRST_PICTURE = {
  ...OURS,
  name: "this page, first picture",
  isDrawn: "[...document.querySelectorAll('.mark')].some((mark) => mark.checkVisibility())",
};

const STATEMENT = {
  ...OURS,
  name: "a statement's page",
  isDrawn: "document.querySelector('main h1')",
  code: (dist) => dist.filter((file) => /^pages-.*\.css$/.test(file)).map((file) => `/${file}`),
  files: ["/statement/zelensky-2022-03-27-neutrality/"],
  url: () => "/statement/zelensky-2022-03-27-neutrality/",
};

const BARE = {
  name: "a bare page of a hundred circles",
  isDrawn: "document.querySelector('circle')",
  plot: "#circles",
  zoom: { wheelPx: 30, modifiers: 2 /* Ctrl */ },
  code: () => [],
  files: ["/peers/bare.html"],
  url: () => "/peers/bare.html",
};

const REAL_YEARS = { start: "2022-01-01", end: "2026-05-01" };
const BUILT_IN = "/data/statements.json";

const VIS = {
  name: "vis-timeline 8.5.4",
  isDrawn: "document.querySelector('.vis-item')",
  plot: ".vis-center",
  words: ".vis-item-content",
  zoom: { wheelPx: 30, modifiers: 2 /* Ctrl */ },
  filter: "showOnly('actor-07')",
  code: () => [
    "/vendor/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js",
    "/vendor/vis-timeline/styles/vis-timeline-graph2d.min.css",
  ],
  files: ["/peers/vis-timeline.html", "/peers/items.js"],
  url: ({ count, month, cluster, stacked }) => {
    const data = count ? `/generated/${count}.json` : BUILT_IN;
    const asked = {
      data,
      ...(!count && REAL_YEARS),
      ...(month && { start: month[0], end: month[1] }),
      ...(stacked && { stack: 1 }),
    };
    return `/peers/vis-timeline.html?${new URLSearchParams({ ...asked, ...(cluster && { cluster: 1 }) })}`;
  },
};

const TIMELINEJS = {
  name: "TimelineJS3 3.9.11",
  isDrawn: "document.querySelector('.tl-timemarker')",
  plot: ".tl-timenav",
  // Elsewhere its markers take the mouse.
  heldPx: 4,
  zoom: {
    into: ".tl-menubar-button .tl-icon-zoom-in",
    outOf: ".tl-menubar-button .tl-icon-zoom-out",
  },
  code: () => [
    "/vendor/@knight-lab/timelinejs/dist/js/timeline.js",
    "/vendor/@knight-lab/timelinejs/dist/css/timeline.css",
  ],
  files: ["/peers/timelinejs.html"],
  url: ({ count }) =>
    `/peers/timelinejs.html?data=${count ? `/generated/${count}.json` : BUILT_IN}`,
};

export const SUBJECTS = {
  ours: OURS,
  first: FIRST_PICTURE,
  statement: STATEMENT,
  bare: BARE,
  vis: VIS,
  timelinejs: TIMELINEJS,
};
