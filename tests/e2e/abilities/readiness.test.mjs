// Whether people and the organisation are ready, counted, listed and as a file.

import assert from 'node:assert/strict';
import { scenario } from '../driver/scenario.mjs';
import { users } from '../fixtures/directories.mjs';

for (const [hand, language] of [
  ['mouse', 'en'],
  ['keyboard', 'nl'],
]) {
  scenario('people are counted, and each count leads to those people', { hand, language }, async (app) => {
    await app.readiness.open();
    const count = await app.readiness.count('readiness-topic-account', 'readiness-state-not-ready');
    assert.ok(count > 0);
    await app.readiness.list('readiness-topic-account', 'readiness-state-not-ready');
    assert.equal(await app.readiness.rows(), count);
    await app.reload();
    assert.equal(await app.readiness.rows(), count);
  });
}

scenario('readiness is saved in the six columns of the compatibility checker', {}, async (app) => {
  await app.readiness.open();
  const { name, lines } = await app.readiness.csv();
  assert.equal(name, 'readiness.csv');
  assert.equal(
    lines[0].replace('\ufeff', ''),
    'User Name,User ID,Centralized Deployment ready,Microsoft 365 plan,Microsoft 365 Activated,Supported Mailbox',
  );
  assert.equal(lines.length, 1 + 5_000);
});

scenario('the organisation is judged as well, with what Microsoft does at which date', {}, async (app) => {
  await app.readiness.open();
  await app.reads('readiness-topic-ews');
  await app.reads('readiness-ews-ask');
});

scenario('after an import that tells little, the page says what is not known, and leads to the import', {}, async (app) => {
  await app.import.open();
  await app.import.bring(users());
  await app.import.keep();
  await app.readiness.open();
  await app.reads('readiness-page-untold');
  assert.equal(await app.readiness.count('readiness-topic-mailbox', 'readiness-state-unknown'), 3);
  await app.readiness.goToImport();
});
