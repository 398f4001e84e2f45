// Who gets an add-in, who does not and why, what helps; and a pasted list of people in the wizard.

import assert from 'node:assert/strict';
import { scenario } from '../driver/scenario.mjs';
import { groups, users } from '../fixtures/directories.mjs';
import { taskPane } from '../fixtures/manifests.mjs';

const LETTERS = 'Contoso Letters';
const SALES = 'Sales Department';
const INNER = 'West Coast Sales Department';

const deployToSales = async (app) => {
  await app.open();
  await app.wizard.deployToGroup(taskPane({ name: LETTERS }), LETTERS, 'sales dep', SALES);
};

for (const [hand, language] of [
  ['mouse', 'en'],
  ['keyboard', 'nl'],
]) {
  scenario('a person is found, and the page says why they do not get an add-in', { hand, language }, async (app) => {
    await deployToSales(app);
    await app.open('/people');
    await app.people.open('bert hoek', 'Bert Hoekstra');
    await app.people.seesVerdict('diagnose-gets-not');
    await app.people.unfold(LETTERS);
    await app.people.seesReasons();
    await app.reads('verdict-lost-by', { reason: app.say('loss-label-nested-group'), path: `${SALES} > ${INNER}` });
    assert.match(app.session.address(), /\?add-in=/);
    await app.reload();
    await app.people.seesReasons();
    const bundle = await app.people.supportBundle();
    assert.equal(bundle.verdict.conclusion, 'lost');
    const ticket = await app.people.ticket();
    assert.ok(ticket.includes(LETTERS) && ticket.includes('Bert Hoekstra'), ticket);
  });
}

scenario('the audience of an add-in is listed, searched and saved, with those who are lost', {}, async (app) => {
  await deployToSales(app);
  await app.goToStates();
  await app.states.open(LETTERS);
  await app.addIn.goToAudience(LETTERS);
  const { name, lines } = await app.people.csv();
  assert.equal(name, 'audience.csv');
  assert.equal(lines[0].replace('\ufeff', ''), 'Display name,Mail,Department,Object Id,Through');
  assert.ok(lines.length > 2, 'somebody gets it');
  await app.people.show(app.say('loss-label-nested-group'));
  await app.reads('loss-nested-group', { inner: INNER, outer: SALES });
  await app.people.has('Bert Hoekstra');
  assert.equal((await app.people.csv()).name, 'not-in-audience.csv');
  await app.people.narrow('zimmer');
  await app.people.hasNot('Bert Hoekstra');
  await app.people.has('Fred Zimmermann');
});

scenario('everyone shows every account apart from the people whom it comes to', {}, async (app) => {
  await app.open('/deploy/manifest');
  await app.wizard.browse(taskPane({ name: LETTERS }));
  await app.wizard.goToWho();
  await app.wizard.chooseEveryone();
  await app.reads('deploy-effect-accounts', { count: 5_000 });
  await app.wizard.goToReview();
  await app.wizard.deploy();
  await app.deployed.isThere(LETTERS);
  await app.goToStates();
  await app.states.open(LETTERS);
  await app.addIn.goToAudience(LETTERS);
  await app.people.show(app.say('people-part-accounts'));
  await app.people.seesRows(5_000);
});

scenario('members whom no file told are not taken for nobody', {}, async (app) => {
  await app.import.open();
  await app.import.bring(users(), groups());
  await app.import.keep();
  await app.open();
  await app.wizard.deployToGroup(taskPane({ name: LETTERS }), LETTERS, 'team', 'Sales Team');
  const counted = { told: app.say('addin-reached', { count: 0 }) };
  await app.goToStates();
  await app.reads('people-count-uncounted', counted);
  await app.open('/people');
  await app.reads('people-count-uncounted', counted);
  await app.goToStates();
  await app.states.open(LETTERS);
  await app.addIn.goToAudience(LETTERS);
  await app.reads('loss-members-unknown', { group: 'Sales Team' });
  await app.reads('people-nobody-known');
});

scenario('people lost to nesting can be put into one group, or their groups be chosen', {}, async (app) => {
  await deployToSales(app);
  await app.goToStates();
  await app.states.open(LETTERS);
  await app.addIn.goToAudience(LETTERS);
  await app.isAt('people-repair-flat');
  const [header, ...members] = await app.people.members();
  assert.equal(header, 'ObjectId');
  assert.ok(members.length > 0 && members.every((id) => /^[\da-f-]{36}$/.test(id)), String(members.slice(0, 3)));
  await app.isAt('people-repair-inner');
  await app.reads('people-repair-choose', { groups: INNER });
  await app.deployed.goToAccess(LETTERS);
});

scenario('a pasted list chooses everybody it means, and keeps the rest to be mended', {}, async (app) => {
  await app.open('/deploy/manifest');
  await app.wizard.browse(taskPane({ name: LETTERS }));
  await app.wizard.goToWho();
  await app.wizard.chooseSpecific();
  await app.wizard.pasteList('Bert Hoekstra; Sandra Molenar\nFred Zimmermann');
  await app.wizard.hasPicked('Bert Hoekstra');
  await app.wizard.hasPicked('Fred Zimmermann');
  await app.wizard.mend(1, 'Sandra Molenaar');
  await app.wizard.hasPicked('Sandra Molenaar');
  await app.wizard.doesNotRead('people-paste-open');
  await app.wizard.reaches(3);
});
