// Tells the server of exceptions that nothing caught, of panics of the program, and of what the
// policy of the page refused, from each page and in any browser. It waits for the answer, so that
// nothing is told too late.
const tell = (words) => {
  const request = new XMLHttpRequest();
  request.open("POST", "crash", false);
  request.send(words);
};
// What has no exception is none, such as a notice that sizes are observed a frame later.
addEventListener(
  "error",
  (event) => event.error && tell(`Uncaught ${event.message} ${event.error.stack}`),
);
addEventListener("unhandledrejection", (event) =>
  tell(`Uncaught (in a promise) ${event.reason} ${event.reason?.stack}`),
);
addEventListener("securitypolicyviolation", (event) =>
  tell(`Refused: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
);
const complain = console.error;
console.error = (...words) => {
  complain(...words);
  if (words.join(" ").includes("panicked at")) tell(words.join(" "));
};
