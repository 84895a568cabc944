// A tab in a browser context of its own: nothing is cached or kept from the run before, and its
// renderer is its own.

import { readFile } from "node:fs/promises";

const PROBES = new URL("./probes.js", import.meta.url);

export class Tab {
  #browser;
  #context;
  #target;
  #session;
  #errors = [];

  // `isDrawn` is JavaScript that tells whether the first items are there.
  static async open(browser, isDrawn) {
    const tab = new Tab();
    tab.#browser = browser;
    tab.#context = (await browser.send("Target.createBrowserContext")).browserContextId;
    const target = { url: "about:blank", browserContextId: tab.#context, width: 1440, height: 900 };
    tab.#target = (await browser.send("Target.createTarget", target)).targetId;
    const attached = await browser.send("Target.attachToTarget", {
      targetId: tab.#target,
      flatten: true,
    });
    tab.#session = attached.sessionId;
    browser.on(
      tab.#session,
      "Runtime.exceptionThrown",
      ({ exceptionDetails: { text, exception } }) =>
        tab.#errors.push(exception?.description ?? text),
    );
    await tab.send("Page.enable");
    await tab.send("Performance.enable");
    const probes = (await readFile(PROBES, "utf8")).replace("IS_DRAWN", () => isDrawn);
    await tab.send("Page.addScriptToEvaluateOnNewDocument", { source: probes });
    return tab;
  }

  send(method, params) {
    return this.#browser.send(method, params, this.#session);
  }

  async go(url) {
    const { errorText } = await this.send("Page.navigate", { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
  }

  // The value of an expression, of a promise what it resolves to.
  async value(expression) {
    const wanted = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", wanted);
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  // How long the main thread has worked so far, in ms (TaskDuration: all tasks, script, style,
  // layout and paint).
  async workedMs() {
    const { metrics } = await this.send("Performance.getMetrics");
    return 1_000 * metrics.find(({ name }) => name === "TaskDuration").value;
  }

  // The size of the JavaScript heap after a collection of garbage, in bytes.
  async heapBytes() {
    await this.send("HeapProfiler.collectGarbage");
    const { metrics } = await this.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "JSHeapUsedSize").value;
  }

  mouse(type, x, y, more = {}) {
    return this.send("Input.dispatchMouseEvent", { type, x, y, ...more });
  }

  // Ends a page that answers no more, without its help.
  crash() {
    this.send("Page.crash").catch(() => {});
  }

  async close() {
    await this.#browser.send("Target.disposeBrowserContext", { browserContextId: this.#context });
    return this.#errors;
  }
}
