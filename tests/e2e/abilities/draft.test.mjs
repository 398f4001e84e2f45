// The draft of a deployment survives whatever happens to the page.

import { scenario, scenarioOnProfile } from '../driver/scenario.mjs';
import { taskPane } from '../fixtures/manifests.mjs';

const LETTERS = 'Contoso Letters';

scenario('a reload at each step leads back to that step, with everything that was chosen', {}, async (app) => {
  await app.open();
  await app.wizard.bring(taskPane({ name: LETTERS }));
  await app.reload();
  await app.wizard.isAtCheck();
  await app.wizard.shows(LETTERS);
  await app.wizard.goToWho();
  await app.wizard.chooseSpecific();
  const picked = await app.wizard.pickFirst('sales');
  await app.wizard.seesEffect();
  await app.reload();
  await app.wizard.isAtWho();
  await app.wizard.hasPicked(picked);
  await app.wizard.seesEffect();
  await app.wizard.goToReview();
  await app.reload();
  await app.wizard.isAtReview();
  await app.wizard.deploy();
  await app.deployed.isThere(LETTERS);
});

scenario('somebody who looks at the catalog meanwhile goes on with the draft', {}, async (app) => {
  await app.open();
  await app.wizard.bring(taskPane({ name: LETTERS }));
  await app.goToCatalog();
  await app.catalog.beginDeployment();
  await app.wizard.passRequirements();
  await app.reads('deploy-take-present', { name: `${LETTERS}.xml` });
  await app.wizard.next();
  await app.wizard.isAtCheck();
  await app.wizard.shows(LETTERS);
});

scenario('back and forward of the browser move between the steps', {}, async (app) => {
  await app.open();
  await app.wizard.bring(taskPane({ name: LETTERS }));
  await app.wizard.goToWho();
  await app.session.page.goBack();
  await app.wizard.isAtCheck();
  await app.session.page.goForward();
  await app.wizard.isAtWho();
});

scenario('a step that is not open yet leads to the one that is', {}, async (app) => {
  await app.open('/deploy/review');
  await app.wizard.isAtManifest();
});

scenario('starting over empties the draft', {}, async (app) => {
  await app.open();
  await app.wizard.bring(taskPane({ name: LETTERS }));
  await app.wizard.startOver();
  await app.wizard.isAtManifest();
  await app.open('/deploy/check');
  await app.wizard.isAtManifest();
});

scenarioOnProfile('the draft is there after the page crashed', {}, async (start) => {
  const app = await start();
  await app.open();
  await app.wizard.bring(taskPane({ name: LETTERS }));
  await app.wizard.goToWho();
  await app.wizard.chooseJustMe();
  await app.wizard.seesEffect();
  await app.session.crash();
  const after = await app.secondTab();
  await after.open('/deploy/who');
  await after.wizard.isAtWho();
  await after.wizard.seesEffect();
  await after.wizard.goToReview();
  await after.wizard.deploy();
  await after.deployed.isThere(LETTERS);
  app.session.end();
});
