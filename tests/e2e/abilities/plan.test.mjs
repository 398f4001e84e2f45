// The plan of the tenant as a file, and what is kept about a person.

import assert from 'node:assert/strict';
import { scenario } from '../driver/scenario.mjs';
import { mail, productId, taskPane } from '../fixtures/manifests.mjs';

const LETTERS = 'Contoso Letters';
const MAIL = 'Contoso Mail';

async function deployed(app) {
  await app.open();
  await app.wizard.deployToMyself(taskPane({ name: LETTERS }), LETTERS);
}

for (const [hand, language] of [
  ['mouse', 'en'],
  ['keyboard', 'nl'],
]) {
  scenario('a plan is saved, and brings the tenant back to it after a dry run', { hand, language }, async (app) => {
    await deployed(app);
    await app.plan.open();
    const plan = await app.plan.save();
    await app.open(`/add-in/${productId(LETTERS)}`);
    await app.addIn.isThere(LETTERS);
    await app.addIn.turnOff(LETTERS);
    await app.plan.open();
    await app.plan.bring(plan);
    await app.plan.sees('plan-step-on', { name: LETTERS });
    await app.plan.carryOut(1);
    await app.plan.isCarriedOut();
    await app.goToActivity();
    await app.activity.has('history-turned-on', { name: LETTERS });
  });

  scenario('what the history holds about a person is handed over, then put under a pseudonym', { hand, language }, async (app) => {
    await deployed(app);
    await app.open(`/add-in/${productId(LETTERS)}`);
    await app.addIn.isThere(LETTERS);
    await app.addIn.chooseOwner(LETTERS, 'bert hoek', 'Bert Hoekstra');
    await app.rollout.open();
    await app.rollout.propose();
    await app.personal.open();
    await app.personal.choose('bert hoek', 'Bert Hoekstra');
    const lines = await app.personal.save();
    assert.ok(lines.some((line) => line.includes('Bert Hoekstra')), lines.join('\n'));
    await app.personal.replace();
    await app.personal.choose('bert hoek', 'Bert Hoekstra');
    assert.equal((await app.personal.save()).length, 1, 'nothing but the headings is left');
    await app.open(`/add-in/${productId(LETTERS)}`);
    await app.addIn.shows(/^person-[\da-f]{8}$/);
    await app.rollout.open();
    await app.rollout.nothingIsPlanned();
  });
}

scenario('a plan deploys what is missing, and removes the rest only when asked to', {}, async (app) => {
  await deployed(app);
  await app.plan.open();
  const plan = await app.plan.save();
  await app.resetDemonstration();
  await app.wizard.deployToMyself(mail({ name: MAIL }), MAIL);
  await app.plan.open();
  await app.plan.bring(plan);
  await app.plan.sees('plan-step-deploy', { name: LETTERS, version: '1.0.0.0' });
  await app.plan.sees('plan-note-others', { count: 1 });
  await app.plan.removeOthers();
  await app.plan.sees('plan-step-remove', { name: MAIL });
  await app.plan.carryOut(2);
  await app.plan.isCarriedOut();
  await app.goToCatalog();
  await app.catalog.has(LETTERS);
});

scenario('a file that is no plan is refused with the line, and nothing is changed', {}, async (app) => {
  await deployed(app);
  await app.plan.open();
  const plan = await app.plan.save();
  await app.plan.bring(plan.slice(0, plan.length / 2));
  await app.plan.sees('plan-page-nothing-done');
  await app.plan.bring('{"format": "something else"}');
  await app.plan.sees('plan-page-nothing-done');
});

scenario('everything that can be read is saved from the settings', {}, async (app) => {
  await deployed(app);
  await app.open('/settings');
  const { name, text } = await app.session.takeFile({ role: 'action', name: app.say('shell-rescue') });
  assert.equal(name, 'addin-console-rescue.json');
  assert.ok(text.split('\n').some((line) => line.startsWith('{"event":1,')), text.slice(0, 300));
});

scenario('where a newer version keeps the data, the failure says so and what is kept can be saved', {}, async (app) => {
  await deployed(app);
  await app.session.evaluate(async () => {
    for (const { name, version } of await indexedDB.databases()) {
      await new Promise((done, failed) => {
        const opening = indexedDB.open(name, version + 1);
        opening.onerror = failed;
        opening.onsuccess = () => {
          opening.result.close();
          done();
        };
      });
    }
  });
  await app.reload();
  await app.reads('engine-newer');
  const { text } = await app.session.takeFile({ role: 'action', name: app.say('shell-rescue') });
  assert.ok(text.split('\n').some((line) => line.startsWith('{"event":1,')), text.slice(0, 300));
});
