// Words that reach out of the screen sideways, or of a box that cuts them off, each with what it
// stands in.
const found = [];
const root = document.querySelector(arguments[0]);
const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
const range = document.createRange();
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.textContent.trim(),
        parent = node.parentElement;
    if (
        !words ||
        !parent.checkVisibility() ||
        parent.closest('.visually-hidden, option, textarea, title, .track, .axis')
    )
        continue;
    if (getComputedStyle(parent).clipPath === 'inset(50%)') continue;
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const short = parent.closest('[title]');
    if (!box.width || (short && getComputedStyle(parent).textOverflow === 'ellipsis')) continue;
    let cut = box.left < -1 || box.right > document.documentElement.clientWidth + 1;
    // Filters of a phone stand on one line, which a finger moves.
    if (parent.closest('.chips') && innerWidth <= 640) continue;
    for (let e = parent; e && !cut; e = e.parentElement) {
        const style = getComputedStyle(e),
            around = e.getBoundingClientRect();
        if (/hidden|clip/.test(style.overflowX))
            cut = box.right > around.right + 1 || box.left < around.left - 1;
        if (/hidden|clip/.test(style.overflowY))
            cut ||= box.bottom > around.bottom + 4 || box.top < around.top - 4;
        if (/auto|scroll/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1) cut = true;
        if (/fixed/.test(style.position)) break;
    }
    if (cut) found.push(`${words.slice(0, 60)} in ${parent.outerHTML.slice(0, 100)}`);
}
return found;
