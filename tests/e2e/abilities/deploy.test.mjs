// The main job: an administrator brings a manifest, sees what it is, chooses who gets it, deploys it, finds it again.

import { scenario } from '../driver/scenario.mjs';
import { appPackage, content, mail, taskPane, unified } from '../fixtures/manifests.mjs';

const LETTERS = 'Contoso Letters';

for (const language of ['en', 'nl']) {
  for (const hand of ['mouse', 'keyboard']) {
    scenario('an administrator deploys an add-in to a group and finds it after a reload', { language, hand }, async (app) => {
      await app.open();
      await app.catalog.isEmpty();
      await app.wizard.bring(taskPane({ name: LETTERS, version: '1.2.0.0', publisher: 'Contoso Ltd' }));
      await app.wizard.isReady();
      await app.wizard.shows('Contoso Ltd');
      await app.wizard.shows('1.2.0.0');
      await app.wizard.shows(/api\.contoso\.example/);
      await app.reads('deploy-permission-document-read-write');
      await app.reads('deploy-check-web-app');
      await app.wizard.goToWho();
      await app.wizard.chooseSpecific();
      await app.wizard.pickFirst('sales');
      await app.wizard.seesEffect();
      await app.wizard.goToReview();
      await app.wizard.deploy();
      await app.deployed.isThere(LETTERS);
      await app.deployed.tellsHowToTest();
      await app.deployed.goToStates();
      await app.states.has(LETTERS, app.say('states-active'), app.say('states-access-groups', { groups: 1 }));
      await app.reload();
      await app.states.has(LETTERS, app.say('states-active'), app.say('states-access-groups', { groups: 1 }));
      await app.goToCatalog();
      await app.catalog.has(LETTERS, '1.2.0.0');
    });
  }
}

for (const hand of ['mouse', 'keyboard']) {
  scenario('after a test on themselves, an administrator gives an add-in to everyone', { hand }, async (app) => {
    await app.open();
    await app.wizard.deployToMyself(taskPane({ name: LETTERS }), LETTERS);
    await app.reads('addin-next-widen');
    await app.deployed.goToAccess(LETTERS);
    await app.addIn.giveToEveryone(LETTERS);
    await app.goToStates();
    await app.states.has(LETTERS, app.say('states-access-everyone'));
  });
}

scenario('what was announced can be copied from the page', {}, async (app) => {
  await app.open();
  await app.wizard.bring(taskPane({ name: LETTERS }));
  await app.wizard.goToWho();
  await app.wizard.chooseEveryone();
  await app.wizard.seesEffect();
  await app.wizard.goToReview();
  await app.wizard.deploy();
  await app.deployed.isThere(LETTERS);
  await app.deployed.offersAnnouncement(LETTERS);
});

for (const [kind, file, name] of [
  ['a content add-in', content({ name: 'Contoso Map' }), 'Contoso Map'],
  ['an add-in for Outlook', mail({ name: 'Contoso Mail' }), 'Contoso Mail'],
  ['a unified manifest', unified({ name: 'Contoso Unified' }), 'Contoso Unified'],
  ['an app package', appPackage({ name: 'Contoso Package' }), 'Contoso Package'],
]) {
  scenario(`${kind} is deployed`, {}, async (app) => {
    await app.open();
    await app.wizard.deployToMyself(file, name);
    await app.deployed.goToStates();
    await app.states.has(name);
  });
}

scenario('a manifest is dropped on the page', {}, async (app) => {
  await app.open('/deploy/manifest');
  await app.wizard.drop(taskPane({ name: LETTERS }));
  await app.wizard.isAtCheck();
  await app.wizard.shows(LETTERS);
});

for (const hand of ['mouse', 'keyboard']) {
  scenario('a manifest is pasted as text', { hand }, async (app) => {
    await app.open('/deploy/manifest');
    await app.wizard.paste(taskPane({ name: LETTERS }).buffer.toString());
    await app.wizard.isAtCheck();
    await app.wizard.shows(LETTERS);
  });
}

scenario('a greater version replaces the one that is deployed, and who has it stays', {}, async (app) => {
  await app.open();
  await app.wizard.deployToMyself(taskPane({ name: LETTERS, version: '1.0.0.0' }), LETTERS);
  await app.goToCatalog();
  await app.wizard.bring(taskPane({ name: LETTERS, version: '1.1.0.0' }));
  await app.wizard.isUpdateOf(LETTERS);
  await app.wizard.goToReview();
  await app.wizard.update('1.1.0.0');
  await app.goToCatalog();
  await app.catalog.has(LETTERS, '1.1.0.0');
  await app.reload();
  await app.catalog.has(LETTERS, '1.1.0.0');
});

scenario('an update that asks for more says so before it is sent in, and waits', {}, async (app) => {
  const letters = (version, permission) => taskPane({ name: LETTERS, version, permission });
  await app.open();
  await app.wizard.deployToMyself(letters('1.0.0.0', 'ReadDocument'), LETTERS);
  await app.goToCatalog();
  await app.wizard.bring(letters('1.1.0.0', 'ReadWriteDocument'));
  await app.wizard.isUpdateOf(LETTERS);
  await app.wizard.goToReview();
  await app.wizard.submitUpdate('1.0.0.0', '1.1.0.0');
  await app.goToStates();
  await app.states.has(LETTERS, app.say('addin-pending-badge'));
});

scenario('an add-in is turned off and on again', {}, async (app) => {
  await app.open();
  await app.wizard.deployToMyself(taskPane({ name: LETTERS }), LETTERS);
  await app.deployed.goToStates();
  await app.states.open(LETTERS);
  await app.addIn.turnOff(LETTERS);
  await app.addIn.turnOn(LETTERS);
  await app.goToStates();
  await app.states.has(LETTERS, app.say('states-active'));
});

for (const hand of ['mouse', 'keyboard']) {
  scenario('an add-in is removed, is deleted in the states view, and can be deployed again', { hand }, async (app) => {
    await app.open();
    await app.wizard.deployToMyself(taskPane({ name: LETTERS }), LETTERS);
    await app.deployed.goToStates();
    await app.states.open(LETTERS);
    await app.addIn.remove(LETTERS);
    await app.goToStates();
    await app.states.has(LETTERS, app.say('states-deleted'));
    await app.goToCatalog();
    await app.wizard.deployToMyself(taskPane({ name: LETTERS }), LETTERS);
    await app.goToStates();
    await app.states.has(LETTERS, app.say('states-active'));
  });
}
