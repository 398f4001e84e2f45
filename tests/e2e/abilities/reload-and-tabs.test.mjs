// A reload, a second tab and the browser's end lose nothing and double nothing.

import { scenario, scenarioOnProfile } from '../driver/scenario.mjs';
import { taskPane } from '../fixtures/manifests.mjs';

const LETTERS = 'Contoso Letters';

scenario('a second tab sees what the first one deploys, without a reload', {}, async (app) => {
  await app.open('/states');
  await app.states.isEmpty();
  const other = await app.secondTab();
  await other.open();
  await other.wizard.deployToMyself(taskPane({ name: LETTERS }), LETTERS);
  await app.states.has(LETTERS);
});

scenario('two tabs that deploy the same add-in deploy it once', {}, async (app) => {
  await app.open();
  await app.wizard.bring(taskPane({ name: LETTERS }));
  await app.wizard.chooseMyself();
  const other = await app.secondTab();
  await other.open('/deploy/review');
  await other.wizard.isAtReview();
  await app.wizard.standOnDeploy();
  await other.wizard.standOnDeploy();
  // The second key comes at the same time, or to a tab that knows already that there is nothing left to do.
  await Promise.all([app, other].map(({ session }) => session.press('Enter')));
  const third = await app.secondTab();
  await third.open('/states');
  await third.states.has(LETTERS);
  await third.states.hasOnly(LETTERS);
  await third.states.open(LETTERS);
  await third.addIn.hasHistoryOf(1);
});

scenarioOnProfile('what was deployed is there after the browser was closed', {}, async (start) => {
  const app = await start();
  await app.open();
  await app.wizard.deployToMyself(taskPane({ name: LETTERS }), LETTERS);
  await app.session.context.close();
  const later = await start();
  await later.open('/states');
  await later.states.hasOnly(LETTERS);
  later.session.end();
});

scenario('pressing the button twice deploys once', {}, async (app) => {
  await app.open();
  await app.wizard.bring(taskPane({ name: LETTERS }));
  await app.wizard.chooseMyself();
  await app.wizard.deployTwice();
  await app.deployed.isThere(LETTERS);
  await app.goToStates();
  await app.states.hasOnly(LETTERS);
});
