// How soon the page answers a tick of a filter and each letter of a search.

import { click } from "./gestures.mjs";

// A word that stands in a large share of the statements: the first letters find the most.
const WORD = "agreement";

// From the tick to the second frame after it, and whether the first or second showed its result.
export async function filter(tab, subject) {
  const before = await tab.workedMs();
  let reaction;
  if (subject.actorBox) {
    await tab.value(`bench.bringIntoSight("${subject.actorBox}")`);
    await tab.value(`bench.awaitReaction("click", () => ${subject.matching})`);
    await click(tab, subject.actorBox);
    reaction = await tab.value("bench.reaction");
    if (!reaction.isInSecond) throw new Error("the filter showed no result within two frames");
  } else {
    reaction = await tab.value(`bench.reactionTo(() => ${subject.filter})`);
  }
  return { ms: reaction.ms, workMs: (await tab.workedMs()) - before };
}

// The slowest letter: from the key to the second frame after it, and the main thread's work.
export async function typing(tab, subject) {
  await tab.value(`scrollTo(0, 0), document.querySelector("${subject.searchBox}").focus()`);
  const letters = [];
  for (const letter of WORD) {
    await tab.value(`bench.awaitReaction("keydown")`);
    const before = await tab.workedMs();
    const key = { key: letter, code: `Key${letter.toUpperCase()}` };
    await tab.send("Input.dispatchKeyEvent", { type: "keyDown", text: letter, ...key });
    await tab.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
    const { ms } = await tab.value("bench.reaction");
    letters.push({ ms, workMs: (await tab.workedMs()) - before });
  }
  const worst = (name) => Math.max(...letters.map((letter) => letter[name]));
  return { ms: worst("ms"), workMs: worst("workMs") };
}
