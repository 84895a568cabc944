// What is measured, one row each. `quick` are those of a look in between.

const MONTH = ["2020-06-01", "2020-06-30"];
const PHONE = { phone: true };

// `acts` are what is done once the picture is there. What takes minutes runs `once`, all else three
// times.
const GESTURES = ["zoom", "pan"];
const ALL = ["heap", "zoom", "pan", "filter", "typing"];
const WORDS = ["words"];

export const SCENARIOS = [
  { id: "bare", subject: "bare", acts: GESTURES, quick: true },
  { id: "plain-first", subject: "first", acts: [], quick: true },
  { id: "plain", subject: "ours", acts: [], quick: true },
  { id: "vis-real", subject: "vis", acts: [], quick: true },
  { id: "timelinejs-real", subject: "timelinejs", acts: [], quick: true },
  { id: "phone-first", subject: "first", ...PHONE, acts: [], quick: true },
  { id: "phone-statement", subject: "statement", ...PHONE, acts: [], quick: true },
  { id: "ours-100", subject: "ours", count: 100, acts: [...WORDS, ...ALL] },
  { id: "ours-1k", subject: "ours", count: 1_000, acts: [...WORDS, ...ALL], quick: true },
  { id: "ours-10k", subject: "ours", count: 10_000, acts: ALL, quick: true },
  {
    id: "ours-10k-month",
    subject: "ours",
    count: 10_000,
    month: MONTH,
    acts: GESTURES,
    quick: true,
  },
  { id: "ours-100k", subject: "ours", count: 100_000, acts: ALL, quick: true },
  {
    id: "ours-100k-month",
    subject: "ours",
    count: 100_000,
    month: MONTH,
    acts: GESTURES,
    quick: true,
  },
  {
    id: "ours-1m",
    subject: "ours",
    count: 1_000_000,
    inMemory: true,
    acts: [...GESTURES, "filter"],
    quick: true,
  },
  { id: "ours-phone", subject: "ours", ...PHONE, acts: [], quick: true },
  { id: "vis-100", subject: "vis", count: 100, acts: GESTURES },
  { id: "vis-1k", subject: "vis", count: 1_000, acts: [...GESTURES, "filter"], quick: true },
  // As it comes: one below the other, none over another.
  { id: "vis-100-stacked", subject: "vis", count: 100, stacked: true, acts: WORDS },
  { id: "vis-1k-stacked", subject: "vis", count: 1_000, stacked: true, acts: WORDS, quick: true },
  { id: "vis-10k", once: true, subject: "vis", count: 10_000, acts: [...GESTURES, "filter"] },
  { id: "vis-10k-month", subject: "vis", count: 10_000, month: MONTH, acts: GESTURES, quick: true },
  { id: "vis-10k-cluster", subject: "vis", count: 10_000, cluster: true, acts: GESTURES },
  { id: "vis-100k-month", subject: "vis", count: 100_000, month: MONTH, acts: GESTURES },
  {
    id: "vis-100k-cluster",
    once: true,
    subject: "vis",
    count: 100_000,
    cluster: true,
    acts: GESTURES,
  },
  { id: "timelinejs-100", subject: "timelinejs", count: 100, acts: GESTURES, quick: true },
  { id: "timelinejs-1k", subject: "timelinejs", count: 1_000, acts: GESTURES },
];
