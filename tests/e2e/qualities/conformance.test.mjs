// The embedded tenant's store on this browser's IndexedDB, by the suite that every event store has to pass
// (`CONFORMANCE_URL`, the engine built with that suite).

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
