// Asks for the program, and has it compiled as it comes, while the page itself is still being read.
// An element that asks ahead would do as much in two engines; WebKit doesn't take for a `fetch`
// what was preloaded for one.
{
  const compile = async () => {
    try {
      return await WebAssembly.compileStreaming(fetch("WASM"));
    } catch (error) {
      // The glue has other ways, and knows what to say when none works.
      console.info(error);
      return "WASM";
    }
  };
  globalThis.compiled = compile();
}
