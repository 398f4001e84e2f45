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

for (const [language, hand] of [['en', 'mouse'], ['nl', 'keyboard']]) {
  scenario('an earlier version is published again under the version that the administrator chooses', { language, hand }, async (app) => {
    await deployed(app);
    await updated(app, '1.1.0.0');
    await app.addIn.goToPart('addin-versions');
    await app.addIn.askToUseAgain('1.0.0.0', '1.1.0.1');
    await app.addIn.chooseVersion('1.1');
    await app.addIn.cannotHaveVersion('addin-again-not-greater', { version: '1.1', greatest: '1.1.0.0' });
    await app.addIn.chooseVersion('next');
    await app.addIn.cannotHaveVersion('addin-again-no-version', { typed: 'next' });
    await app.addIn.chooseVersion('1.10');
    await app.addIn.getsVersion('1.10');
    await app.addIn.publishAgain('1.0.0.0', '1.10');
  });

  scenario('an update comes from an address, which is kept as the origin', { language, hand }, async (app) => {
    await deployed(app);
    // The configuration is optional: here there is none, and the browser notes that.
    app.session.expectProblem(/\/console\.json/);
    const address = await app.session.publish('letters.xml', letters('1.1.0.0'));
    await app.addIn.goToUpdate(LETTERS);
    await app.addIn.fetchUpdate(address);
    await app.addIn.canBecome('1.1.0.0');
    await app.reads('addin-update-origin-address', { address });
    await app.addIn.updateTo(LETTERS, '1.1.0.0');
    await app.addIn.shows(address);
  });
}

scenario('an earlier version with other permissions waits for consent when it is published again', {}, async (app) => {
  await deployed(app);
  await app.addIn.goToUpdate(LETTERS);
  await app.addIn.bring(letters('2.0.0.0', 'ReadWriteDocument'));
  await app.addIn.submit(LETTERS, '2.0.0.0');
  await app.addIn.accept(LETTERS, '2.0.0.0');
  await app.addIn.goToPart('addin-versions');
  await app.addIn.askToUseAgain('1.0.0.0', '2.0.0.1');
  await app.addIn.submitAgain(LETTERS, '2.0.0.1');
  await app.addIn.goesWith('2.0.0.0');
  await app.goToStates();
  await app.states.has(LETTERS, app.say('addin-pending-badge'));
});

scenario('an add-in of the store is not updated by hand, which its page says at once', {}, async (app) => {
  await app.open();
  await app.catalog.beginDeployment();
  await app.wizard.passRequirements();
  await app.wizard.comesFromStore('WA1234567989');
  await app.wizard.isFreeAndAccepted();
  await app.wizard.browse(letters('1.0.0.0'));
  await app.wizard.isAtCheck();
  await app.wizard.chooseMyself();
  await app.wizard.deploy();
  await app.deployed.isThere(LETTERS);
  await app.open(`/add-in/${productId(LETTERS)}/update`);
  await app.addIn.isNotUpdatedHere('addin-update-store', 'refusal-store-updates-itself', { name: LETTERS });
});

scenario('of an add-in that is deleted nothing is told as if anybody had it', {}, async (app) => {
  await deployed(app);
  await app.addIn.remove(LETTERS);
  await app.addIn.shows(app.say('addin-access-gone'));
  await app.open(`/add-in/${productId(LETTERS)}/update`);
  await app.addIn.isNotUpdatedHere('addin-update-gone', 'refusal-deleted', { name: LETTERS });
  await app.open(`/add-in/${productId(LETTERS)}/deployed`);
  await app.reads('refusal-deleted', { name: LETTERS });
});

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
