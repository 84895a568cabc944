// The numbers as tables of Markdown, which are also what the terminal shows.

import { LIMIT_MS } from "./measure.mjs";
import { SUBJECTS } from "./subjects.mjs";
import { TARGETS } from "./targets.mjs";

const units = { heapBytes: 2 ** 20 };
const GAVE_UP = `not within ${LIMIT_MS / 1_000} s`;

// Heading, number, decimals.
const COLUMNS = [
  ["drawn, ms", "drawnMs", 0],
  ["words in sight", "words", 0],
  ["longest task, ms", "longestTaskMs", 0],
  ["pan, ms a frame", "panMs", 1],
  ["zoom, ms a frame", "zoomMs", 1],
  ["filter, ms", "filterMs", 0],
  ["letter, ms", "typingMs", 0],
  ["heap, MiB", "heapBytes", 0],
  ["heap / file", "heapShare", 1],
];

export function measured(scenarios, of, codeBytes) {
  const heading = ["", "statements", "window", ...COLUMNS.map(([name]) => name), "code, kB gzip"];
  return table(
    heading,
    scenarios.map((scenario) => {
      const cell = ([, number, decimals]) => {
        // What was given up is said once.
        if (of(scenario.id, number) === Infinity && number !== "drawnMs") return "";
        return shown(of(scenario.id, number) / (units[number] ?? 1), decimals);
      };
      const { subject, count } = scenario;
      const code = shown(codeBytes[subject] / 1_000, 0);
      return [
        SUBJECTS[subject].name,
        count ? grouped(count) : "real",
        way(scenario),
        ...COLUMNS.map(cell),
        code,
      ];
    }),
  );
}

function way({ month, cluster, stacked, phone, inMemory }) {
  const window = month ? "one month" : "all years";
  const more = [
    cluster && "clustered",
    stacked && "stacked",
    phone && "slow phone",
    inMemory && "made in memory",
  ].filter(Boolean);
  return [window, ...more].join(", ");
}

export function reached(of) {
  const rows = TARGETS.map(({ what, value, limit, unit }) => {
    const [is, atMost] = [value(of), limit(of)];
    const [left, right] = [is, atMost].map(
      (number) => `${shown(number, number < 100 ? 1 : 0)} ${unit}`,
    );
    return [what, left, right, shown(is / atMost, 2), is <= atMost ? "yes" : "**no**"];
  }).filter(([, , , ratio]) => ratio !== "");
  return table(["target", "measured", "at most", "measured / at most", "reached"], rows);
}

export function pure(medians) {
  const isSize = (key) => /^\d+$/.test(key);
  const sizes = [...new Set(Object.values(medians).flatMap(Object.keys).filter(isSize))].sort(
    (a, b) => a - b,
  );
  const rows = Object.entries(medians)
    .sort()
    .flatMap(([name, times]) => {
      const words = name.replaceAll("_", " ");
      // What has no size stands in a row of its own.
      const others = Object.keys(times).filter((key) => !isSize(key));
      const row = (title, time) => [title, ...sizes.map((size) => shown(time(size) / 1e6, 3))];
      return [
        ...(others.length < Object.keys(times).length ? [row(words, (size) => times[size])] : []),
        ...others.map((key) =>
          row(`${words}: ${key.replaceAll("_", " ")}, any size`, (size) =>
            size === sizes[0] ? times[key] : undefined,
          ),
        ),
      ];
    });
  return table(["pure code, ms", ...sizes.map((size) => grouped(Number(size)))], rows);
}

// Nothing where there is no row.
export function table(heading, rows) {
  if (rows.length === 0) return "";
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(3, ...all.map((row) => row[column].length)));
  // What is a number everywhere stands to the right.
  const isNumber = heading.map((_, column) =>
    rows.every((row) => /^[\d.,\s]*$|^real$|^not within/.test(row[column])),
  );
  const line = (row) => {
    const cells = row.map((cell, i) =>
      isNumber[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i]),
    );
    return `| ${cells.join(" | ")} |`;
  };
  const rule = `| ${widths.map((width, i) => "-".repeat(width - 1) + (isNumber[i] ? ":" : "-")).join(" | ")} |`;
  return [line(heading), rule, ...rows.map(line)].join("\n");
}

const grouped = (number) => number.toLocaleString("en");

function shown(value, decimals) {
  if (value === undefined || Number.isNaN(value)) return "";
  return value === Infinity
    ? GAVE_UP
    : value.toLocaleString("en", {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
      });
}
