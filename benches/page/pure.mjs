// What Criterion found, from the files that it leaves behind.

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

// Median nanoseconds by path and size: `{ load: { 1000: 1.2e6 } }`. Empty where Criterion has not
// run.
export async function pureMedians(folder) {
  const found = {};
  for (const name of await folders(folder)) {
    for (const size of await folders(path.join(folder, name))) {
      const file = path.join(folder, name, size, "new", "estimates.json");
      const text = await readFile(file, "utf8").catch(() => null);
      if (text) (found[name] ??= {})[size] = JSON.parse(text).median.point_estimate;
    }
  }
  return found;
}

async function folders(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== "report")
    .map((entry) => entry.name);
}
