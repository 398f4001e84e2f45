// Carries calls to the engine (the second WebAssembly module) and its answers back: as a worker's script, or in the
// page through `serve` where a worker is not allowed.
//
// First comes { js, wasm, base } once: the addresses of the engine's script and module, and the path that names its
// database. It is answered by { ready: true } or { failed: text }. Then { id, bytes } is answered by { id, bytes }, or
// by { id, trap: text } when the engine died over it or was dead already. { change: bytes } comes by itself.

const inWorker = typeof WorkerGlobalScope !== 'undefined';

// What the browser throws when WebAssembly cannot go on; a stack that is too deep is a RangeError.
const isTrap = (error) => error instanceof WebAssembly.RuntimeError || error instanceof RangeError;

// The part of the engine that its script fetches when it is needed.
const LATER = new URL('./@engine-later.wasm@', import.meta.url).href;

let engines = 0;

// Gives a function that takes messages; `post` gets the answers. A new engine needs a new `serve`.
export function serve(post) {
  const waiting = new Set();
  let scripts = [];
  let engine;

  // A trap ends the engine inside one of its own tasks: no promise hears of it, only the global scope does. So does
  // what a dead engine still does when an event reaches it. Whoever else listens sees `defaultPrevented`.
  const onError = (event) => {
    const error = event.error ?? event.reason;
    const own = inWorker || scripts.some((script) => String(error?.stack).includes(`${script}:`));
    if (!own || !isTrap(error)) return;
    event.preventDefault();
    engine = Promise.reject(error);
    engine.catch(() => {});
    for (const id of waiting) post({ id, trap: String(error) });
    // Whoever is told starts another engine. What this one was writing is rolled back, and not left half done.
    if (inWorker && waiting.size) close();
    waiting.clear();
  };

  const start = async ({ js, wasm, base }) => {
    // A page keeps every script that it has loaded, and a dead engine with it: another address is another engine.
    const again = engines++;
    scripts = again ? [`${js}#${again}`, `${wasm}?${again}`, `${LATER}?${again}`] : [js, wasm, LATER];
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onError);
    const module = await import(scripts[0]);
    await module.default({ module_or_path: scripts[1] });
    return module.start(base, (change) => post({ change }));
  };

  const answer = async ({ id, bytes }) => {
    waiting.add(id);
    try {
      const answered = await (await engine)(bytes);
      if (waiting.delete(id)) post({ id, bytes: answered }, [answered.buffer]);
    } catch (error) {
      if (waiting.delete(id)) post({ id, trap: String(error) });
    }
  };

  return (message) => {
    if ('id' in message) return answer(message);
    engine = start(message);
    return engine.then(() => post({ ready: true }), (error) => post({ failed: String(error) }));
  };
}

if (inWorker) {
  const receive = serve((message, transfer) => postMessage(message, transfer));
  addEventListener('message', (event) => receive(event.data));
}
