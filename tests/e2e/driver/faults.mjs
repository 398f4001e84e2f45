// Breaks things on purpose, from outside: the product has no hook for it.

const MARK = '/__marked-point';

/** The points of a write at which a crash is interesting. */
export const POINTS = ['before add', 'before commit', 'after commit'];

/**
 * Lets the engine stop at a point of its next write to a store of IndexedDB: it asks for an address that does not
 * answer, and waits. Answers `{ reached, goOn }`: a promise of the moment at which it stands there, and what lets it go on.
 */
export async function stopNextWriteAt(session, point, store) {
  let goOn;
  const letGo = new Promise((resolve) => {
    goOn = resolve;
  });
  await session.context.route(`**${MARK}`, async (route) => {
    await letGo;
    await route.fulfill({ contentType: 'text/plain', body: '' });
  });
  const worker = await engineWorker(session);
  await worker.evaluate(failAt, { point, store, mark: MARK });
  const reached = session.page.waitForRequest((request) => request.url().endsWith(MARK));
  return { reached, goOn };
}

/** Breaks the engine, once, at a point of its next write to a store: what it does from there on ends in a trap. */
export async function breakNextWriteAt(session, point, store) {
  const worker = await engineWorker(session);
  await worker.evaluate(failAt, { point, store });
}

/** Runs in the engine's worker. With a mark the worker waits for its answer, without one its memory is filled. */
function failAt({ point, store, mark }) {
  const stop = () => {
    if (!mark) return new Uint8Array(globalThis.__engineMemory.buffer).fill(0xff);
    const request = new XMLHttpRequest();
    request.open('GET', mark, false);
    return request.send();
  };
  const writes = (transaction) => transaction.mode === 'readwrite' && transaction.objectStoreNames.contains(store);
  for (const method of ['add', 'put']) {
    const original = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = function (...record) {
      if (this.name !== store) return original.apply(this, record);
      if (point === 'before add') stop();
      const request = original.apply(this, record);
      // Whoever waits in this event keeps the transaction from committing by itself.
      if (point === 'before commit') request.addEventListener('success', stop);
      return request;
    };
  }
  const { commit } = IDBTransaction.prototype;
  IDBTransaction.prototype.commit = function () {
    if (point === 'before commit' && writes(this)) stop();
    return commit.call(this);
  };
  const { transaction: begin } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...scope) {
    const transaction = begin.apply(this, scope);
    // Listening from the beginning, it hears of the end before the engine does.
    if (point === 'after commit' && writes(transaction)) transaction.addEventListener('complete', stop);
    return transaction;
  };
}

/** Keeps what is needed to break the engine later; before the page is opened. */
export async function prepareToBreakEngine(session) {
  const keepMemory = () => {
    const { instantiateStreaming } = WebAssembly;
    WebAssembly.instantiateStreaming = async (...source) => {
      const result = await instantiateStreaming.apply(WebAssembly, source);
      const exported = Object.values(result.instance.exports);
      // A part that comes later has none of its own.
      globalThis.__engineMemory = exported.find((one) => one instanceof WebAssembly.Memory) ?? globalThis.__engineMemory;
      return result;
    };
  };
  await session.context.route(/engine-worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `(${keepMemory})();\n${await response.text()}` });
  });
}

/** Fills the engine's memory with nonsense: what it does next ends in a real trap. */
export async function breakEngine(session) {
  await (await engineWorker(session)).evaluate(fillMemory);
}

/** The same, where the engine runs in the page. */
export const breakEngineInPage = (session) => session.evaluate(fillMemory);

const fillMemory = () => {
  new Uint8Array(globalThis.__engineMemory.buffer).fill(0xff);
};

/** How many records a store of the app's database holds. */
export function countRecords(session, store) {
  return session.evaluate(async (name) => {
    const databases = await indexedDB.databases();
    const counts = databases.map(
      (database) =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open(database.name);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const open = opening.result;
            if (!open.objectStoreNames.contains(name)) return resolve(0);
            const counting = open.transaction(name).objectStore(name).count();
            counting.onerror = () => reject(counting.error);
            counting.onsuccess = () => {
              open.close();
              resolve(counting.result);
            };
            return undefined;
          };
        }),
    );
    return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  }, store);
}

async function engineWorker(session) {
  const isEngine = (worker) => /engine/.test(worker.url());
  return session.page.workers().find(isEngine) ?? session.page.waitForEvent('worker', isEngine);
}
