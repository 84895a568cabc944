// A site on this machine, as an ordinary host serves it: code and the built-in data compressed
// beforehand with brotli and gzip. Generated data is served as it is: over a line that takes no
// time, unpacking would be all that is measured.

import { createServer } from "node:http";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import zlib from "node:zlib";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
};

// The page is alone in its process, so that it may measure its memory.
const HEADERS = {
  "cache-control": "no-store",
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-opener-policy": "same-origin",
};

const PACKERS = [
  ["br", (bytes) => zlib.brotliCompressSync(bytes)],
  ["gzip", (bytes) => zlib.gzipSync(bytes, { level: 9 })],
];

const PACKED_BELOW_BYTES = 2_000_000;

export class Server {
  #folders;
  #files = new Map();
  #http;

  // `folders` has pairs of the start of an address and the folder where what follows is found; the
  // first that fits counts.
  static async start(folders) {
    const server = new Server();
    server.#folders = folders;
    server.#http = createServer((request, response) => server.#answer(request, response));
    await new Promise((resolve) => server.#http.listen(0, "127.0.0.1", resolve));
    server.origin = `http://127.0.0.1:${server.#http.address().port}`;
    return server;
  }

  end() {
    this.#http.closeAllConnections();
    this.#http.close();
  }

  // A file with its packed forms, made when it is first asked for: ask for all of them before
  // measuring.
  async file(address) {
    if (!this.#files.has(address)) this.#files.set(address, await this.#read(address));
    return this.#files.get(address);
  }

  async #read(address) {
    const [prefix, folder] = this.#folders.find(([prefix]) => address.startsWith(prefix));
    let file = path.join(folder, path.normalize(decodeURIComponent(address.slice(prefix.length))));
    if (address.endsWith("/")) file = path.join(file, "index.html");
    if (!(await stat(file).catch(() => null))?.isFile()) return null;
    const plain = await readFile(file);
    const packers =
      plain.length < PACKED_BELOW_BYTES && !prefix.includes("generated") ? PACKERS : [];
    const packed = Object.fromEntries(packers.map(([name, pack]) => [name, pack(plain)]));
    return { type: TYPES[path.extname(file)] ?? "application/octet-stream", plain, packed };
  }

  async #answer(request, response) {
    const file = await this.file(new URL(request.url, this.origin).pathname).catch(() => null);
    if (!file) return response.writeHead(404, HEADERS).end();
    const accepted = request.headers["accept-encoding"] ?? "";
    const coding = PACKERS.map(([name]) => name).find(
      (name) => accepted.includes(name) && file.packed[name],
    );
    const body = coding ? file.packed[coding] : file.plain;
    const headers = { ...HEADERS, "content-type": file.type, "content-length": body.length };
    return response
      .writeHead(200, coding ? { ...headers, "content-encoding": coding } : headers)
      .end(body);
  }
}
