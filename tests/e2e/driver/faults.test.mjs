// The faults themselves, on a small page with an engine of its own: a test that breaks nothing would prove nothing.

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { serve } from '../fixtures/site.mjs';
import { launchOn } from './chromium.mjs';
import { breakEngine, countRecords, POINTS, prepareToBreakEngine, stopNextWriteAt } from './faults.mjs';
import { Session } from './session.mjs';
import { button, text } from './targets.mjs';

const PAGE = `<!doctype html><html lang="en"><title>Page</title><link rel="icon" href="data:,">
<button>Write</button><button>Compute</button><p></p><script type="module" src="page.js"></script>`;
const SCRIPT = `const engine = new Worker('engine-worker.js', { type: 'module' });
engine.onmessage = (event) => { document.querySelector('p').textContent = event.data; };
document.querySelectorAll('button').forEach((button) => { button.onclick = () => engine.postMessage(button.textContent); });`;
const ENGINE = `const opened = new Promise((resolve) => {
  const opening = indexedDB.open('tenant', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('events', { autoIncrement: true });
  opening.onsuccess = () => resolve(opening.result);
});
const module = WebAssembly.instantiateStreaming(fetch('engine.wasm'));
onmessage = async ({ data }) => {
  if (data === 'Compute') {
    const { instance } = await module;
    try { postMessage('Computed ' + instance.exports.f()); } catch (error) { postMessage(error.constructor.name); }
    return;
  }
  const transaction = (await opened).transaction('events', 'readwrite', { durability: 'strict' });
  transaction.oncomplete = () => postMessage('Written');
  transaction.objectStore('events').add('record');
};
Promise.all([opened, module]).then(() => postMessage('Ready'));`;
/** `f` loads the number to which the number at address 0 points. */
const WASM = Buffer.from(
  '0061736d01000000' + '0105016000017f' + '03020100' + '0503010001' + '070e02066d656d6f7279020001660000' + '0a0c010a0041002802002802000b',
  'hex',
);
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; img-src data:";

let site;

before(async () => {
  site = await serve(
    {
      '/': ['text/html', PAGE],
      '/page.js': ['text/javascript', SCRIPT],
      '/engine-worker.js': ['text/javascript', ENGINE],
      '/engine.wasm': ['application/wasm', WASM],
    },
    POLICY,
  );
});

after(() => site.stop());

async function onProfile(story) {
  const profile = await mkdtemp(path.join(tmpdir(), 'addin-console-faults-'));
  const contexts = [];
  const start = async () => {
    contexts.push(await launchOn(profile));
    return Session.of(contexts.at(-1), { base: site.base });
  };
  try {
    await story(start);
  } finally {
    await Promise.allSettled(contexts.map((context) => context.close()));
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

for (const end of ['page', 'browser']) {
  for (const point of POINTS) {
    test(`a write that is killed ${point}, with the ${end}, is ${point === 'after commit' ? '' : 'not '}there`, () =>
      onProfile(async (start) => {
        const session = await start();
        await session.open();
        await session.see(text('Ready'));
        const { reached } = await stopNextWriteAt(session, point, 'events');
        await session.click(button('Write'));
        await reached;
        await (end === 'page' ? session.crash() : session.crashBrowser());
        const later = await (end === 'page' ? session.secondTab() : start());
        await later.open();
        await later.see(text('Ready'));
        assert.equal(await countRecords(later, 'events'), point === 'after commit' ? 1 : 0);
        await later.click(button('Write'));
        await later.see(text('Written'));
        later.end();
      }));
  }
}

test('a write that was stopped and let go on is there', () =>
  onProfile(async (start) => {
    const session = await start();
    await session.open();
    await session.see(text('Ready'));
    const { reached, goOn } = await stopNextWriteAt(session, 'before add', 'events');
    await session.click(button('Write'));
    // Nothing is counted here: whoever reads the store waits until the write is over.
    await reached;
    await session.seeNot(text('Written'));
    goOn();
    await session.see(text('Written'));
    assert.equal(await countRecords(session, 'events'), 1);
    session.end();
  }));

test('an engine that is broken ends in a real trap', () =>
  onProfile(async (start) => {
    const session = await start();
    await prepareToBreakEngine(session);
    await session.open();
    await session.see(text('Ready'));
    await session.click(button('Compute'));
    await session.see(text('Computed 0'));
    await breakEngine(session);
    await session.click(button('Compute'));
    await session.see(text('RuntimeError'));
    session.end();
  }));
