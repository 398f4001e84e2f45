// Measures in Chromium, on the large invented tenant, how long the engine takes for audiences and searches, and how long
// JavaScript takes for the same sets. Writes a line of JSON: medians in milliseconds.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { argv, env, stdout } from 'node:process';

const [modules] = argv.slice(2);
const { chromium } = createRequire(join(modules, 'index.js'))('playwright-core');

/** Runs in the page. */
async function measure() {
  const ROUNDS = 15;
  // The clock of a page is coarse: what is short is done several times together.
  const AT_LEAST_MS = 5;
  // Of what takes long a few counts are enough.
  const LONG_MS = 400;

  const engine = await import('/engine.js');
  await engine.default({ module_or_path: '/engine_bg.wasm' });
  const figures = {};
  let start = performance.now();
  const tenant = new engine.Measurement();
  figures.making = performance.now() - start;
  const [people, members, ends] = [tenant.people(), tenant.members(), tenant.ends()];

  const inGroups = (step, add) => {
    for (let group = 0; group < ends.length; group += step) {
      const end = ends[group];
      for (let place = group === 0 ? 0 : ends[group - 1]; place < end; place++) add(members[place]);
    }
  };
  const set = (step) => {
    const found = new Set();
    inGroups(step, (person) => found.add(person));
    return found.size;
  };
  const typed = (step) => {
    const found = new Uint8Array(people);
    let count = 0;
    for (let group = 0; group < ends.length; group += step) {
      const end = ends[group];
      for (let place = group === 0 ? 0 : ends[group - 1]; place < end; place++) {
        const person = members[place];
        count += 1 - found[person];
        found[person] = 1;
      }
    }
    return count;
  };
  const SOME = 25;
  const cases = tenant.cases();
  const work = new Map(cases.map((name) => [name, () => tenant.run(name)]));
  work.set('js_set_some', () => set(SOME)).set('js_set_all', () => set(1));
  work.set('js_typed_some', () => typed(SOME)).set('js_typed_all', () => typed(1));
  for (const query of tenant.queries()) work.set(`search ${query}`, () => tenant.search(query));

  for (const part of ['some', 'all']) {
    const counts = [`${part}_groups`, `roaring_${part}`, `js_set_${part}`, `js_typed_${part}`].map((name) => work.get(name)());
    if (new Set(counts).size !== 1) throw new Error(`The sets differ: ${counts}`);
  }
  const times = new Map();
  for (const [name, once] of work) {
    start = performance.now();
    once();
    const first = performance.now() - start;
    times.set(name, { together: Math.max(1, Math.ceil(AT_LEAST_MS / Math.max(first, 0.01))), counts: [], long: first > LONG_MS });
  }
  // By turns, so that whatever else the machine does slows all of them down.
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, once] of work) {
      const { together, counts, long } = times.get(name);
      if (long && counts.length >= 3) continue;
      start = performance.now();
      for (let count = 0; count < together; count++) once();
      counts.push((performance.now() - start) / together);
    }
  }
  const median = (counts) => counts.sort((one, other) => one - other)[Math.floor(counts.length / 2)];
  const keystrokes = [];
  for (const [name, { counts }] of times) {
    if (name.startsWith('search ')) keystrokes.push(median(counts));
    else figures[`${name}_ms`] = median(counts) / (cases.includes(name) ? tenant.times(name) : 1);
  }
  figures.keystroke_worst_ms = Math.max(...keystrokes);
  figures.keystroke_ms = median(keystrokes);
  await tenant.keep('/bench/');
  return { figures, call: [...tenant.call()] };
}

/** Runs in a page of its own: an export of the same people becomes a directory. */
async function importing() {
  const engine = await import('/engine.js');
  await engine.default({ module_or_path: '/engine_bg.wasm' });
  const exported = new engine.Imported();
  const median = (counts) => counts.sort((one, other) => one - other)[Math.floor(counts.length / 2)];
  const milliseconds = (work) => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const csv_mb = exported.bytes() / 1e6;
  const read = median([1, 2, 3, 4, 5].map(() => milliseconds(() => exported.read())));
  const import_ms = median([1, 2, 3].map(() => milliseconds(() => exported.keep())));
  return { csv_mb, csv_mb_s: csv_mb / (read / 1000), import_ms };
}

/** Runs in a page of its own: the same export as a file, in pieces through the worker, as the page sends one. */
async function fromFile() {
  const PIECE = 1 << 20;
  const engine = await import('/engine.js');
  await engine.default({ module_or_path: '/engine_bg.wasm' });
  const exported = new engine.Imported();
  const file = new Blob([exported.csv()]);
  const worker = new Worker('/engine-worker.js', { type: 'module' });
  let [calls, hear, fail] = [0];
  worker.onmessage = ({ data }) => {
    if (data.failed || data.trap) fail(new Error(data.failed ?? data.trap));
    else if (data.ready || data.bytes) hear(data.bytes);
  };
  const sent = (message) =>
    new Promise((resolve, reject) => {
      [hear, fail] = [resolve, reject];
      worker.postMessage(message);
    });
  const ask = (bytes) => sent({ id: ++calls, bytes });
  await sent({ js: '/engine.js', wasm: '/engine_bg.wasm', base: '/bench-import/' });
  const rates = [];
  for (let round = 0; round < 3; round++) {
    await ask(exported.begin());
    await ask(exported.file());
    const start = performance.now();
    for (let from = 0; from < file.size; from += PIECE) {
      const piece = await file.slice(from, from + PIECE).arrayBuffer();
      await ask(exported.piece(new Uint8Array(piece)));
    }
    await ask(exported.end());
    rates.push(file.size / 1e6 / ((performance.now() - start) / 1000));
    const shown = await ask(exported.preview());
    if (shown.length < 100) throw new Error('The engine did not take the file.');
  }
  worker.terminate();
  return { csv_worker_mb_s: rates.sort((one, other) => one - other)[1] };
}

/** Runs in a page of its own: from nothing but the database to the first audience, and the longest that the page stood. */
async function fromDatabase(call) {
  const long = [];
  new PerformanceObserver((list) => list.getEntries().forEach((task) => long.push(task.duration))).observe({ type: 'longtask' });
  const start = performance.now();
  const worker = new Worker('/engine-worker.js', { type: 'module' });
  const answered = new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if (data.ready) worker.postMessage({ id: 1, bytes: Uint8Array.from(call) });
      else if (data.bytes) resolve(data.bytes.length);
      else if (data.failed || data.trap) reject(new Error(data.failed ?? data.trap));
    };
  });
  worker.postMessage({ js: '/engine.js', wasm: '/engine_bg.wasm', base: '/bench/' });
  if ((await answered) < 1000) throw new Error('The engine did not find the tenant.');
  const database_ms = performance.now() - start;
  // Long tasks are told of after they end.
  await new Promise((resolve) => setTimeout(resolve, 200));
  worker.terminate();
  return { database_ms, longest_task_ms: Math.max(0, ...long) };
}

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: env.CHROME, args: ['--disable-gpu', ...sandbox], headless: true });
try {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(env.BASE_URL);
  const { figures, call } = await page.evaluate(measure);
  await page.close();
  const importer = await context.newPage();
  await importer.goto(env.BASE_URL);
  Object.assign(figures, await importer.evaluate(importing));
  await importer.close();
  const sender = await context.newPage();
  await sender.goto(env.BASE_URL);
  Object.assign(figures, await sender.evaluate(fromFile));
  await sender.close();
  const loads = [];
  for (let count = 0; count < 5; count++) {
    const fresh = await context.newPage();
    await fresh.goto(env.BASE_URL);
    loads.push(await fresh.evaluate(fromDatabase, call));
    await fresh.close();
  }
  loads.sort((one, other) => one.database_ms - other.database_ms);
  figures.database_ms = loads[Math.floor(loads.length / 2)].database_ms;
  figures.longest_task_ms = Math.max(...loads.map((load) => load.longest_task_ms));
  stdout.write(`${JSON.stringify(figures)}\n`);
} finally {
  await browser.close();
}
