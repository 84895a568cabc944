// One run of a scenario: a fresh tab, the page drawn, then each act. Gives plain numbers by name.

import { pan, zoom } from "./gestures.mjs";
import { firstPaintMs, slowDown } from "./phone.mjs";
import { filter, typing } from "./reactions.mjs";
import { SUBJECTS } from "./subjects.mjs";
import { Tab } from "./tab.mjs";

// A page that has drawn nothing by then is given up.
export const LIMIT_MS = 120_000;

// What an act gives, by the names under which it is reported.
const ACTS = {
  heap: async (tab, _, fileBytes) => {
    const heapBytes = (await tab.heapBytes()) + (await tab.value("bench.wasmBytes()"));
    return { heapBytes, heapShare: heapBytes / fileBytes };
  },
  words: async (tab, { words }) => ({
    words: await tab.value(`bench.wordsInSight(${JSON.stringify(words)})`),
  }),
  zoom: async (tab, subject) => ({ zoomMs: await zoom(tab, subject) }),
  pan: async (tab, subject) => ({ panMs: await pan(tab, subject) }),
  filter: async (tab, subject) => {
    const { ms, workMs } = await filter(tab, subject);
    return { filterMs: ms, filterWorkMs: workMs };
  },
  typing: async (tab, subject) => {
    const { ms, workMs } = await typing(tab, subject);
    return { typingMs: ms, typingWorkMs: workMs };
  },
};

// `fileBytes` is the size of the scenario's data file.
export async function measure(browser, origin, scenario, fileBytes) {
  const subject = SUBJECTS[scenario.subject];
  const tab = await Tab.open(browser, subject.isDrawn);
  const numbers = {};
  try {
    if (scenario.phone) await slowDown(tab);
    await tab.go(origin + subject.url(scenario));
    numbers.drawnMs = await inTime(tab.value("bench.drawn"));
    if (numbers.drawnMs === undefined) {
      tab.crash();
      return { gaveUp: true };
    }
    if (scenario.phone) numbers.firstPaintMs = await firstPaintMs(tab);
    numbers.longestTaskMs = await tab.value("bench.quiet()");
    for (const act of scenario.acts) {
      // An act that fails costs its own numbers alone.
      const failed = (error) => {
        process.exitCode = 1;
        console.error(`${scenario.id}, ${act}: ${error.message}`);
      };
      Object.assign(numbers, await ACTS[act](tab, subject, fileBytes).catch(failed));
    }
  } finally {
    const errors = await tab.close();
    if (errors.length > 0) console.error(`  ${scenario.id}: ${errors[0]}`);
  }
  return numbers;
}

async function inTime(promise) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, LIMIT_MS)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    promise.catch(() => {});
  }
}
