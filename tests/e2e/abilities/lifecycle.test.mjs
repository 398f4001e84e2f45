// An add-in over the years: updates, consent, going back, what is written about it, and who did what.

import assert from 'node:assert/strict';
import { scenario } from '../driver/scenario.mjs';
import { productId, taskPane } from '../fixtures/manifests.mjs';

const LETTERS = 'Contoso Letters';

/** The add-in in some version, with little to ask for. */
const letters = (version, permission = 'ReadDocument') => taskPane({ name: LETTERS, version, permission });

async function deployed(app) {
  await app.open();
  await app.wizard.deployToMyself(letters('1.0.0.0'), LETTERS);
  await app.open(`/add-in/${productId(LETTERS)}`);
  await app.addIn.isThere(LETTERS);
}

/** Brings a newer version, and stands at the overview afterwards. */
async function updated(app, version) {
  await app.addIn.goToUpdate(LETTERS);
  await app.addIn.bring(letters(version));
  await app.addIn.updateTo(LETTERS, version);
}

for (const language of ['en', 'nl']) {
  for (const hand of ['mouse', 'keyboard']) {
    scenario('an administrator updates an add-in from its page', { language, hand }, async (app) => {
      await deployed(app);
      await updated(app, '1.1.0.0');
      await app.addIn.goToPart('addin-versions');
      await app.addIn.shows('1.0.0.0');
      await app.reload();
      await app.addIn.shows('1.1.0.0');
    });

    scenario('an update that asks for more waits until somebody accepts it', { language, hand }, async (app) => {
      await deployed(app);
      await app.addIn.goToUpdate(LETTERS);
      await app.addIn.bring(letters('2.0.0.0', 'ReadWriteDocument'));
      await app.addIn.submit(LETTERS, '2.0.0.0');
      await app.addIn.goesWith('1.0.0.0');
      await app.reload();
      await app.addIn.waits('2.0.0.0');
      await app.addIn.accept(LETTERS, '2.0.0.0');
    });

    scenario('an earlier version is compared, kept as a file and published again', { language, hand }, async (app) => {
      await deployed(app);
      await updated(app, '1.1.0.0');
      await app.addIn.goToPart('addin-versions');
      await app.addIn.compareWithRunning('1.0.0.0');
      await app.addIn.shows(app.say('change-version', { old: '1.0.0.0', new: '1.1.0.0' }));
      const { name, text } = await app.addIn.download('1.0.0.0');
      assert.equal(name, 'Contoso Letters 1.0.0.0.xml');
      assert.equal(text, letters('1.0.0.0').buffer.toString());
      await app.addIn.useAgain('1.0.0.0', '1.1.0.1');
    });

    scenario('what administrators write about an add-in is kept', { language, hand }, async (app) => {
      await deployed(app);
      await app.addIn.changeMethod(LETTERS, 'Optional');
      await app.addIn.writeNote(LETTERS, 'Asked for by Finance.');
      await app.addIn.labelAsTest(LETTERS);
      await app.addIn.chooseOwner(LETTERS, 'bert hoek', 'Bert Hoekstra');
      await app.reload();
      await app.addIn.shows('Optional');
      await app.addIn.shows('Asked for by Finance.');
      await app.addIn.shows('Bert Hoekstra');
    });

    scenario('the history says who did what, takes it back, and goes into a change ticket', { language, hand }, async (app) => {
      await deployed(app);
      await app.addIn.turnOff(LETTERS);
      await app.addIn.goToPart('addin-history');
      await app.addIn.undo();
      await app.addIn.shows(app.say('history-turned-on', { name: LETTERS }));
      const lines = await app.addIn.exportHistory();
      assert.equal(lines.length, 4, lines.join('\n'));
      assert.ok(lines[2].includes(app.say('history-turned-off', { name: LETTERS })), lines[2]);
      await app.addIn.openRecord();
      const record = await app.addIn.explainChange('Ticket 4711');
      assert.ok(record.includes('Ticket 4711'), record);
      assert.ok(record.includes(productId(LETTERS)), record);
    });
  }
}

scenario('an update can be declined, and the add-in stays as it is', {}, async (app) => {
  await deployed(app);
  await app.addIn.goToUpdate(LETTERS);
  await app.addIn.bring(letters('2.0.0.0', 'ReadWriteDocument'));
  await app.addIn.submit(LETTERS, '2.0.0.0');
  await app.addIn.decline(LETTERS, '2.0.0.0');
  await app.addIn.goesWith('1.0.0.0');
});

scenario('a manifest whose version is not above the one that runs is refused, and its version can be raised', {}, async (app) => {
  await deployed(app);
  await app.addIn.goToUpdate(LETTERS);
  await app.addIn.bring(letters('1.0.0.0'));
  await app.addIn.cannotBeUpdatedBy('refusal-version-not-greater', { offered: '1.0.0.0', deployed: '1.0.0.0' });
  await app.addIn.raiseVersion();
  await app.addIn.updateTo(LETTERS, '1.0.0.1');
});

scenario('the manifest of another add-in is no update', {}, async (app) => {
  await deployed(app);
  await app.addIn.goToUpdate(LETTERS);
  await app.addIn.bring(taskPane({ name: 'Contoso Numbers', version: '9.0.0.0' }));
  await app.addIn.cannotBeUpdatedBy('addin-update-other', { file: 'Contoso Numbers.xml' });
  await app.addIn.bring(letters('1.1.0.0'));
  await app.addIn.updateTo(LETTERS, '1.1.0.0');
});

scenario('what somebody else did meanwhile is shown before anything is written', {}, async (app) => {
  await deployed(app);
  const other = await app.secondTab();
  await other.open(`/add-in/${productId(LETTERS)}`);
  await other.addIn.isThere(LETTERS);
  await app.addIn.askToTurnOff(LETTERS);
  await other.addIn.labelAsTest(LETTERS);
  await app.addIn.sayYesToTurningOff();
  await app.reads('deploy-conflict-title');
  await app.addIn.turnOff(LETTERS);
});

scenario('whoever may only read sees an add-in whole, and why nothing can be changed or accepted', {}, async (app) => {
  await deployed(app);
  await app.addIn.goToUpdate(LETTERS);
  await app.addIn.bring(letters('2.0.0.0', 'ReadWriteDocument'));
  await app.addIn.submit(LETTERS, '2.0.0.0');
  await app.settings.open();
  await app.settings.tick('settings-role-reader');
  await app.settings.tick('settings-role-global');
  await app.settings.saveRoles();
  await app.open(`/add-in/${productId(LETTERS)}`);
  await app.addIn.waits('2.0.0.0');
  await app.addIn.canOnlyBeRead('refusal-role-missing');
  await app.addIn.cannotBeAccepted(LETTERS);
  await app.addIn.goToPart('addin-history');
  await app.addIn.hasNoWayBack();
});
