// What is put into each page before its own scripts: a clock for the first picture, a list of long
// tasks, a counter of frames, a stopwatch from an event to the frames after it, and the memory of
// WebAssembly. The name in capitals stands for an expression that tells whether the first items are
// in the document.

(() => {
  const frame = () => new Promise(requestAnimationFrame);
  const bench = (window.bench = { drawnMs: null, longTasks: [], memories: [] });

  // From the start of the navigation to two frames after the first items.
  bench.drawn = (async () => {
    do await frame();
    while (!IS_DRAWN);
    await frame();
    await frame();
    bench.drawnMs = performance.now();
    return bench.drawnMs;
  })();

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      bench.longTasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });

  // Resolves when no task has taken long for a second.
  bench.quiet = async () => {
    for (let wasAt = -1; wasAt !== bench.longTasks.length;) {
      wasAt = bench.longTasks.length;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    return Math.max(0, ...bench.longTasks.map(([, duration]) => duration));
  };

  // How many words of some elements a reader sees: whole, on screen, under nothing else.
  bench.wordsInSight = (selector) => {
    const isSeen = (range, element) => {
      const box = range.getBoundingClientRect();
      const y = (box.top + box.bottom) / 2;
      return [box.left + 1, box.right - 1].every((x) =>
        element.contains(document.elementFromPoint(x, y)),
      );
    };
    let count = 0;
    for (const element of document.querySelectorAll(selector)) {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (const { index, 0: word } of text.data.matchAll(/[\p{L}\p{N}]\S*/gu)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (isSeen(range, element)) count += 1;
        }
      }
    }
    return count;
  };

  let isCounting = false;
  let frames = 0;
  bench.countFrames = () => {
    [isCounting, frames] = [true, 0];
    const count = () => {
      if (isCounting) requestAnimationFrame(count);
      frames += 1;
    };
    requestAnimationFrame(count);
  };
  bench.framesCounted = async () => {
    await frame();
    await frame();
    isCounting = false;
    return frames;
  };

  // Readies a stopwatch: from the next event of that type to the second frame after it.
  bench.awaitReaction = (type, shown = () => "") => {
    const before = shown();
    bench.reaction = new Promise((resolve) => {
      const start = async (event) => {
        await frame();
        const isInFirst = shown() !== before;
        await frame();
        const ms = performance.now() - event.timeStamp;
        resolve({ ms, isInFirst, isInSecond: shown() !== before });
      };
      window.addEventListener(type, start, { capture: true, once: true });
    });
  };

  // Opens what an element is folded into, and scrolls to it; what was opened is drawn by then.
  bench.bringIntoSight = async (selector) => {
    const element = document.querySelector(selector);
    for (let fold = element; (fold = fold.parentElement?.closest("details"));) fold.open = true;
    element.scrollIntoView({ block: "center" });
    await frame();
    await frame();
  };

  // The same for something that is done by calling it.
  bench.reactionTo = async (act) => {
    const start = performance.now();
    act();
    await frame();
    await frame();
    return { ms: performance.now() - start };
  };

  for (const name of ["instantiate", "instantiateStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await real.apply(WebAssembly, given);
      const { exports } = made.instance ?? made;
      bench.memories.push(
        ...Object.values(exports).filter((value) => value instanceof WebAssembly.Memory),
      );
      return made;
    };
  }
  bench.wasmBytes = () => bench.memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);
})();
