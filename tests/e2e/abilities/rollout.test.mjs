// Giving an add-in to more and more people: proposed rings, holding, advancing, other dates, stopping.

import assert from 'node:assert/strict';
import { scenario } from '../driver/scenario.mjs';
import { productId, taskPane } from '../fixtures/manifests.mjs';

const LETTERS = 'Contoso Letters';
const LONG_AGO = '2026-01-01';
const FAR_AHEAD = '2099-01-01';

/** An add-in that its administrator has, and the part of its page with the rollout. */
async function deployed(app) {
  await app.open();
  await app.wizard.deployToMyself(taskPane({ name: LETTERS }), LETTERS);
  await app.open(`/add-in/${productId(LETTERS)}`);
  await app.addIn.isThere(LETTERS);
  await app.rollout.open();
}

for (const [language, hand] of [['en', 'mouse'], ['nl', 'keyboard']]) {
  scenario('an add-in reaches everyone ring by ring, as it is proposed', { language, hand }, async (app) => {
    await deployed(app);
    await app.rollout.propose();
    await app.rollout.has(3);
    await app.rollout.name(1, 'Volunteers');
    await app.rollout.from(2, LONG_AGO);
    await app.rollout.from(3, '');
    const first = await app.rollout.start(LETTERS);
    assert.ok(first > 1 && first < 500, `${first} people are a first ring`);
    await app.reload();
    await app.addIn.shows(/Volunteers/);
    await app.rollout.tickOff();
    await app.rollout.hold(LETTERS, 'The help page is not ready.');
    await app.rollout.isHeldBack('refusal-rollout-held', { name: LETTERS, reason: 'The help page is not ready.' });
    await app.rollout.resume(LETTERS);
    await app.rollout.advance();
    await app.rollout.isAtRing(LETTERS, 2);
    await app.rollout.advance();
    await app.rollout.isAtRing(LETTERS, 3);
    await app.reload();
    await app.addIn.shows(app.say('rollout-done'));
    await app.addIn.shows(app.say('rollout-everyone-has-it'));
  });

  scenario('a ring does not begin before its date, and a rollout can be stopped', { language, hand }, async (app) => {
    await deployed(app);
    await app.rollout.propose();
    await app.rollout.remove(2);
    await app.rollout.has(2);
    await app.rollout.from(2, FAR_AHEAD);
    await app.rollout.start(LETTERS);
    await app.rollout.isHeldBack('refusal-gate-closed');
    await app.goToStates();
    await app.states.has(LETTERS, app.say('states-ring', { ring: 1, of: 2 }));
    await app.states.open(LETTERS);
    await app.rollout.open();
    await app.rollout.stop(LETTERS);
  });

  scenario('a ring that is still to come gets another date while the rollout runs', { language, hand }, async (app) => {
    await deployed(app);
    await app.rollout.propose();
    await app.rollout.has(3);
    await app.rollout.name(2, 'Volunteers');
    await app.rollout.from(2, LONG_AGO);
    await app.rollout.from(3, '');
    await app.rollout.start(LETTERS);
    await app.rollout.isNotRescheduled(1);
    await app.rollout.reschedule(LETTERS, 2, FAR_AHEAD);
    await app.rollout.isHeldBack('refusal-gate-closed');
    await app.rollout.leaveTheDay(2, FAR_AHEAD);
    await app.rollout.reschedule(LETTERS, 3, FAR_AHEAD);
    await app.rollout.hasADateForEachRing();
    await app.rollout.reschedule(LETTERS, 2, '');
    await app.addIn.shows(app.say('rollout-by-hand'));
    await app.rollout.advance();
    await app.rollout.isAtRing(LETTERS, 2);
    await app.rollout.isNotRescheduled(2);
    await app.rollout.isHeldBack('refusal-gate-closed');
    await app.addIn.goToPart('addin-history');
    await app.addIn.shows(app.say('history-rollout-rescheduled', { ring: 'Volunteers', name: LETTERS }));
  });
}

scenario('rings that are being planned are there again after another part and a reload, until they are given up', {}, async (app) => {
  await deployed(app);
  await app.rollout.propose();
  await app.rollout.name(1, 'Volunteers');
  await app.announcement.open();
  await app.rollout.open();
  await app.rollout.has(3);
  await app.rollout.calls(1, 'Volunteers');
  await app.reload();
  await app.rollout.calls(1, 'Volunteers');
  await app.addIn.turnOff(LETTERS);
  await app.rollout.knowsThatItIsStale();
  await app.rollout.giveUp();
  await app.reload();
  await app.rollout.nothingIsPlanned();
});

scenario('a plan of one ring is not there any more once it is started', {}, async (app) => {
  await deployed(app);
  await app.rollout.propose();
  await app.rollout.remove(3);
  await app.rollout.remove(2);
  await app.rollout.startTheOnlyRing(LETTERS);
  await app.reload();
  await app.rollout.nothingIsPlanned();
});

scenario('what is to be checked before a ring stays ticked off', {}, async (app) => {
  await deployed(app);
  await app.rollout.propose();
  await app.rollout.start(LETTERS);
  await app.rollout.tickOff();
  await app.reload();
  await app.rollout.isTickedOff();
});

scenario('rings can be of groups that the administrator chooses', {}, async (app) => {
  await deployed(app);
  await app.rollout.propose();
  await app.rollout.remove(3);
  await app.rollout.remove(2);
  await app.rollout.add(2, 'sales dep', 'Sales Department');
  await app.rollout.start(LETTERS);
  await app.rollout.advance();
  await app.rollout.isAtRing(LETTERS, 2);
});
