// On what it was measured: without that no number means anything.

import os from "node:os";

const GIB = 2 ** 30;

export function machine(chromium) {
  const cpus = os.cpus();
  return [
    ["Date", new Date().toISOString().slice(0, 10)],
    ["Processor", `${cpus[0].model.trim()}, ${cpus.length} cores`],
    ["Memory", `${Math.round(os.totalmem() / GIB)} GiB`],
    ["Kernel", `${os.type()} ${os.release()} ${os.arch()}`],
    ["Browser", `${chromium.replace("/", " ")}, without a graphics card, window of 1440 by 900`],
  ];
}
