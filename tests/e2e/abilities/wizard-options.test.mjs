// What a deployment can have beside its manifest and its people: where it comes from, the method, a label, steps.

import assert from 'node:assert/strict';
import { scenario } from '../driver/scenario.mjs';
import { productId, taskPane } from '../fixtures/manifests.mjs';

const LETTERS = 'Contoso Letters';
const ASSET = 'WA1234567989';

/** The wizard at the place where a manifest is taken. */
async function atManifest(app) {
  await app.open();
  await app.catalog.beginDeployment();
  await app.wizard.passRequirements();
}

for (const [language, hand] of [['en', 'mouse'], ['nl', 'keyboard']]) {
  scenario('an add-in is deployed as a test, optional, and in steps', { language, hand }, async (app) => {
    await app.open();
    await app.wizard.bring(taskPane({ name: LETTERS }));
    await app.wizard.goToWho();
    await app.wizard.chooseEveryone();
    await app.wizard.seesEffect();
    await app.wizard.unfoldHow();
    await app.wizard.chooseMethod('Optional');
    await app.wizard.labelAsTest();
    await app.wizard.giveInSteps();
    await app.reload();
    await app.wizard.goToReview();
    await app.wizard.shows('Optional');
    await app.wizard.shows(app.say('addin-test-badge'));
    const { first, end } = await app.wizard.deployInRings();
    assert.ok(first > 0 && end > first, `${first} of ${end}`);
    await app.deployed.isThere(LETTERS);
    await app.open(`/add-in/${productId(LETTERS)}`);
    await app.addIn.shows('Optional');
    await app.addIn.shows(app.say('states-ring', { ring: 1, of: 3 }));
  });

  scenario('a store add-in is deployed by the manifest that its number leads to', { language, hand }, async (app) => {
    await atManifest(app);
    await app.wizard.comesFromStore(ASSET);
    const address = await app.wizard.storeAddress(ASSET);
    assert.equal(address, `https://store.office.com/app/download?assetid=${ASSET}&cmu=en-001`);
    await app.wizard.browse(taskPane({ name: LETTERS }));
    await app.reads('deploy-origin-not-free');
    await app.wizard.isFreeAndAccepted();
    await app.wizard.next();
    await app.wizard.isAtCheck();
    await app.wizard.chooseMyself();
    await app.wizard.shows(app.say('addin-origin-store', { asset: ASSET }));
    await app.wizard.deploy();
    await app.deployed.isThere(LETTERS);
  });
}

scenario('everyone gets no notification from Microsoft, and the review says so', {}, async (app) => {
  await app.open();
  await app.wizard.bring(taskPane({ name: LETTERS }));
  await app.wizard.goToWho();
  await app.wizard.chooseEveryone();
  await app.wizard.seesEffect();
  await app.wizard.goToReview();
  await app.reads('deploy-no-notification');
});

scenario('the address of a manifest is kept with the add-in', {}, async (app) => {
  const address = 'https://addins.contoso.example/letters.xml';
  await atManifest(app);
  await app.wizard.comesFromAddress(address);
  await app.wizard.browse(taskPane({ name: LETTERS }));
  await app.wizard.isAtCheck();
  await app.wizard.chooseMyself();
  await app.wizard.deploy();
  await app.deployed.isThere(LETTERS);
  await app.open(`/add-in/${productId(LETTERS)}`);
  await app.addIn.shows(address);
});
