// The measured part of docs/benchmarks.md. What stands outside its marks is written by people and
// stays.

import { readFile, writeFile } from "node:fs/promises";

const BEGIN = "<!-- measured:begin -->";
const END = "<!-- measured:end -->";

export async function replaceMeasured(file, text) {
  const document = await readFile(file, "utf8");
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${file} has no ${BEGIN} and ${END}`);
  await writeFile(
    file,
    `${document.slice(0, begin + BEGIN.length)}\n\n${text}\n\n${document.slice(end)}`,
  );
}
