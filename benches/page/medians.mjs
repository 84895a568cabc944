// Of several runs of each scenario, the median of each number.

// Gives `of(scenario, number)`: undefined where there is none, endless where the scenario was given
// up.
export function mediansOf(results) {
  return (scenario, number) => {
    const runs = results[scenario] ?? [];
    if (runs.some((run) => run.gaveUp)) return Infinity;
    return median(runs.map((run) => run[number]).filter((value) => value !== undefined));
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return undefined;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}
