"use strict";

// The library at work: a WebAssembly module that answers questions about the bytes of files. It runs in
// a worker, so that the page stays alive while a long file is read, and is started anew where a file has
// stopped it.

// The module's memory and its three functions. This function is also the worker's whole program, so it
// must not speak of anything outside itself.
function agendaEngine(bytes) {
  const encoder = new TextEncoder();
  const compiled = WebAssembly.compile(bytes);
  // A module whose memory has grown beyond this is thrown away after its answer.
  const most = 256 << 20;
  let instance = null;

  async function answer(question, contents, other) {
    instance = instance || await WebAssembly.instantiate(await compiled, {});
    const { memory, agenda_allocate, agenda_free, agenda_answer } = instance.exports;
    const place = (bytes) => {
      const start = agenda_allocate(bytes.length) >>> 0;
      // Memory may have grown: its buffer is asked for anew each time.
      new Uint8Array(memory.buffer, start, bytes.length).set(bytes);
      return start;
    };
    try {
      const words = encoder.encode(JSON.stringify(question));
      const given = [words, contents, other].map((part) => part ? [place(part), part.length] : [0, 0]);
      const start = agenda_answer(...given.flat()) >>> 0;
      const [failed, count, remarkCount] = new Uint32Array(memory.buffer.slice(start, start + 12));
      const body = memory.buffer.slice(start + 12, start + 12 + count + remarkCount);
      for (const [part] of given) if (part) agenda_free(part);
      agenda_free(start);
      if (memory.buffer.byteLength > most) instance = null;
      return {
        failed: failed !== 0,
        bytes: new Uint8Array(body, 0, count),
        remarks: new TextDecoder().decode(new Uint8Array(body, count)),
      };
    } catch (error) {
      instance = null;
      throw error;
    }
  }
  return { answer };
}

// What a worker does: one answer after the other, in the order of the questions.
function agendaWorker(agendaEngine) {
  let engine = null;
  let last = Promise.resolve();
  onmessage = ({ data }) => {
    if (data.module) {
      engine = agendaEngine(data.module);
      return;
    }
    last = last.then(async () => {
      try {
        const answer = await engine.answer(data.question, data.contents, data.other);
        postMessage({ id: data.id, answer }, [answer.bytes.buffer]);
      } catch (error) {
        postMessage({ id: data.id, trap: String(error) });
      }
    });
  };
}

// Why a question has no answer, in a sentence for the user.
class AgendaError extends Error {}

const Engine = {
  worker: null,
  waiting: new Map(),
  lastID: 0,
  module: null,

  // The module's bytes, unpacked once.
  bytes() {
    this.module = this.module || (async () => {
      const packed = Uint8Array.from(atob(AGENDA_MODULE), (letter) => letter.charCodeAt(0));
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    })();
    return this.module;
  },

  async start() {
    const bytes = await this.bytes();
    if (this.worker) return this.worker;
    try {
      const program = `"use strict";(${agendaWorker})(${agendaEngine})`;
      const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
      const worker = new Worker(address);
      worker.onmessage = ({ data }) => this.take(data);
      worker.onerror = () => this.stop("This browser stopped the program that reads files. Load the page again.");
      worker.postMessage({ module: bytes });
      this.worker = worker;
    } catch {
      // Where a browser allows no worker, the page itself does the work.
      const engine = agendaEngine(bytes);
      this.worker = {
        terminate() {},
        postMessage: ({ id, question, contents, other }) => engine.answer(question, contents, other)
          .then((answer) => this.take({ id, answer }), (trap) => this.take({ id, trap })),
      };
    }
    return this.worker;
  },

  take({ id, answer, trap }) {
    const waiting = this.waiting.get(id);
    if (!waiting) return;
    this.waiting.delete(id);
    this.onchange();
    if (trap) {
      waiting.reject(new AgendaError(
        "This file could not be read: the program stopped at it. Other files are not affected. " +
        "Save it as plain text and try again, or send it to those who look after this page."
      ));
    } else if (answer.failed) {
      waiting.reject(new AgendaError(new TextDecoder().decode(answer.bytes)));
    } else {
      waiting.resolve(answer);
    }
  },

  // Asks a question; the answer has `bytes` and `remarks`.
  ask(question, contents, other) {
    return new Promise((resolve, reject) => {
      const id = ++this.lastID;
      this.waiting.set(id, { resolve, reject, since: performance.now() });
      this.onchange();
      this.start().then(
        (worker) => worker.postMessage({ id, question, contents, other: other || null }),
        () => {
          this.waiting.delete(id);
          this.onchange();
          reject(new AgendaError(
            "This browser is too old for this page: it needs Chrome or Edge 80, Firefox 113, Safari 16.4 or later."
          ));
        }
      );
    });
  },

  // Gives up what is being done, and starts anew with the next question.
  stop(sentence) {
    if (this.worker) this.worker.terminate();
    this.worker = null;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    this.onchange();
    for (const { reject } of waiting) reject(new AgendaError(sentence));
  },

  // Whether there is something to wait for has changed; the page sets it.
  onchange() {},
};

// Asks for text, or for JSON.
const askText = async (...question) => new TextDecoder().decode((await Engine.ask(...question)).bytes);
const askJSON = async (...question) => JSON.parse(await askText(...question));
