// The statements of the same file for the peers: both know days, none knows EDTF, so a date is its
// first known day.

export const asked = new URLSearchParams(location.search);

export async function load() {
  return (await fetch(asked.get("data"))).json();
}

const ENDS = /^(?:\.\.\/)?(\d{4}-\d{2}(?:-\d{2})?)[~?%]?(?:\/(\d{4}-\d{2}-\d{2}))?/;

export function days(date) {
  const [, first, last] = ENDS.exec(date);
  return { first: first.length === 7 ? `${first}-01` : first, last };
}
