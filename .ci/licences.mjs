// Writes which crates are linked into the page, and the texts of their licences. Each text stands
// once.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

const cargo = (...args) => execFileSync("cargo", args, { encoding: "utf8", maxBuffer: 1 << 28 });

const IS_LICENCE = /^(licen[cs]e|copying|notice|unlicense)/i;

// Macros run while the page is compiled; nothing of them is in it.
const tree = cargo(
  "tree",
  "--locked",
  "--package",
  "statement-timeline",
  "--package",
  "exchange-worker",
  "--target",
  "wasm32-unknown-unknown",
  "--edges",
  "normal,no-proc-macro",
  "--prefix",
  "none",
  "--no-dedupe",
  "--format",
  "{p}",
);
const linked = new Set(
  tree
    .split("\n")
    .filter(Boolean)
    .map((line) => line.split(" ").slice(0, 2).join(" ")),
);

const { packages } = JSON.parse(cargo("metadata", "--locked", "--format-version", "1"));
const crates = packages.filter(
  ({ name, version, source }) => source && linked.has(`${name} v${version}`),
);
crates.sort((a, b) => (a.name < b.name ? -1 : 1));

console.log(
  "The page has code of these crates, and of Rust's standard library (MIT OR Apache-2.0).\n",
);
const texts = new Map();
for (const { name, version, license, repository, manifest_path: manifest } of crates) {
  console.log(
    `${name} ${version}: ${license ?? "see below"}${repository ? `, ${repository}` : ""}`,
  );
  const folder = path.dirname(manifest);
  for (const file of readdirSync(folder).filter((file) => IS_LICENCE.test(file))) {
    const text = readFileSync(path.join(folder, file), "utf8").trim();
    texts.set(text, [...(texts.get(text) ?? []), `${name} ${version}`]);
  }
}
for (const [text, owners] of texts)
  console.log(`\n${"-".repeat(80)}\n${owners.join(", ")}\n\n${text}`);
