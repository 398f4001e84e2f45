// Every screen of the app, and the way a person gets there: what is asked of every screen walks this list.

import { changed, content, file, mail, productId, taskPane } from '../fixtures/manifests.mjs';
import { TENANT, listOf, resultOf } from '../fixtures/tenant.mjs';

const LETTERS = 'Contoso Letters';
const MAP = 'Contoso Map';

/** Leads through all screens in one visit and calls `look(name)` on each. */
export async function visitAll(app, look) {
  await app.open('/nowhere');
  await app.isAt('shell-unknown-title');
  await look('an unknown address');
  await app.open();
  await app.catalog.isEmpty();
  await look('the empty catalog');
  await visitFrame(app, look);
  await app.open('/states');
  await app.states.isEmpty();
  await look('the empty states view');
  await visitTaking(app, look);
  await visitWizard(app, look);
  await visitDeployed(app, look);
  await visitHandOff(app, look);
}

async function visitFrame(app, look) {
  await app.askForReset();
  await look('the question before a reset');
  await app.cancel();
  await app.openMenu('shell-language', 'Nederlands');
  await look('the menu of languages');
  await app.session.press('Escape');
  await app.openMenu('shell-theme', app.say('shell-theme-dark'));
  await look('the menu of appearances');
  await app.session.press('Escape');
}

async function visitTaking(app, look) {
  await app.open('/deploy/manifest');
  await app.wizard.isAtManifest();
  await look('taking a manifest');
  await app.wizard.unfold('deploy-take-paste');
  await app.wizard.unfold('deploy-take-address');
  await look('other ways to bring a manifest');
  await app.wizard.browse(file('empty.xml', 'text/xml', ''));
  await app.wizard.isNotTaken('deploy-take-empty', { name: 'empty.xml' });
  await look('a file that is not taken');
  await app.wizard.comesFromStore('WA104099688');
  await look('an add-in of the store');
  await app.wizard.comesFromFile();
  await app.wizard.browse(file('notes.txt', 'text/plain', 'Buy milk'));
  await app.wizard.isRefused('refusal-not-a-manifest');
  await look('a refusal');
  await app.open('/deploy/manifest');
  const slip = changed(taskPane({ name: LETTERS }), (xml) => xml.replaceAll('ProviderName>', 'ProvidrName>'));
  await app.wizard.browse(slip);
  await app.findings.showInText();
  await app.findings.showRepair();
  await look('a finding in its text, and its repair');
  await app.findings.quotePortal('Upload failed.');
  await app.findings.has('deploy-portal-upload-failed');
  await look('what the portal said');
  await app.findings.openRule('X008');
  await look('a rule');
  await app.goToRules();
  await look('every rule');
  await app.findings.findRules('b017', 1);
  await look('a rule that was looked for');
}

async function visitWizard(app, look) {
  await app.open('/');
  await app.catalog.beginDeployment();
  await look('before you begin');
  await app.wizard.passRequirements();
  await app.wizard.browse(taskPane({ name: LETTERS, permission: 'ReadAllDocument' }));
  await app.wizard.isAtCheck();
  await look('the check');
  await app.wizard.askToStartOver();
  await look('the question before starting over');
  await app.cancel();
  await app.wizard.goToWho();
  await look('who, before the choice');
  await app.wizard.chooseSpecific();
  await app.wizard.search('sales');
  await look('the people picker');
  await app.wizard.pickFirst('sales');
  await app.wizard.seesEffect();
  await look('the effect of groups');
  await app.wizard.chooseEveryone();
  await app.wizard.seesEffect();
  await look('the effect of everyone');
  await app.wizard.unfoldHow();
  await app.wizard.giveInSteps();
  await look('how people get it, with rings');
  await app.wizard.giveAtOnce();
  await app.wizard.goToReview();
  await look('the review');
  await app.wizard.deploy();
  await app.deployed.isThere(LETTERS);
  await look('the deployed add-in');
}

async function visitDeployed(app, look) {
  await app.goToCatalog();
  await app.wizard.deployToMyself(mail({ name: 'Contoso Mail' }), 'Contoso Mail');
  await look('an add-in deployed to oneself');
  await app.deployed.goToAccess('Contoso Mail');
  await look('the change of access');
  await app.goToCatalog();
  await app.wizard.deployToGroup(content({ name: MAP }), MAP, 'sales dep', 'Sales Department');
  await app.goToCatalog();
  await app.catalog.has(LETTERS);
  await look('the catalog');
  await app.goToStates();
  await app.states.has(LETTERS);
  await look('the states view');
  await app.states.open(LETTERS);
  await look('one add-in');
  await visitLife(app, look);
  await visitRollout(app, look);
  await visitPeople(app, look);
  await app.goToStates();
  await app.states.open(LETTERS);
  await app.addIn.askToTurnOff(LETTERS);
  await look('the question before turning off');
  await app.cancel();
  await app.addIn.turnOff(LETTERS);
  await look('an add-in that is turned off');
  await app.addIn.askToRemove(LETTERS);
  await look('the question before removing');
  await app.cancel();
  await visitActivity(app, look);
  await app.open('/add-in/00000000-0000-4000-8000-000000000000');
  await app.isAt('addin-none-title');
  await look('an add-in that is not there');
}

/** The parts of one add-in's page, an update that waits, and what goes into a change ticket. */
async function visitLife(app, look) {
  await app.addIn.goToPart('addin-history');
  await look('the history of an add-in');
  await app.addIn.openRecord();
  await look('a change record');
  await app.goToStates();
  await app.states.open(LETTERS);
  await app.addIn.openMethods();
  await look('the deployment methods');
  await app.session.press('Escape');
  await app.addIn.goToUpdate(LETTERS);
  await look('an update without a file');
  await app.addIn.bring(taskPane({ name: LETTERS, version: '2.0.0.0', permission: 'ReadWriteDocument' }));
  await app.addIn.submit(LETTERS, '2.0.0.0');
  await look('an update that waits for consent');
  await app.addIn.accept(LETTERS, '2.0.0.0');
  await app.addIn.goToPart('addin-versions');
  await app.addIn.compareWithRunning('1.0.0.0');
  await look('the versions of an add-in');
  await app.addIn.askToUseAgain('1.0.0.0', '2.0.0.1');
  await look('an earlier version to be used again');
  await app.addIn.goToOverview();
}

/** A rollout that is planned and held, and the message to those who get it. */
async function visitRollout(app, look) {
  await app.goToStates();
  await app.states.open(MAP);
  await app.rollout.open();
  await look('an add-in without a rollout');
  await app.rollout.propose();
  await look('proposed rings');
  await app.rollout.start(MAP);
  await app.rollout.hold(MAP, 'The help page is not ready.');
  await look('a rollout that is held');
  await app.rollout.stop(MAP);
  await app.announcement.open();
  await app.announcement.helpAt('http://help.example');
  await look('an announcement');
}

async function visitPeople(app, look) {
  await app.goToStates();
  await app.states.open(MAP);
  await app.addIn.goToAudience(MAP);
  await app.isAt('people-repair');
  await look('the audience of an add-in');
  await app.open('/people');
  await app.people.find('bert hoek', 'Bert Hoekstra');
  await look('somebody found');
  await app.people.open('bert hoek', 'Bert Hoekstra');
  await look('one person');
  await app.people.unfold(MAP);
  await app.people.seesReasons();
  await look('the verdict on one add-in');
  await app.readiness.open();
  await look('readiness');
  await app.readiness.list('readiness-topic-account', 'readiness-state-not-ready');
  await app.readiness.rows();
  await look('those who are not ready');
  await app.diagnose.open();
  await look('why, before the choice');
  await app.diagnose.chooseOther();
  await app.diagnose.isAsked('verdict-ask-state');
  await look('why, with questions');
}

async function visitHandOff(app, look) {
  await app.delivery.open();
  await app.delivery.explainsItself();
  await look('deliveries of a demonstration');
  await app.settings.open();
  await look('the settings');
  const { text: saved } = await app.restore.save();
  await app.restore.bring(saved);
  await app.restore.sees('restore-holds');
  await look('a rescue file');
  await app.restore.ask();
  await look('the question before a rescue file is restored');
  await app.session.press('Escape');
  await app.restore.putAway();
  await app.settings.askToStartOver();
  await look('the question before starting over');
  await app.cancel();
  await app.settings.startOver();
  await app.settings.chooseHandOff();
  await look('the settings of a hand-off');
  await app.settings.setUpHandOff('Contoso', TENANT);
  await look('the deliveries of a new tenant');
  await app.goToCatalog();
  await app.wizard.planForMyself(taskPane({ name: LETTERS }), LETTERS);
  await look('a planned add-in');
  await app.delivery.open();
  await app.delivery.sees('handoff-change-create');
  await look('a waiting change');
  await app.delivery.carryOver(LETTERS);
  const { text: script } = await app.delivery.downloadScript();
  await app.delivery.unfold('delivery-other-ways');
  await app.delivery.unfold('delivery-not-ways');
  await look('the ways into the tenant');
  // Folded again: each way has a button to say that it was taken.
  await app.delivery.unfold('delivery-other-ways');
  await app.delivery.handOff(LETTERS);
  await look('an add-in that is handed off');
  await app.delivery.open();
  await app.delivery.bring(resultOf(script));
  await app.delivery.unfold('delivery-preview-steps');
  await look('what would come of a result');
  await app.delivery.takeIn();
  const foreign = { product: productId('Fabrikam Forms'), name: 'Fabrikam Forms' };
  await app.delivery.paste(listOf({ product: productId(LETTERS), name: LETTERS, enabled: false }, foreign));
  await app.delivery.takeIn();
  await app.delivery.unfold('delivery-how');
  await look('the differences');
  await app.delivery.openPart(productId(LETTERS));
  await app.delivery.sees('drift-off');
  await look('an add-in that differs');
}

/** Everything that happened, the plan as a file, and what is kept about a person. */
async function visitActivity(app, look) {
  await app.goToActivity();
  await app.activity.narrowToAddIn(MAP);
  await look('what happened to one add-in');
  await app.activity.open('?person=nobody');
  await app.reads('activity-none-so');
  await look('no activity of somebody');
  await app.plan.open();
  const plan = await app.plan.save();
  await app.goToStates();
  await app.states.open(LETTERS);
  await app.addIn.turnOn(LETTERS);
  await app.plan.open();
  await app.plan.bring(plan);
  await app.plan.askToCarryOut(1);
  await look('the question before a plan is carried out');
  await app.cancel();
  await app.plan.carryOut(1);
  await look('a plan that was carried out');
  await app.plan.bring(plan.slice(0, plan.length / 2));
  await app.plan.sees('plan-page-nothing-done');
  await look('a file that is no plan');
  await app.personal.open();
  await app.personal.choose('bert hoek', 'Bert Hoekstra');
  await app.personal.askToReplace();
  await look('the question before a pseudonym');
  await app.session.press('Escape');
  await look('the data of a person');
}
