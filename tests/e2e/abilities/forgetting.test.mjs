// What was begun and not done goes with what it names, wherever the reader is when that goes.

import assert from 'node:assert/strict';
import { stopNextWriteAt } from '../driver/faults.mjs';
import { scenario } from '../driver/scenario.mjs';
import { productId, taskPane } from '../fixtures/manifests.mjs';

const LETTERS = 'Contoso Letters';
const PAGE = `/add-in/${productId(LETTERS)}`;

async function deployed(app) {
  await app.open();
  await app.wizard.deployToMyself(taskPane({ name: LETTERS }), LETTERS);
}

/** Plans rings, and starts none. */
async function planRings(app) {
  await app.rollout.open();
  await app.rollout.propose();
  await app.session.wait('rings that are kept', () => app.rollout.isKept());
}

/** Begins something and leaves its page; the engine is done only then. */
async function leaveBeforeItIsDone(app, begin) {
  const { reached, goOn } = await stopNextWriteAt(app.session, 'before add', 'receipts');
  await begin();
  await reached;
  await app.goToCatalog();
  assert.ok(await app.rollout.isKept(), 'not before it is done');
  goOn();
  await app.session.wait('nothing that was begun is kept', async () => !(await app.rollout.isKept()));
}

scenario('rings that were being planned are forgotten with a person, though the page was left before that was done', {}, async (app) => {
  await deployed(app);
  await app.open(PAGE);
  await app.addIn.isThere(LETTERS);
  await app.addIn.chooseOwner(LETTERS, 'bert hoek', 'Bert Hoekstra');
  await planRings(app);
  await app.personal.open();
  await app.personal.choose('bert hoek', 'Bert Hoekstra');
  await leaveBeforeItIsDone(app, () => app.personal.beginToReplace());
  await app.open(PAGE);
  await app.addIn.shows(/^person-[\da-f]{8}$/);
  await app.rollout.open();
  await app.rollout.nothingIsPlanned();
});

scenario('rings that were being planned are forgotten when a file is brought back, though the page was left before that was done', {}, async (app) => {
  await deployed(app);
  await app.restore.open();
  const { text } = await app.restore.save();
  await app.open(PAGE);
  await app.addIn.isThere(LETTERS);
  await planRings(app);
  await app.restore.open();
  await app.restore.bring(text);
  await app.restore.sees('restore-lost-nothing');
  await leaveBeforeItIsDone(app, () => app.restore.beginToConfirm());
  await app.open(PAGE);
  await app.addIn.isThere(LETTERS);
  await app.rollout.open();
  await app.rollout.nothingIsPlanned();
});
