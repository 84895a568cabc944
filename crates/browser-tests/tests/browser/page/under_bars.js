// What can be clicked where a scrollbar would lie that takes no room of its own, each with what
// scrolls.
const bar_px = 15.5;
const shown = e => e.checkVisibility({visibilityProperty: true});
const found = [];
const root = document.documentElement;
const scrollers = [...document.querySelectorAll('*')].filter(
    e =>
        e !== document.body &&
        e !== root &&
        shown(e) &&
        !e.matches('textarea, select') &&
        /auto|scroll/.test(getComputedStyle(e).overflowY),
);
for (const scroller of [root, ...scrollers]) {
    const edge =
        scroller === root
            ? root.clientWidth
            : scroller.getBoundingClientRect().right -
              parseFloat(getComputedStyle(scroller).borderRightWidth);
    for (const e of scroller.querySelectorAll(
        'a[href], button, input, summary, select, textarea',
    )) {
        if (!shown(e) || e.closest('.plot, .handle')) continue;
        // A summary is as wide as what it opens; what is read and clicked is its words.
        const range = document.createRange();
        range.selectNodeContents(e);
        const box = e.matches('summary')
            ? range.getBoundingClientRect()
            : e.getBoundingClientRect();
        if (box.width && box.right > edge - bar_px)
            found.push(`${e.outerHTML.slice(0, 120)} in ${scroller.outerHTML.slice(0, 60)}`);
    }
}
return found;
