// Measures in Chromium how long it takes until the add-ins of a tenant with a long log are listed, with and without its
// checkpoint, and how long a page of its history takes. Writes a line of JSON: medians in milliseconds.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { argv, env, stdout } from 'node:process';

const [modules] = argv.slice(2);
const { chromium } = createRequire(join(modules, 'index.js'))('playwright-core');

const BASE = '/life/';
const ROUNDS = 9;
const EVENTS = 20_000;

/** Runs in a page: keeps the log, and gives the bytes of the call that lists the add-ins. */
async function prepare(base) {
  const engine = await import('/engine.js');
  await engine.default({ module_or_path: '/engine_bg.wasm' });
  const bytes = await engine.keep_life(base);
  return { bytes, call: [...engine.list_call()] };
}

/** Runs in a page of its own: from nothing but the database to the list of add-ins. */
async function open({ base, call, fresh }) {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open(`addin-console ${base}`));
  const meta = () => database.transaction('meta', 'readwrite').objectStore('meta');
  if (fresh) await settled(meta().delete('checkpoint'));
  if ((await settled(meta().count('checkpoint'))) !== (fresh ? 0 : 1)) throw new Error('The checkpoint is not as it should be.');
  const start = performance.now();
  const worker = new Worker('/engine-worker.js', { type: 'module' });
  let ready = 0;
  const answered = new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.ready) {
        ready = performance.now();
        worker.postMessage({ id: 1, bytes: Uint8Array.from(call) });
      } else if (data.bytes) resolve(data.bytes.length);
      else if (data.failed || data.trap) reject(new Error(data.failed ?? data.trap));
    };
  });
  worker.postMessage({ js: '/engine.js', wasm: '/engine_bg.wasm', base });
  const length = await answered;
  const end = performance.now();
  if (length < 20_000) throw new Error(`The list is too short: ${length} bytes.`);
  // The checkpoint is kept after the answer.
  for (let wait = 0; wait < 100 && !(await settled(meta().count('checkpoint'))); wait++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const checkpoint = (await settled(meta().get('checkpoint')))?.length ?? 0;
  database.close();
  worker.terminate();
  return { all: end - start, open: end - ready, checkpoint };
}

/** Runs in a page of its own: pages of what happened. */
async function pages({ base, rounds, events }) {
  const engine = await import('/engine.js');
  await engine.default({ module_or_path: '/engine_bg.wasm' });
  const median = (counts) => counts.sort((one, other) => one - other)[Math.floor(counts.length / 2)];
  const measured = async (ofOne, expected) => {
    const counts = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      const total = await engine.life_page(base, ofOne);
      counts.push(performance.now() - start);
      if (total !== expected) throw new Error(`${total} lines`);
    }
    return median(counts);
  };
  return { history_ms: await measured(true, events / 200), activity_ms: await measured(false, events) };
}

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: env.CHROME, args: ['--disable-gpu', ...sandbox], headless: true });
try {
  const context = await browser.newContext();
  const inPage = async (work, argument) => {
    const page = await context.newPage();
    await page.goto(env.BASE_URL);
    const result = await page.evaluate(work, argument);
    await page.close();
    return result;
  };
  const { bytes, call } = await inPage(prepare, BASE);
  const median = (counts) => counts.sort((one, other) => one - other)[Math.floor(counts.length / 2)];
  const rounds = { fresh: [], kept: [] };
  // By turns, so that whatever else the machine does slows both down. Each that begins without a checkpoint leaves one.
  for (let round = 0; round < ROUNDS; round++) {
    rounds.fresh.push(await inPage(open, { base: BASE, call, fresh: true }));
    rounds.kept.push(await inPage(open, { base: BASE, call, fresh: false }));
  }
  const of = (name, key) => median(rounds[name].map((round) => round[key]));
  const figures = {
    events: EVENTS,
    log_bytes: bytes,
    checkpoint_bytes: of('kept', 'checkpoint'),
    with_checkpoint_ms: of('kept', 'all'),
    with_checkpoint_open_ms: of('kept', 'open'),
    without_checkpoint_ms: of('fresh', 'all'),
    without_checkpoint_open_ms: of('fresh', 'open'),
    without_to_with: of('fresh', 'open') / of('kept', 'open'),
    ...(await inPage(pages, { base: BASE, rounds: ROUNDS, events: EVENTS })),
  };
  stdout.write(`${JSON.stringify(figures)}\n`);
} finally {
  await browser.close();
}
