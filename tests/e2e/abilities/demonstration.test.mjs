// Without a server, everything happens in an invented organisation: marked as such, the same for everybody, resettable.

import assert from 'node:assert/strict';
import { scenario } from '../driver/scenario.mjs';
import { taskPane } from '../fixtures/manifests.mjs';

const LETTERS = 'Contoso Letters';

for (const language of ['en', 'nl']) {
  scenario('every screen says that the organisation is invented', { language }, async (app) => {
    for (const address of ['/', '/states', '/deploy/begin', '/deploy/manifest', '/nowhere']) {
      await app.open(address);
      await app.isMarkedAsDemonstration();
    }
  });
}

scenario('a reset takes every add-in and draft, and leaves a console that works', {}, async (app) => {
  await app.open();
  await app.wizard.deployToMyself(taskPane({ name: LETTERS }), LETTERS);
  await app.goToCatalog();
  await app.wizard.bring(taskPane({ name: 'Contoso Draft' }));
  await app.resetDemonstration();
  await app.goToCatalog();
  await app.catalog.isEmpty();
  await app.open('/deploy/check');
  await app.wizard.isAtManifest();
  await app.goToCatalog();
  await app.wizard.deployToMyself(taskPane({ name: LETTERS }), LETTERS);
});

scenario('a reset shows in the other tab too', {}, async (app) => {
  await app.open();
  await app.wizard.deployToMyself(taskPane({ name: LETTERS }), LETTERS);
  const other = await app.secondTab();
  await other.open('/states');
  await other.states.has(LETTERS);
  await app.resetDemonstration();
  await other.states.hasNot(LETTERS);
});

scenario('the invented organisation is the same each time', {}, async (app) => {
  const reached = [];
  for (const round of [1, 2]) {
    if (round === 2) await app.resetDemonstration();
    await app.open('/deploy/manifest');
    await app.wizard.browse(taskPane({ name: LETTERS }));
    await app.wizard.goToWho();
    await app.wizard.chooseEveryone();
    await app.wizard.seesEffect();
    reached.push(await app.wizard.effect());
  }
  assert.deepEqual(reached[0], reached[1]);
});

scenario('the language is changed on the spot and kept', { language: 'en' }, async (app) => {
  await app.open();
  await app.chooseLanguage('nl', 'Nederlands');
  await app.catalog.isThere();
  await app.reload();
  await app.catalog.isThere();
  await app.chooseLanguage('en', 'English');
  await app.catalog.isThere();
});
