// Words that lie over other words, or over something else that can be clicked, each with what they
// lie over.
const shown = e =>
    e.checkVisibility({visibilityProperty: true}) &&
    !e.closest('.visually-hidden, option, textarea, title, .ruler');
const root = document.documentElement;
const intersection = (a, b) => ({
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    top: Math.max(a.top, b.top),
    bottom: Math.min(a.bottom, b.bottom),
});
// For each element once: what is cut off around it is not seen; what is fixed or sticks lies over
// the rest on purpose, and hides it.
const known = new Map([
    [
        root,
        {layer: null, room: {left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity}},
    ],
]);
const around = e => {
    if (known.has(e)) return known.get(e);
    const {position, overflowX, overflowY} = getComputedStyle(e),
        outer = around(e.parentElement);
    const cuts = overflowX !== 'visible' || overflowY !== 'visible';
    const found = {
        layer: /fixed|sticky/.test(position) ? e : outer.layer,
        room: cuts ? intersection(outer.room, e.getBoundingClientRect()) : outer.room,
    };
    known.set(e, found);
    return found;
};
const things = [],
    range = document.createRange();
const add = (e, box, words, slack) => {
    const {layer, room} = around(e),
        {left, right, top, bottom} = intersection(box, room);
    const thinner = (bottom - top) * slack;
    const thing = {
        e,
        words,
        layer,
        left: left + 1,
        right: right - 1,
        top: top + thinner,
        bottom: bottom - thinner,
    };
    if (thing.left < thing.right && thing.top < thing.bottom) things.push(thing);
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.textContent.trim(),
        e = node.parentElement;
    if (!words || !shown(e)) continue;
    range.selectNodeContents(node);
    // A line is higher than its letters.
    for (const box of range.getClientRects()) add(e, box, words, 0.22);
}
for (const e of document.querySelectorAll(
    'a[href], button, input, summary, select, .cluster-edge, .glyph-shape',
))
    if (shown(e) && getComputedStyle(e).display !== 'inline')
        add(e, e.getBoundingClientRect(), '', 0.08);
const told = ({e, words}) => (words ? `“${words.slice(0, 40)}”` : e.outerHTML.slice(0, 70));
const found = [];
// From the top down, each with those that begin before it ends.
things.sort((a, b) => a.top - b.top);
for (const [place, a] of things.entries())
    for (let next = place + 1; things[next]?.top < a.bottom; next++) {
        const b = things[next];
        if (Math.max(a.left, b.left) >= Math.min(a.right, b.right)) continue;
        if ((!a.words && !b.words) || a.layer !== b.layer || a.e.contains(b.e) || b.e.contains(a.e))
            continue;
        // The number of a merged mark stands on its bar.
        if (a.e.closest('.cluster') && a.e.closest('.cluster') === b.e.closest('.cluster'))
            continue;
        const {left, right, top, bottom} = intersection(a, b);
        if (left < right && top < bottom) found.push(`${told(a)} and ${told(b)}`);
    }
return [...new Set(found)];
