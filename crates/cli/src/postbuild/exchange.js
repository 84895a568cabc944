// Starts the program of the worker that converts files, which is where the worker's name says.
// Requests wait until it runs. What goes wrong in it is an error of the worker, which the page
// hears.
import start, { answer } from "GLUE";
const started = start({ module_or_path: self.name });
self.onmessage = async ({ data: [words, content], ports: [port] }) => {
  try {
    await started;
    await answer(words, content, port);
  } catch (error) {
    setTimeout(() => { throw error; });
  }
};
