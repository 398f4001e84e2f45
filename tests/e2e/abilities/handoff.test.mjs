// The whole round through a real tenant: a plan, the script that carries it, what comes back, and a tenant that somebody
// else changed meanwhile.

import assert from 'node:assert/strict';
import { scenario } from '../driver/scenario.mjs';
import { productId, taskPane } from '../fixtures/manifests.mjs';
import { TENANT, addressesOf, listOf, resultOf, valueOf } from '../fixtures/tenant.mjs';

const LETTERS = 'Contoso Letters';
const FOREIGN = 'Fabrikam Forms';

async function planned(app) {
  await app.settings.setUpHandOff('Contoso', TENANT);
  await app.goToCatalog();
  await app.wizard.planForMyself(taskPane({ name: LETTERS }), LETTERS);
  await app.goToCatalog();
  await app.catalog.has(LETTERS, app.say('states-delivery-planned'));
}

/** Carries the plan over and brings back what came of it; answers the script. */
async function delivered(app) {
  await app.delivery.open();
  await app.delivery.carryOver(LETTERS);
  const { text: script } = await app.delivery.downloadScript();
  await app.delivery.handOff(LETTERS);
  await app.delivery.open();
  await app.delivery.bring(resultOf(script));
  await app.delivery.takeIn();
  return script;
}

/** What somebody else did in the tenant becomes known from the output of a cmdlet. */
async function seen(app, ...addIns) {
  await app.delivery.open();
  await app.delivery.paste(listOf(...addIns));
  await app.delivery.takeIn();
}

for (const [hand, language] of [
  ['mouse', 'en'],
  ['keyboard', 'nl'],
]) {
  const hands = { hand, language };

  scenario('a plan is handed off as a script, and confirmed by what the script brings back', hands, async (app) => {
    await planned(app);
    await app.delivery.open();
    await app.delivery.carryOver(LETTERS);
    await app.delivery.cannotHandOffYet();
    const { name, text: script } = await app.delivery.downloadScript();
    assert.match(name, /\.ps1$/);
    // Windows PowerShell reads other bytes as it likes.
    assert.match(script, /^[\t\r\n\x20-\x7e]+$/);
    assert.equal(valueOf(script, 'Tenant'), TENANT);
    assert.equal(valueOf(script, 'Product'), productId(LETTERS));
    assert.equal(addressesOf(script, 'Add').length, 1);
    await app.delivery.sees('delivery-handed-off-not');
    await app.delivery.handOff(LETTERS);
    await app.goToStates();
    await app.states.has(LETTERS, app.say('states-delivery-handed-off'));
    await app.delivery.open();
    await app.delivery.bring(resultOf(script));
    await app.delivery.sees('delivery-preview-tenant-this');
    await app.delivery.sees('inventory-source-script');
    await app.delivery.takeIn();
    await app.delivery.sees('delivery-waiting-none');
    await app.goToCatalog();
    await app.catalog.has(LETTERS, app.say('states-delivery-confirmed'));
    await app.delivery.openPart(productId(LETTERS));
    await app.delivery.sees('delivery-confirmed-at');
    await app.delivery.sees('delivery-nothing');
  });

  scenario('what no list tells is confirmed by whoever looked in the admin center, and says so', hands, async (app) => {
    await planned(app);
    await delivered(app);
    await app.open(`/add-in/${productId(LETTERS)}`);
    await app.addIn.changeMethod(LETTERS, 'Optional');
    await app.delivery.openPart(productId(LETTERS));
    await app.delivery.handOff(LETTERS);
    const method = app.say('attest-method', { method: 'Optional' });
    await app.delivery.sees('attest-untold', { what: method });
    await app.delivery.sees('delivery-nothing-more');
    await app.delivery.attest(LETTERS, method);
    await app.delivery.sees('delivery-attested-at');
    await app.delivery.sees('delivery-attested-note');
    await app.goToCatalog();
    await app.catalog.has(LETTERS, app.say('states-delivery-attested'));
    // A mistaken word is taken back, and the change waits again.
    await app.open(`/add-in/${productId(LETTERS)}`);
    await app.addIn.goToPart('addin-history');
    await app.addIn.undo({ isWord: true });
    await app.delivery.openPart(productId(LETTERS));
    await app.delivery.attest(LETTERS, method);
    await seen(app, { product: productId(LETTERS), name: LETTERS, enabled: false });
    await app.delivery.sees('drift-off');
  });

  scenario('a tenant that was changed behind our back: theirs is taken over, or ours is handed off', hands, async (app) => {
    await planned(app);
    await delivered(app);
    const letters = { product: productId(LETTERS), name: LETTERS };
    await seen(app, { ...letters, enabled: false });
    await app.delivery.sees('drift-off');
    await app.goToStates();
    await app.states.has(LETTERS, app.say('states-delivery-differs'));
    await app.delivery.open();
    await app.delivery.settle('theirs', LETTERS);
    await app.delivery.sees('delivery-differences-none');
    await app.goToStates();
    await app.states.has(LETTERS, app.say('states-turned-off'), app.say('states-delivery-confirmed'));
    await seen(app, { ...letters, enabled: true });
    await app.delivery.sees('drift-on');
    await app.delivery.settle('ours', LETTERS);
    await app.delivery.sees('handoff-change-off');
    await app.delivery.carryOver(LETTERS);
    await app.delivery.sees('handoff-change-off');
    const { text: script } = await app.delivery.downloadScript();
    assert.match(script, /Invoke-Step 'enable'/);
  });
}

for (const language of ['en', 'nl']) {
  scenario('whatever is changed in a tenant of one’s own is said to be planned', { language }, async (app) => {
    await planned(app);
    await app.open(`/add-in/${productId(LETTERS)}`);
    await app.addIn.askToTurnOff(LETTERS);
    await app.reads('delivery-planned-asked');
    await app.cancel();
    await app.addIn.turnOff(LETTERS);
    await app.addIn.turnOn(LETTERS);
    await app.addIn.changeMethod(LETTERS, 'Optional');
    await app.addIn.goToUpdate(LETTERS);
    await app.addIn.bring(taskPane({ name: LETTERS, version: '1.1.0.0' }));
    await app.addIn.updateTo(LETTERS, '1.1.0.0');
    await app.rollout.open();
    await app.rollout.propose();
    await app.rollout.start(LETTERS);
    await app.rollout.stop(LETTERS);
    await app.deployed.goToAccess(LETTERS);
    await app.addIn.giveToEveryone(LETTERS);
    await app.addIn.goToPart('addin-history');
    await app.addIn.undo();
    await app.addIn.remove(LETTERS);
  });

  scenario('what was saved and ticked off is still known after a reload', { language }, async (app) => {
    await planned(app);
    await app.delivery.openPart(productId(LETTERS));
    await app.delivery.downloadScript();
    await app.delivery.tickOff();
    await app.reload();
    await app.delivery.hasTickedOff();
    await app.delivery.handOff(LETTERS);
  });
}

scenario('a script that stopped is told before its result is taken in, and afterwards', {}, async (app) => {
  await planned(app);
  await app.delivery.openPart(productId(LETTERS));
  const { text: script } = await app.delivery.downloadScript();
  await app.delivery.handOff(LETTERS);
  await app.delivery.open();
  await app.delivery.bring(resultOf(script, { failed: 'create' }));
  await app.delivery.sees('delivery-script-stopped');
  await app.delivery.takeIn();
  await app.delivery.openPart(productId(LETTERS));
  await app.delivery.sees('delivery-script-stopped');
});

scenario('an add-in that was deployed past the console is taken into the plan', {}, async (app) => {
  await app.settings.setUpHandOff('Contoso', TENANT);
  await seen(app, { product: productId(FOREIGN), name: FOREIGN });
  await app.delivery.sees('delivery-foreign');
  await app.delivery.settle('adopt', FOREIGN);
  await app.goToCatalog();
  await app.catalog.has(FOREIGN, app.say('states-delivery-confirmed'));
});

scenario('a result of another tenant is not taken in, and says so', {}, async (app) => {
  await planned(app);
  await app.delivery.open();
  await app.delivery.carryOver(LETTERS);
  const { text: script } = await app.delivery.downloadScript();
  await app.delivery.handOff(LETTERS);
  await app.delivery.open();
  await app.delivery.bring(resultOf(script, { tenant: '11111111-2222-4333-8444-555555555555' }));
  await app.delivery.sees('delivery-refused');
  await app.delivery.sees('delivery-preview-tenant-other');
  await app.delivery.putAway();
  await app.goToStates();
  await app.states.has(LETTERS, app.say('states-delivery-handed-off'));
});

scenario('a file that says nothing of what is deployed is refused kindly', {}, async (app) => {
  await app.settings.setUpHandOff('Contoso', TENANT);
  await app.delivery.paste('Buy milk');
  await app.delivery.sees('delivery-read-failed');
});

scenario('the demonstration says that nothing is delivered, and roles count for what may be done', {}, async (app) => {
  await app.delivery.open();
  await app.delivery.explainsItself();
  await app.settings.open();
  await app.settings.tick('settings-role-global');
  await app.settings.tick('settings-role-reader');
  await app.settings.saveRoles();
  await app.settings.sees('refusal-role-missing');
  await app.reload();
  await app.settings.sees('refusal-role-missing');
});

scenario('the kind of tenant stays once add-ins are here, until somebody starts over', {}, async (app) => {
  await app.open();
  await app.wizard.deployToMyself(taskPane({ name: LETTERS }), LETTERS);
  await app.settings.open();
  await app.settings.sees('settings-fixed');
  await app.settings.startOver();
  await app.settings.setUpHandOff('Contoso', TENANT);
});
