// What the page must reach. `of(scenario, number)` gives a median: undefined where it wasn't
// measured, endless where the scenario was given up.

// Two frames at 60 a second, and a millisecond for the clock.
const TWO_FRAMES_MS = 2 * (1_000 / 60) + 1;

const best = (of, scenarios, number) => {
  const values = scenarios.map((scenario) => of(scenario, number));
  return values.includes(undefined) ? undefined : Math.min(...values);
};

const fixed = (what, scenario, number, limit, unit = "ms") => ({
  what,
  value: (of) => of(scenario, number),
  limit: () => limit,
  unit,
});

const versus = (what, scenario, peers, share) => ({
  what,
  value: (of) => of(scenario, "drawnMs"),
  limit: (of) => share * best(of, peers, "drawnMs"),
  unit: "ms",
});

const gestures = (what, scenario, limit) => [
  fixed(`${what}: a frame of panning`, scenario, "panMs", limit),
  fixed(`${what}: a frame of zooming`, scenario, "zoomMs", limit),
];

const growth = (what, number) => ({
  what: `${what} at 1,000,000 statements over that at 1,000`,
  value: (of) => of("ours-1m", number) / of("ours-1k", number),
  limit: () => 1.5,
  unit: "times",
});

export const TARGETS = [
  {
    what: "Plain visit: first picture over a bare page of a hundred circles",
    value: (of) => of("plain-first", "drawnMs") / of("bare", "drawnMs"),
    limit: () => 1.3,
    unit: "times",
  },
  versus(
    "100 statements: drawn in half of the faster peer's time",
    "ours-100",
    ["vis-100", "timelinejs-100"],
    1 / 2,
  ),
  versus(
    "1,000 statements: drawn in half of the faster peer's time",
    "ours-1k",
    ["vis-1k", "timelinejs-1k"],
    1 / 2,
  ),
  versus(
    "10,000 statements: drawn in a third of vis-timeline's best way",
    "ours-10k",
    ["vis-10k", "vis-10k-month", "vis-10k-cluster"],
    1 / 3,
  ),
  ...gestures("10,000 statements, all years", "ours-10k", 4),
  ...gestures("10,000 statements, one month", "ours-10k-month", 4),
  fixed("100,000 statements: drawn", "ours-100k", "drawnMs", 1_500),
  fixed("100,000 statements: longest task while loading", "ours-100k", "longestTaskMs", 200),
  ...gestures("100,000 statements, all years", "ours-100k", 4),
  ...gestures("100,000 statements, one month", "ours-100k-month", 4),
  fixed(
    "100,000 statements: filter by actor, in two frames",
    "ours-100k",
    "filterMs",
    TWO_FRAMES_MS,
  ),
  fixed("100,000 statements: slowest letter of a search", "ours-100k", "typingMs", 50),
  fixed("100,000 statements: heap over size of the file", "ours-100k", "heapShare", 4, "times"),
  ...gestures("1,000,000 statements", "ours-1m", 6),
  fixed("1,000,000 statements: filter by actor", "ours-1m", "filterMs", 200),
  growth("A frame of panning", "panMs"),
  growth("A frame of zooming", "zoomMs"),
  fixed("Slow phone, first visit: first contentful paint", "ours-phone", "firstPaintMs", 1_500),
  fixed("Slow phone, plain visit: first picture", "phone-first", "drawnMs", 900),
  fixed("Slow phone, plain visit: the program has taken over", "ours-phone", "drawnMs", 2_400),
  fixed("Slow phone: a statement's page", "phone-statement", "drawnMs", 600),
];
