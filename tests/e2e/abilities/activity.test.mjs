// Everything that happened: found, taken back, saved; and followed while others go on.

import assert from 'node:assert/strict';
import { scenario } from '../driver/scenario.mjs';
import { mail, productId, taskPane } from '../fixtures/manifests.mjs';

const LETTERS = 'Contoso Letters';
const MAIL = 'Contoso Mail';

/** Two add-ins, of which one is turned off. */
async function twoAddIns(app) {
  await app.open();
  await app.wizard.deployToMyself(taskPane({ name: LETTERS }), LETTERS);
  await app.goToCatalog();
  await app.wizard.deployToMyself(mail({ name: MAIL }), MAIL);
  await app.open(`/add-in/${productId(LETTERS)}`);
  await app.addIn.isThere(LETTERS);
  await app.addIn.turnOff(LETTERS);
}

for (const [hand, language] of [
  ['mouse', 'en'],
  ['keyboard', 'nl'],
]) {
  scenario('an administrator finds a change among all, takes it back and saves what is filtered', { hand, language }, async (app) => {
    await twoAddIns(app);
    await app.goToActivity();
    await app.activity.counts(3);
    await app.activity.has('history-turned-off', { name: LETTERS });
    await app.activity.undo();
    await app.activity.has('history-turned-on', { name: LETTERS });
    await app.activity.narrowToAddIn(MAIL);
    await app.activity.counts(1);
    await app.activity.hasNot('history-turned-off', { name: LETTERS });
    const lines = await app.activity.save();
    assert.equal(lines.length, 2, lines.join('\n'));
    assert.ok(lines[1].endsWith(productId(MAIL)), lines[1]);
    await app.reload();
    await app.activity.counts(1);
    await app.activity.openRecord();
    await app.activity.open();
    await app.activity.counts(4);
    await app.activity.openAddIn(LETTERS);
  });
}

scenario('activity is found by words of names and by days, at an address that can be passed on', {}, async (app) => {
  await twoAddIns(app);
  await app.activity.open();
  await app.activity.find('mail');
  await app.activity.counts(1);
  await app.activity.hasNot('history-turned-off', { name: LETTERS });
  assert.equal((await app.activity.save()).length, 2);
  await app.reload();
  await app.activity.counts(1);
  await app.activity.clearWords();
  await app.activity.counts(3);
  const addresses = await app.session.evaluate(() => history.length);
  await app.activity.upTo('2026-01-01');
  await app.reads('activity-none-so');
  assert.equal(await app.session.evaluate(() => history.length), addresses, 'back leads to where the reader came from');
  await app.activity.showAll();
  await app.activity.from('2026-01-01');
  await app.activity.counts(3);
});

scenario('what happens in another tab appears by itself', {}, async (app) => {
  await twoAddIns(app);
  await app.activity.open();
  await app.activity.counts(3);
  const other = await app.secondTab();
  await other.open(`/add-in/${productId(LETTERS)}`);
  await other.addIn.isThere(LETTERS);
  await other.addIn.turnOn(LETTERS);
  await app.activity.has('history-turned-on', { name: LETTERS });
  await app.activity.counts(4);
});

scenario('an address of lines that nobody wrote says so, and leads to all', {}, async (app) => {
  await twoAddIns(app);
  await app.activity.open('?person=nobody');
  await app.reads('activity-none-so');
  await app.activity.showAll();
  await app.activity.counts(3);
});
