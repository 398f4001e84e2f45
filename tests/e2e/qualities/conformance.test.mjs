// The embedded tenant's store on this browser's IndexedDB, by the suite that every event store has to pass
// (`CONFORMANCE_URL`, the engine built with that suite); and what only a browser can do to a database: keep one of an
// older version, hold on to it, run out of room.

import assert from 'node:assert/strict';

import { scenario } from '../driver/scenario.mjs';

const base = process.env.CONFORMANCE_URL && new URL(process.env.CONFORMANCE_URL);
const skip = base ? false : 'CONFORMANCE_URL is not set: the engine was not built with the suite';

scenario("an event store in this browser's database keeps every promise", { base, skip }, async ({ session }) => {
  await session.open('/');
  const failed = await session.evaluate(async () => {
    const engine = await import('/engine.js');
    await engine.default({ module_or_path: '/engine_bg.wasm' });
    return { first: await engine.conformance('conformance ') };
  });
  assert.deepEqual(failed, { first: undefined });
});

/** Runs in the page: a database as the version before segments has kept it, with so many events; it is closed again. */
const keep = async ({ name, count, version = 2 }) => {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () =>
    ['events', 'receipts', 'content', 'meta', 'directory'].forEach((store) => opening.result.createObjectStore(store));
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(opening);
  const varint = (number) => (number < 128 ? [number] : [(number & 127) | 128, ...varint(number >> 7)]);
  const text = (words) => [...varint(words.length), ...new TextEncoder().encode(words)];
  const transaction = database.transaction(['events', 'receipts', 'meta'], 'readwrite');
  for (let revision = 1; revision <= count; revision += 1) {
    const record = [...varint(revision), 2, ...text('ana'), ...text('Ana'), ...text('conformance'), 1, ...text('body')];
    transaction.objectStore('events').put(Uint8Array.from(record), revision);
  }
  transaction.objectStore('meta').put(Uint8Array.of(1, 2, 3), 'draft');
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
};

/** Runs in the page: how many records each store holds, and the version. */
const look = async (name) => {
  const settled = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await settled(indexedDB.open(name));
  const found = { version: database.version };
  for (const store of database.objectStoreNames) {
    found[store] = await settled(database.transaction(store).objectStore(store).count());
  }
  database.close();
  return found;
};

const withEngine = async (session) => {
  await session.open('/');
  await session.evaluate(async () => {
    globalThis.engine = await import('/engine.js');
    await globalThis.engine.default({ module_or_path: '/engine_bg.wasm' });
  });
};

const count = (session, name) => session.evaluate((database) => globalThis.engine.count_events(database), name);

/** The rescue file as objects, from an engine that tried to use the database before; or why there is none. */
const rescue = async (session, name) => {
  const file = await session.evaluate((database) => globalThis.engine.rescue_file(database), name);
  return file.startsWith('{') ? file.trimEnd().split('\n').map((line) => JSON.parse(line)) : file;
};
const events = (lines) => lines.filter((line) => line.event).length;

scenario('what an older version has kept is there, and is sealed with the next event', { base, skip }, async ({ session }) => {
  await withEngine(session);
  await session.evaluate(keep, { name: 'older', count: 1203 });
  assert.equal(await count(session, 'older'), '1203');
  const before = await session.evaluate(look, 'older');
  assert.deepEqual([before.version, before.events, before.segments, before.meta], [3, 1203, 0, 1]);
  assert.equal(await session.evaluate(() => globalThis.engine.add_events('older', 1, 10)), '1');
  assert.equal(await count(session, 'older'), '1204');
  const after = await session.evaluate(look, 'older');
  assert.deepEqual([after.events, after.segments, after.meta], [204, 2, 1]);
});

scenario('a database of a newer version is left alone, and rescued as it is', { base, skip }, async ({ session }) => {
  await withEngine(session);
  await session.evaluate(keep, { name: 'newer', count: 5, version: 4 });
  assert.equal(await count(session, 'newer'), 'Newer');
  const lines = await rescue(session, 'newer');
  assert.match(lines[0].format, /^addin-console-rescue$/);
  assert.equal(events(lines), 5);
  assert.deepEqual(lines.at(-2), { kept: 'draft', bytes: 'AQID' });
  assert.equal(await session.evaluate(() => globalThis.engine.add_events('newer', 1, 10)), '0 Newer');
  assert.equal((await session.evaluate(look, 'newer')).version, 4);
});

scenario('a database that is damaged says where, and all of it can be rescued', { base, skip }, async ({ session }) => {
  await withEngine(session);
  await session.evaluate(keep, { name: 'damaged', count: 5 });
  assert.equal(await count(session, 'damaged'), '5');
  await session.evaluate(async () => {
    const opening = indexedDB.open('damaged');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const transaction = opening.result.transaction('events', 'readwrite');
    transaction.objectStore('events').put(Uint8Array.of(1, 2, 3), 3);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    opening.result.close();
  });
  assert.equal(await count(session, 'damaged'), 'Damaged(Revision(3))');
  const lines = await rescue(session, 'damaged');
  assert.equal(events(lines), 4);
  assert.deepEqual(lines.find((line) => line.damaged), { damaged: 3, of: 1, bytes: 'AQID' });
  const { sha256, ...counts } = lines.at(-1);
  assert.deepEqual(counts, { events: 4, receipts: 0, contents: 0 });
  assert.match(sha256, /^[\da-f]{64}$/);
});

scenario('a database that another tab holds on to is blocked, and whole when it is let go', { base, skip }, async ({ session }) => {
  await withEngine(session);
  await session.evaluate(keep, { name: 'held', count: 3 });
  // An older console closes its connection when it is asked to; this tab does not hear the question.
  await session.evaluate(async () => {
    const opening = indexedDB.open('held', 2);
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    globalThis.held = opening.result;
  });
  const waiting = await session.secondTab();
  await withEngine(waiting);
  // Whatever is asked of a database stands behind whoever waits for it; nobody is left without an answer.
  assert.equal(await rescue(waiting, 'held'), 'Blocked');
  await session.evaluate(() => globalThis.held.close());
  assert.equal(await count(waiting, 'held'), '3');
  assert.equal(events(await rescue(waiting, 'held')), 3);
});

scenario('a browser that has no room left has lost nothing', { base, skip }, async ({ session }) => {
  await withEngine(session);
  // Before the first write: for some seconds the browser goes by what was free then.
  const protocol = await session.context.newCDPSession(session.page);
  const { origin } = new URL(session.page.url());
  await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 });
  const [written, why] = (await session.evaluate(() => globalThis.engine.add_events('full', 1000, 50_000))).split(' ');
  assert.equal(why, 'Full');
  assert.ok(Number(written) > 0, 'there was room for some');
  assert.equal(await count(session, 'full'), written);
});
