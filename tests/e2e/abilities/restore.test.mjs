// What was saved from a store that fails is brought back.

import assert from 'node:assert/strict';
import { scenario } from '../driver/scenario.mjs';
import { mail, productId, taskPane } from '../fixtures/manifests.mjs';

const LETTERS = 'Contoso Letters';
const MAIL = 'Contoso Mail';

async function deployed(app) {
  await app.open();
  await app.wizard.deployToMyself(taskPane({ name: LETTERS }), LETTERS);
}

/** Spoils the record of the first event, as an accident on the disk might. */
async function spoil(app) {
  await app.session.evaluate(async () => {
    const settled = (request) =>
      new Promise((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      const meta = database.transaction(['events', 'meta'], 'readwrite');
      await settled(meta.objectStore('meta').delete('checkpoint'));
      await settled(meta.objectStore('events').put(Uint8Array.of(1, 2, 3), 1));
      database.close();
    }
  });
}

for (const [hand, language] of [
  ['mouse', 'en'],
  ['keyboard', 'nl'],
]) {
  scenario('everything is there again after a rescue, a reset and a restore', { hand, language }, async (app) => {
    await deployed(app);
    await app.open(`/add-in/${productId(LETTERS)}`);
    await app.addIn.isThere(LETTERS);
    await app.addIn.turnOff(LETTERS);
    await app.restore.open();
    const { name, text } = await app.restore.save();
    assert.equal(name, 'addin-console-rescue.json');
    await app.resetDemonstration();
    const other = await app.secondTab();
    await other.open();
    await app.restore.open();
    await app.restore.bring(text);
    await app.restore.sees('restore-holds');
    await app.restore.sees('restore-lost-nothing');
    await app.restore.confirm();
    await app.goToCatalog();
    await app.catalog.has(LETTERS);
    await other.catalog.has(LETTERS);
    await app.goToActivity();
    await app.activity.counts(2);
    await app.activity.has('history-turned-off', { name: LETTERS });
  });
}

scenario('what happened since is named before it is lost', {}, async (app) => {
  await deployed(app);
  await app.restore.open();
  const { text } = await app.restore.save();
  await app.goToCatalog();
  await app.wizard.deployToMyself(mail({ name: MAIL }), MAIL);
  await app.restore.open();
  await app.restore.bring(text);
  await app.restore.sees('restore-lost-changes', { count: 1 });
  await app.restore.confirm();
  await app.goToCatalog();
  await app.catalog.has(LETTERS);
  await app.goToActivity();
  await app.activity.counts(1);
});

scenario('a store that cannot be read any more is replaced by what was saved before', {}, async (app) => {
  await deployed(app);
  await app.restore.open();
  const { text } = await app.restore.save();
  await spoil(app);
  await app.open('/');
  await app.reload();
  await app.reads('engine-damaged', { revision: 1 });
  await app.restore.follow();
  await app.restore.bring(text);
  await app.restore.sees('restore-lost-nothing');
  await app.restore.confirm();
  await app.goToCatalog();
  await app.catalog.has(LETTERS);
});

scenario('a file that is none, is cut off or was altered is refused, and nothing is changed', {}, async (app) => {
  await deployed(app);
  await app.restore.open();
  const { text } = await app.restore.save();
  await app.restore.bring('{"format":"addin-console-plan","version":1}\n');
  await app.restore.sees('restore-not-one');
  await app.restore.bring(text.slice(0, -20));
  await app.restore.sees('restore-cut-off');
  await app.restore.bring(text.replace('"kind":"addin-deployed"', '"kind":"addin-deplored"'));
  await app.restore.sees('restore-altered');
  await app.goToCatalog();
  await app.catalog.has(LETTERS);
});
