// One Chromium process, spoken to in the DevTools protocol over a pipe: no driver and no package in
// between, so that nothing but the page takes time on its main thread.
// https://chromedevtools.github.io/devtools-protocol/

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

// The same as in the browser tests (tests/browser/driver.rs), and those without which two runs
// would differ.
const SWITCHES = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--window-size=1440,900",
  "--remote-debugging-pipe",
  // Else measuring memory waits for the next collection of garbage, up to 20 s.
  "--enable-blink-features=ForceEagerMeasureMemory",
];

export class Chromium {
  #process;
  #profile;
  #last = 0;
  #waiting = new Map();
  #listeners = new Map();

  static async start(program) {
    const browser = new Chromium();
    browser.#profile = await mkdtemp(path.join(tmpdir(), "statement-timeline-bench-"));
    browser.#process = spawn(
      program,
      [...SWITCHES, `--user-data-dir=${browser.#profile}`, "about:blank"],
      {
        stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
      },
    );
    browser.#process.once("exit", () => browser.#fail(new Error("Chromium has ended")));
    browser.#listen(browser.#process.stdio[4]);
    return browser;
  }

  // Sends a command; `session` is that of a tab, or none for the browser itself.
  send(method, params = {}, session = undefined) {
    const id = ++this.#last;
    this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId: session })}\0`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }));
  }

  // Calls `listener` at each event of that name in that session.
  on(session, event, listener) {
    this.#listeners.set(`${session} ${event}`, listener);
  }

  async version() {
    return (await this.send("Browser.getVersion")).product;
  }

  async end() {
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.send("Browser.close").catch(() => {});
    const timer = setTimeout(() => this.#process.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(timer);
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  #listen(pipe) {
    let rest = "";
    pipe.setEncoding("utf8");
    pipe.on("data", (chunk) => {
      const messages = (rest + chunk).split("\0");
      rest = messages.pop();
      for (const message of messages) this.#take(JSON.parse(message));
    });
  }

  #take({ id, method, params, sessionId, result, error }) {
    if (id === undefined) {
      this.#listeners.get(`${sessionId} ${method}`)?.(params);
      return;
    }
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${waiting.method}: ${error.message}`));
    else waiting?.resolve(result);
  }

  #fail(error) {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
