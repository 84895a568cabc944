// Measures the page and its peers, and prints what came out; with `--write FILE` puts it into that
// document, too. Run it by `./dev bench page`, which builds the page, makes the data and sets the
// environment.

import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Chromium } from "./chromium.mjs";
import { replaceMeasured } from "./document.mjs";
import { machine } from "./machine.mjs";
import { measure } from "./measure.mjs";
import { mediansOf } from "./medians.mjs";
import { chosen, optionsFrom } from "./options.mjs";
import { pureMedians } from "./pure.mjs";
import { SCENARIOS } from "./scenarios.mjs";
import { Server } from "./server.mjs";
import { SUBJECTS } from "./subjects.mjs";
import { measured, pure, reached, table } from "./tables.mjs";

const { CHROME, DIST_DIR, DATA_DIR, PEERS_DIR, PURE_DIR } = process.env;
const options = optionsFrom(process.argv.slice(2));
const scenarios = chosen(SCENARIOS, options);
const repeats = options.isQuick ? 1 : 3;

const server = await Server.start([
  ["/generated/", DATA_DIR],
  ["/vendor/", PEERS_DIR],
  ["/peers/", fileURLToPath(new URL("./peers", import.meta.url))],
  ["/", DIST_DIR],
]);
const codeBytes = await packAll();
const browser = await Chromium.start(CHROME);
try {
  const of = mediansOf(await measureAll());
  const parts = [
    table(["measured", "on"], machine(await browser.version())),
    reached(of),
    measured(scenarios, of, codeBytes),
    pure(await pureMedians(PURE_DIR)),
  ].filter((part) => part !== "");
  console.log(`\n${parts.join("\n\n")}`);
  if (options.write) await replaceMeasured(options.write, parts.join("\n\n"));
} finally {
  await browser.end();
  server.end();
}

// Packs all files before anything is measured, as an ordinary host has them. Gives the size of each
// subject's code.
async function packAll() {
  const dist = await readdir(DIST_DIR);
  const sizes = {};
  for (const [name, { code, files }] of Object.entries(SUBJECTS)) {
    for (const address of files) await server.file(address);
    sizes[name] = 0;
    for (const address of code(dist))
      sizes[name] += (await server.file(address)).packed.gzip.length;
  }
  return sizes;
}

// Round after round, so that what else the machine does meets all scenarios alike.
async function measureAll() {
  const results = {};
  for (let round = 0; round < repeats; round++) {
    for (const scenario of scenarios) {
      const runs = (results[scenario.id] ??= []);
      if (runs.some((run) => run.gaveUp) || (scenario.once && round > 0)) continue;
      const data = scenario.count && (await server.file(`/generated/${scenario.count}.json`));
      // A run that fails costs its own numbers alone.
      const failed = (error) => {
        process.exitCode = 1;
        console.error(`${scenario.id}: ${error.message}`);
        return {};
      };
      runs.push(await measure(browser, server.origin, scenario, data?.plain.length).catch(failed));
      console.error(`${round + 1}/${repeats} ${scenario.id}`.padEnd(24), brief(runs.at(-1)));
    }
  }
  return results;
}

function brief(run) {
  return Object.entries(run)
    .map(
      ([name, value]) => `${name} ${value > 100 ? Math.round(value) : Math.round(value * 10) / 10}`,
    )
    .join("  ");
}
