// The engine is killed in the middle of every command there is, with the process that draws the page, every tenth time
// with the whole browser: nothing that was written is lost, and nothing is written twice (`CONFORMANCE_URL`).

import assert from 'node:assert/strict';

import { countRecords, POINTS, stopNextWriteAt } from '../driver/faults.mjs';
import { scenarioOnProfile } from '../driver/scenario.mjs';

const base = process.env.CONFORMANCE_URL && new URL(process.env.CONFORMANCE_URL);
const skip = base ? false : 'CONFORMANCE_URL is not set: the engine was not built with the commands';

/** Written before without any harm, so that the first segment is sealed while writes are killed. */
const BEFORE = 330;
const WRITES = 300;
const DATABASE = '/kill/';

/** Runs in the page: an engine in a worker of its own, and what it is asked. */
const startEngine = async (database) => {
  const helper = await import('/engine.js');
  await helper.default({ module_or_path: '/engine_bg.wasm' });
  const worker = new Worker('/engine-worker.js', { type: 'module' });
  const waiting = new Map();
  let asked = 0;
  const ready = new Promise((resolve, reject) => {
    worker.onerror = () => reject(new Error('the worker of the engine does not start'));
    worker.onmessage = ({ data }) => {
      if (data.ready) resolve();
      else if (data.failed) reject(new Error(data.failed));
      else if (data.trap) waiting.get(data.id)(Promise.reject(new Error(data.trap)));
      else if (data.id) waiting.get(data.id)(data.bytes);
    };
  });
  worker.postMessage({ js: '/engine.js', wasm: '/engine_bg.wasm', base: database });
  await ready;
  const ask = (bytes) =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      worker.postMessage({ id: asked, bytes });
    });
  const send = async (number, expected) => {
    let answer;
    for (const call of helper.command_calls(number, expected)) answer = await ask(call);
    return helper.confirmed(answer);
  };
  const intent = async (number) => helper.confirmed(await ask(helper.intent_call(number)));
  globalThis.engine = { send, intent, count: helper.count_events };
};

const send = (app, number, expected) =>
  app.session.evaluate(([one, other]) => globalThis.engine.send(one, other), [number, expected]);
const intent = (app, number) => app.session.evaluate((one) => globalThis.engine.intent(one), number);

async function open(app) {
  await app.session.open('/');
  await app.session.evaluate(startEngine, DATABASE);
  return app;
}

async function crash(app) {
  await app.session.crash();
  const next = await app.secondTab();
  await app.session.page.close();
  return open(next);
}

async function restart(app, start) {
  await app.session.crashBrowser();
  return open(await start());
}

scenarioOnProfile(`${WRITES} commands of every kind, each killed in its middle: nothing is lost and nothing doubled`, { base, skip }, async (start) => {
  let app = await open(await start());
  let revision = 0;
  const confirm = async (number, answer) => {
    assert.match(answer, /^\d+$/, `write ${number} is confirmed`);
    assert.ok(Number(answer) > revision, `write ${number} comes after those before it`);
    revision = Number(answer);
  };
  for (let number = 0; number < BEFORE; number += 1) await confirm(number, await send(app, number, revision));
  for (let number = BEFORE; number < BEFORE + WRITES; number += 1) {
    const point = POINTS[number % POINTS.length];
    const { reached } = await stopNextWriteAt(app.session, point, 'events');
    // Whoever sends it never hears of it.
    send(app, number, revision).catch(() => {});
    await reached;
    app = number % 10 === 9 ? await restart(app, start) : await crash(app);
    const found = await intent(app, number);
    if (point === 'after commit') await confirm(number, found);
    else assert.equal(found, 'nothing', `write ${number} after a crash ${point}`);
    const sent = await send(app, number, point === 'after commit' ? 0 : revision);
    if (point === 'after commit') assert.equal(sent, found, `write ${number} is sent once more`);
    else await confirm(number, sent);
    assert.equal(await countRecords(app.session, 'receipts'), number + 1, `receipts after write ${number}`);
  }
  const count = (name) => globalThis.engine.count(name);
  assert.equal(await app.session.evaluate(count, `addin-console ${DATABASE}`), String(revision));
  assert.equal(await countRecords(app.session, 'segments'), Math.floor(revision / 500));
  app.session.end();
});
