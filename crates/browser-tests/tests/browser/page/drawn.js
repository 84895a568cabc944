// All that is drawn, one thing a line, for comparing two pictures. Runs in the page.
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const at = element => element?.getAttribute('transform') ?? 'nowhere';
const lines = [];
for (const lane of all('[data-lane]')) {
    lines.push(
        `lane ${lane.dataset.lane} at ${lane.style.top} on the sheet at ${lane.parentElement.style.transform}`,
    );
    const items = all('[data-mark], [data-cluster]', lane).map(item => {
        const name = item.dataset.mark
            ? `mark ${item.dataset.mark}`
            : `cluster ${item.dataset.cluster} of ${item.dataset.count}`;
        return `  ${name} ${item.getAttribute('class')} ${item.innerHTML}`;
    });
    lines.push(...items.sort());
}
for (const label of all('.lane-labels li'))
    lines.push(`label ${label.innerText.replace(/\s+/g, ' ')} ${label.offsetTop}`);
for (const text of all('.axis text'))
    lines.push(`axis ${text.textContent} at ${text.getAttribute('x')}`);
for (const unit of all('.axis-unit')) lines.push(`axis ${unit.textContent} at its edge`);
for (const band of all('.event-band'))
    lines.push(`event at ${band.getAttribute('x')} wide ${band.getAttribute('width')}`);
for (const connector of all('.connector')) lines.push(`connector ${connector.getAttribute('d')}`);
for (const item of all('[data-item]')) lines.push(`item ${item.dataset.item}`);
for (const input of all('[data-filter-actor]:checked'))
    lines.push(`ticked ${input.dataset.filterActor}`);
for (const input of all("[data-command^='toggle ']:checked"))
    lines.push(`ticked ${input.dataset.command}`);
for (const box of all('[data-search]')) lines.push(`sought ${box.value}`);
for (const cell of all('[data-command^=cell]')) lines.push(`cell ${cell.ariaLabel}`);
for (const point of all('.strip [data-command^=open]'))
    lines.push(`point ${point.dataset.command.split(' ').pop()} ${at(point)}`);
for (const day of all('.asof strong')) lines.push(`as of ${day.innerText}`);
for (const open of all('[data-detail]')) lines.push(`open ${open.dataset.detail}`);
for (const words of all('[data-matching], .shown-days, .chips li'))
    lines.push(`words ${words.innerText}`);
return lines.join('\n');
