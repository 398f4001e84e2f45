// The engine may break, or may not be allowed a worker: the page lives, and the draft stays.

import assert from 'node:assert/strict';
import {
  breakEngine,
  breakEngineInPage,
  breakNextWriteAt,
  countRecords,
  POINTS,
  prepareToBreakEngine,
  stopNextWriteAt,
} from '../driver/faults.mjs';
import { scenario } from '../driver/scenario.mjs';
import { users } from '../fixtures/directories.mjs';
import { taskPane } from '../fixtures/manifests.mjs';

const LETTERS = 'Contoso Letters';

scenario('a trap in the engine over a file is a sentence, and the next try works', {}, async (app) => {
  await prepareToBreakEngine(app.session);
  await app.open('/deploy/manifest');
  await app.wizard.isAtManifest();
  await app.isMarkedAsDemonstration();
  await breakEngine(app.session);
  await app.wizard.browse(taskPane({ name: LETTERS }));
  await app.wizard.isNotTaken('shell-backend-broke');
  await app.wizard.browse(taskPane({ name: LETTERS }));
  await app.wizard.isReady();
});

scenario('a trap in the engine after the check leaves the draft as it was', {}, async (app) => {
  await prepareToBreakEngine(app.session);
  await app.open('/deploy/manifest');
  await app.wizard.browse(taskPane({ name: LETTERS }));
  await app.wizard.goToWho();
  await app.wizard.chooseSpecific();
  const picked = await app.wizard.pickFirst('sales');
  await app.wizard.seesEffect();
  await breakEngine(app.session);
  await app.wizard.chooseEveryone();
  await app.reads('deploy-effect-failed');
  await app.wizard.chooseSpecific();
  await app.wizard.seesEffect();
  await app.wizard.hasPicked(picked);
  await app.reload();
  await app.wizard.hasPicked(picked);
  await app.wizard.goToReview();
  await app.wizard.deploy();
  await app.deployed.isThere(LETTERS);
});

scenario('a trap in the engine before it deploys writes nothing, and the next try deploys', {}, async (app) => {
  await isAtReview(app);
  await breakEngine(app.session);
  await app.wizard.deploy();
  await app.wizard.isNotDeployed('shell-backend-broke');
  await app.wizard.deploy();
  await app.deployed.isThere(LETTERS);
  await app.goToStates();
  await app.states.hasOnly(LETTERS);
});

for (const store of ['events', 'receipts']) {
  for (const point of POINTS) {
    scenario(`a trap in the engine ${point} of ${store} is found out about, and written once`, {}, async (app) => {
      await isAtReview(app);
      await breakNextWriteAt(app.session, point, store);
      await app.wizard.deploy();
      await app.wizard.deployAgainIfNotWritten(LETTERS);
      assert.equal(await countRecords(app.session, 'events'), 1);
      assert.equal(await countRecords(app.session, 'receipts'), 1);
      await app.goToStates();
      await app.states.hasOnly(LETTERS);
    });
  }
}

async function isAtReview(app) {
  await prepareToBreakEngine(app.session);
  await app.open('/deploy/manifest');
  await app.wizard.browse(taskPane({ name: LETTERS }));
  await app.wizard.isReady();
  await app.wizard.chooseMyself();
}

scenario('where a worker is not allowed, the engine runs in the page', {}, async (app) => {
  await forbidWorkers(app.session);
  await app.open();
  await app.wizard.deployToMyself(taskPane({ name: LETTERS }), LETTERS);
  await app.reload();
  await app.goToStates();
  await app.states.hasOnly(LETTERS);
});

scenario('a trap in the engine in the page is a sentence, and the next try works', {}, async (app) => {
  await forbidWorkers(app.session);
  await prepareToBreakEngine(app.session);
  await app.open('/deploy/manifest');
  await app.wizard.browse(taskPane({ name: LETTERS }));
  await app.wizard.isReady();
  await app.wizard.chooseMyself();
  await breakEngineInPage(app.session);
  await app.wizard.deploy();
  await app.wizard.isNotDeployed('shell-backend-broke');
  await app.wizard.deploy();
  await app.deployed.isThere(LETTERS);
});

/** The page comes with a policy that allows no worker. */
async function forbidWorkers(session) {
  session.expectProblem(/worker/);
  await session.context.route('**/', async (route) => {
    const answer = await route.fetch();
    const headers = answer.headers();
    headers['content-security-policy'] = headers['content-security-policy'].replace("worker-src 'self'", "worker-src 'none'");
    await route.fulfill({ response: answer, headers });
  });
}

scenario('an engine that cannot be loaded is a sentence, and trying again works', {}, async (app) => {
  await app.session.context.route(/engine[^/]*\.wasm/, (route) => route.abort());
  await app.open('/states');
  await app.reads('shell-backend-unreachable');
  await app.session.context.unroute(/engine[^/]*\.wasm/);
  await app.tryAgain();
  await app.states.isEmpty();
});

// The record that names the directory is all that is still to be written: whatever happens to it then, it is kept.
for (const point of ['before commit', 'after commit']) {
  scenario(`a trap in the engine ${point} of an import is found out about`, {}, async (app) => {
    await isAtImport(app);
    await breakNextWriteAt(app.session, point, 'meta');
    await app.import.keep();
    await app.import.sees('import-page-present-counts', { people: 3, groups: 0 });
  });
}

scenario('a trap in the engine before an import is kept changes nothing, and the files are read once more', {}, async (app) => {
  await isAtImport(app);
  await breakNextWriteAt(app.session, 'before add', 'meta');
  await app.import.keepInVain();
  await app.import.readAgain();
  await app.import.keep();
});

/** Longer than anybody waits for a usual answer. */
const NO_PATIENCE_MS = 31_000;

scenario('keeping a directory may take its time, and whoever asks for something else waits along', {}, async (app) => {
  await isAtImport(app);
  const { reached, goOn } = await stopNextWriteAt(app.session, 'before add', 'directory');
  await app.import.keepSlowly();
  await reached;
  await app.goToStates();
  await new Promise((resolve) => setTimeout(resolve, NO_PATIENCE_MS));
  goOn();
  await app.states.isEmpty();
  await app.import.open();
  await app.import.sees('import-page-present-counts', { people: 3, groups: 0 });
});

async function isAtImport(app) {
  await prepareToBreakEngine(app.session);
  await app.import.open();
  await app.import.bring(users());
  await app.import.sees('import-page-rows', { rows: 4, used: 3 });
}

const LATER_PART = /engine-later[^/]*\.wasm/;

scenario('an import waits for a part of the engine that comes slowly', {}, async (app) => {
  await app.session.context.route(LATER_PART, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue();
  });
  await app.import.open();
  await app.import.bring(users());
  await app.import.sees('import-page-rows', { rows: 4, used: 3 });
  await app.import.keep();
});

scenario('a part of the engine that does not come is a sentence, and trying again works', {}, async (app) => {
  app.session.expectProblem(/console error/);
  await app.session.context.route(LATER_PART, (route) => route.abort());
  await app.import.open();
  await app.import.bring(users());
  await app.import.sees('shell-backend-unreachable');
  await app.session.context.unroute(LATER_PART);
  await app.import.readAgain();
  await app.import.sees('import-page-rows', { rows: 4, used: 3 });
  await app.import.keep();
});

scenario('a second engine in the page fetches its own later part', {}, async (app) => {
  await forbidWorkers(app.session);
  await prepareToBreakEngine(app.session);
  await app.open('/deploy/manifest');
  await app.wizard.browse(taskPane({ name: LETTERS }));
  await app.wizard.isReady();
  await app.wizard.chooseMyself();
  await breakEngineInPage(app.session);
  await app.wizard.deploy();
  await app.wizard.isNotDeployed('shell-backend-broke');
  await app.import.open();
  await app.import.bring(users());
  await app.import.sees('import-page-rows', { rows: 4, used: 3 });
  await app.import.keep();
});
