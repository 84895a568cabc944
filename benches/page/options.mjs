// What was asked for on the command line.

export function optionsFrom(words) {
  const options = { isQuick: false, only: undefined, write: undefined };
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === "--quick") options.isQuick = true;
    else if (word === "--only" && rest.length > 0) options.only = rest.shift();
    else if (word === "--write" && rest.length > 0) options.write = rest.shift();
    else
      throw new Error(
        `what is ${word}? There are --quick, --only ours, --only peers, --only and a scenario, --write FILE`,
      );
  }
  return options;
}

// The scenarios that were asked for.
export function chosen(scenarios, { isQuick, only }) {
  const group = ({ subject }) => (["vis", "timelinejs"].includes(subject) ? "peers" : "ours");
  if (only && scenarios.some(({ id }) => id === only))
    return scenarios.filter(({ id }) => id === only);
  return scenarios.filter(
    (scenario) => (!isQuick || scenario.quick) && (!only || only === group(scenario)),
  );
}
