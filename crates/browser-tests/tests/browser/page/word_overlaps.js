// Words that lie over other words or over a mark, and marks that lie over marks. Runs in the page.
const boxes = [];
const add = (element, name, what) => {
    const box = element.getBoundingClientRect();
    if (box.width && element.checkVisibility({contentVisibilityAuto: false}))
        boxes.push({box, name, what});
};
for (const lane of document.querySelectorAll('[data-lane]')) {
    for (const words of lane.querySelectorAll('[data-label]'))
        add(words, words.dataset.label, 'words');
    for (const mark of lane.querySelectorAll('[data-mark]:not(.is-open)')) {
        add(mark.querySelector('.glyph-shape'), mark.dataset.mark, 'mark');
    }
    for (const cluster of lane.querySelectorAll('[data-cluster]')) {
        add(cluster.querySelector('.cluster-edge'), cluster.dataset.cluster, 'cluster');
        for (const words of cluster.querySelectorAll('.words'))
            add(words, cluster.dataset.cluster, 'words');
    }
}
// A pixel of rounding is no overlap.
const touch = (a, b) =>
    a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
const found = [];
boxes.sort((a, b) => a.box.top - b.box.top);
boxes.forEach((one, at) => {
    for (const other of boxes.slice(at + 1)) {
        if (other.box.top >= one.box.bottom) break;
        const isSame =
            one.name === other.name &&
            one.what !== other.what &&
            [one.what, other.what].includes('words');
        if (!isSame && touch(one.box, other.box))
            found.push(
                `${one.what} of ${one.name} over ${other.what} of ${other.name} on ${innerWidth} px: ${[one, other].map(({box}) => [box.left, box.right, box.top].map(Math.round))}`,
            );
    }
});
return found;
