// Pan and zoom as a hand does them: real input events, one a frame, there and back again, so that
// the scale stays what it was. A browser takes in one move of the mouse or wheel a frame, and
// answers when it has.

const STEPS = 24;
const STEP_PX = 12;
// Buttons start a movement of their own, which is watched to its end.
const FRAMES_A_CLICK = 24;

// Main-thread ms a frame while the wheel turns in and out over the middle of the plot, or buttons
// are clicked.
export async function zoom(tab, subject) {
  const [into, outOf] = await zooms(tab, subject);
  await mustChange(tab, subject, () => into(8));
  await outOf(8);
  return costOfFrames(tab, async () => {
    await into(STEPS);
    await outOf(STEPS);
  });
}

// Main-thread ms a frame while the plot is dragged to and fro. First it is zoomed in a little,
// since a page that shows everything has nowhere to go.
export async function pan(tab, subject) {
  const [into, outOf] = await zooms(tab, subject);
  const middle = await middleOf(tab, subject.plot, subject.heldPx);
  await into(8);
  await mustChange(tab, subject, () => drag(tab, middle, [[STEPS / 2, 1]]));
  await drag(tab, middle, [[STEPS / 2, -1]]);
  await tab.value("bench.quiet()");
  const cost = await costOfFrames(tab, () =>
    drag(tab, middle, [
      [STEPS / 2, 1],
      [STEPS, -1],
      [STEPS / 2, 1],
    ]),
  );
  await outOf(8);
  await tab.value("bench.quiet()");
  return cost;
}

// How to zoom in and how to zoom out, each by so many small steps; a click of a button counts as
// twelve.
async function zooms(tab, { zoom: { wheelPx, modifiers, into, outOf }, plot }) {
  if (into)
    return [into, outOf].map((button) => (steps) => clicks(tab, button, Math.ceil(steps / 12)));
  const middle = await middleOf(tab, plot);
  return [-1, 1].map((sign) => (steps) => wheel(tab, middle, sign * wheelPx, modifiers, steps));
}

// Of what does nothing, the cost would be a lie.
async function mustChange(tab, { plot }, act) {
  const look = () => tab.value(`document.querySelector(${JSON.stringify(plot)}).outerHTML`);
  const before = await look();
  await act();
  await tab.value("bench.quiet()");
  if ((await look()) === before) throw new Error(`a gesture over ${plot} changed nothing`);
}

async function costOfFrames(tab, act) {
  await tab.value("bench.countFrames()");
  const before = await tab.workedMs();
  await act();
  const frames = await tab.value("bench.framesCounted()");
  return ((await tab.workedMs()) - before) / frames;
}

async function wheel(tab, [x, y], deltaY, modifiers, times) {
  for (let i = 0; i < times; i++)
    await tab.mouse("mouseWheel", x, y, { deltaX: 0, deltaY, modifiers });
}

// Each way has a number of steps and a sign.
async function drag(tab, [x, y], ways) {
  const held = { button: "left", buttons: 1 };
  await tab.mouse("mousePressed", x, y, { ...held, clickCount: 1 });
  let at = x;
  for (const [steps, sign] of ways) {
    for (let i = 0; i < steps; i++) await tab.mouse("mouseMoved", (at += sign * STEP_PX), y, held);
  }
  await tab.mouse("mouseReleased", at, y, { ...held, buttons: 0, clickCount: 1 });
}

async function clicks(tab, selector, times) {
  for (let i = 0; i < times; i++) {
    await click(tab, selector);
    await tab.value(`new Promise((done) => {
      let left = ${FRAMES_A_CLICK};
      const next = () => (left-- ? requestAnimationFrame(next) : done());
      next();
    })`);
  }
}

export async function click(tab, selector) {
  const [x, y] = await middleOf(tab, selector);
  await tab.mouse("mousePressed", x, y, { button: "left", buttons: 1, clickCount: 1 });
  await tab.mouse("mouseReleased", x, y, { button: "left", clickCount: 1 });
}

// The middle of what is on screen of an element, or so far below its top.
async function middleOf(tab, selector, belowTopPx) {
  return tab.value(`(() => {
    const box = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
    const bottom = Math.min(box.bottom, innerHeight);
    const y = ${belowTopPx === undefined ? "(Math.max(box.top, 0) + bottom) / 2" : `box.top + ${belowTopPx}`};
    return [(box.left + box.right) / 2, y];
  })()`);
}
