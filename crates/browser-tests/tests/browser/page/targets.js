// What can be used and is less than 24 pixels wide or high, without the room around it that makes
// up for it.
const least = 24,
    slack = 0.5;
const all = [
    ...document.querySelectorAll(
        'a[href], button, input, summary, select, textarea, [role=slider], [role=button]',
    ),
].filter(
    e =>
        e.checkVisibility({visibilityProperty: true}) &&
        !e.closest('[inert]') &&
        (!document.querySelector('dialog[open]') || e.closest('dialog')),
);
const box = e => {
    const label = e.matches('input[type=checkbox]') ? e.closest('label') : null;
    const own = (label ?? e).getBoundingClientRect();
    if (!e.matches('.mark, .cluster')) return own;
    return e.querySelector('.halo, .target').getBoundingClientRect();
};
const boxes = all.map(box);
// A short window on the overview moves by the buttons, too.
const hasAnother = e => e.matches('.handle-body');
const isInLine = e => {
    if (!e.matches('a')) return false;
    const around = e.parentElement;
    const rest = [...around.childNodes].filter(
        node => node !== e && node.nodeType === 3 && node.textContent.trim().length > 1,
    );
    return getComputedStyle(e).display === 'inline' && rest.length > 0;
};
// A circle of 24 pixels around its middle meets no other target and no circle of another small one.
const hasRoom = place => {
    const own = boxes[place],
        x = own.left + own.width / 2,
        y = own.top + own.height / 2;
    return boxes.every((other, i) => {
        if (i === place || all[i].contains(all[place]) || all[place].contains(all[i])) return true;
        const dx = Math.max(other.left - x, 0, x - other.right),
            dy = Math.max(other.top - y, 0, y - other.bottom);
        const isSmall = other.width < least - slack || other.height < least - slack;
        const apart = Math.hypot(
            other.left + other.width / 2 - x,
            other.top + other.height / 2 - y,
        );
        return Math.hypot(dx, dy) >= least / 2 - slack && (!isSmall || apart >= least - slack);
    });
};
return all.flatMap((e, place) => {
    const {width, height} = boxes[place];
    if (
        (width >= least - slack && height >= least - slack) ||
        !width ||
        isInLine(e) ||
        hasAnother(e) ||
        hasRoom(place)
    )
        return [];
    return [{what: e.outerHTML.slice(0, 140), size: [width, height]}];
});
