// The process that draws the page is killed in the middle of a write, every tenth time the whole browser: nothing that
// was written is lost, and nothing is written twice.

import assert from 'node:assert/strict';
import { scenarioOnProfile } from '../driver/scenario.mjs';
import { countRecords, POINTS, stopNextWriteAt } from '../driver/faults.mjs';
import { taskPane } from '../fixtures/manifests.mjs';

/** Over a hundred in the full run (`FULL`). */
const WRITES = process.env.FULL ? 120 : 21;
const EVENTS = 'events';
const RECEIPTS = 'receipts';

scenarioOnProfile(`${WRITES} writes, each killed in its middle: nothing is lost and nothing doubled`, {}, async (start) => {
  let app = await start();
  const names = [];
  for (let write = 0; write < WRITES; write += 1) {
    const name = `Contoso ${String(write).padStart(3, '0')}`;
    const point = POINTS[write % POINTS.length];
    names.push(name);
    await prepareDeployment(app, name);
    const { reached } = await stopNextWriteAt(app.session, point, EVENTS);
    await app.wizard.deploy();
    await reached;
    app = write % 10 === 9 ? await restart(app, start) : await crash(app);
    const written = point === 'after commit' ? write + 1 : write;
    assert.equal(await countRecords(app.session, EVENTS), written, `events after a crash ${point} of write ${write}`);
    await resume(app, name, point);
    assert.equal(await countRecords(app.session, EVENTS), write + 1, `events after write ${write} was resumed`);
    assert.equal(await countRecords(app.session, RECEIPTS), write + 1, `receipts after write ${write} was resumed`);
  }
  await app.open('/states');
  await app.states.hasOnly(...names);
  app.session.end();
});

async function prepareDeployment(app, name) {
  await app.open('/deploy/manifest');
  await app.wizard.browse(taskPane({ name }));
  await app.wizard.isReady();
  await app.wizard.chooseMyself();
}

async function crash(app) {
  await app.session.crash();
  const next = await app.secondTab();
  await app.session.page.close();
  await next.open();
  return next;
}

async function restart(app, start) {
  await app.session.crashBrowser();
  const next = await start();
  await next.open();
  return next;
}

/** What the administrator does who comes back: the wizard knows what became of it. */
async function resume(app, name, point) {
  await app.open('/deploy/review');
  if (point !== 'after commit') {
    await app.reads('deploy-not-written');
    await app.wizard.deploy();
  }
  await app.deployed.isThere(name);
}
