// The deploy wizard, step by step.

import {
  action,
  beginning,
  choice,
  disclosure,
  field,
  heading,
  inside,
  labelled,
  link,
  main,
  option,
  question,
  region,
  searchField,
  target,
  text,
} from '../driver/targets.mjs';

export class Wizard {
  constructor(app) {
    this.app = app;
    this.session = app.session;
    this.say = app.say;
  }

  isAtBegin() {
    return this.session.see(heading(this.say('deploy-step-begin')));
  }

  isAtManifest() {
    return this.session.see(heading(this.say('deploy-step-manifest')));
  }

  isAtCheck() {
    return this.session.see(heading(this.say('deploy-step-check')));
  }

  isAtWho() {
    return this.session.see(heading(this.say('deploy-who-question')));
  }

  isAtReview() {
    return this.session.see(heading(this.say('deploy-step-review')));
  }

  async next() {
    await this.session.click(action(this.say('deploy-next')));
  }

  // Before you begin

  /** Goes past the requirements to the place where a manifest is taken. */
  async passRequirements() {
    await this.next();
    await this.isAtManifest();
  }

  // Manifest

  /** Brings a file by the browser's dialog. */
  async browse(file) {
    await this.session.choose(labelled(this.say('deploy-take-drop')), file);
  }

  /** Drags files onto the page. */
  async drop(...files) {
    await this.session.drop(labelled(this.say('deploy-take-drop')), ...files);
  }

  /** Unfolds the ways to bring a manifest that is no file: `deploy-take-paste` or `deploy-take-address`. */
  async unfold(way) {
    await this.session.click(disclosure(this.say(way)));
    await this.session.see(field(this.say(`${way}-label`)));
  }

  async paste(manifest) {
    await this.unfold('deploy-take-paste');
    await this.session.type(field(this.say('deploy-take-paste-label')), manifest);
    await this.session.click(action(this.say('deploy-take-paste-use')));
  }

  async fetch(address) {
    await this.unfold('deploy-take-address');
    await this.session.type(field(this.say('deploy-take-address-label')), address);
    await this.session.click(action(this.say('deploy-take-address-use')));
  }

  /** Says that the add-in comes from the store, and under which number. */
  async comesFromStore(asset) {
    await this.session.click(choice(this.say('deploy-origin-store')));
    await this.session.type(field(this.say('deploy-origin-asset')), asset);
    await this.session.see(link(beginning(this.say('deploy-origin-open', { asset }))));
  }

  /** Where the manifest of the store add-in is opened. */
  storeAddress(asset) {
    return this.session.goal(link(beginning(this.say('deploy-origin-open', { asset }))));
  }

  async comesFromFile() {
    await this.session.click(choice(this.say('deploy-origin-file')));
  }

  async comesFromAddress(address) {
    await this.session.click(choice(this.say('deploy-origin-url')));
    await this.session.type(field(this.say('deploy-origin-address')), address);
  }

  /** Confirms what is asked of a store add-in. */
  async isFreeAndAccepted() {
    await this.session.click(target('checkbox', this.say('deploy-origin-free')));
    await this.session.click(target('checkbox', this.say('deploy-origin-accept')));
  }

  /** Reads that a file could not be taken, and why. */
  async isNotTaken(key, args) {
    await this.session.see(text(this.say('deploy-take-failed')));
    await this.app.reads(key, args);
  }

  // Check

  /** Reads a value on the screen, such as the add-in's publisher. */
  async shows(value) {
    await this.session.see(inside(main(), text(value)));
  }

  async isReady() {
    await this.session.see(text(this.say('deploy-check-ready')));
  }

  /** Reads that this cannot be deployed, and why. */
  async isRefused(key, args) {
    await this.session.see(text(this.say('deploy-check-cannot')));
    await this.app.reads(key, args);
  }

  /** What the console made of a file: `ready`, `update`, `refused` or `not taken`. */
  async verdict() {
    const verdicts = {
      ready: text(this.say('deploy-check-ready')),
      update: text(this.say('deploy-check-update')),
      refused: text(this.say('deploy-check-cannot')),
      'not taken': text(this.say('deploy-take-failed')),
    };
    let verdict;
    await this.session.wait('a verdict', async () => {
      for (const [name, target] of Object.entries(verdicts)) {
        if ((await this.session.all(target)).length > 0) verdict = name;
      }
      return verdict;
    });
    return verdict;
  }

  /** From a file that cannot be deployed back to where one is taken. */
  async bringAnother() {
    await this.session.click(action(this.say('deploy-check-other-file')));
    await this.isAtManifest();
  }

  async isUpdateOf(name) {
    await this.session.see(text(this.say('deploy-check-update', { name })));
  }

  async goToWho() {
    await this.next();
    await this.isAtWho();
  }

  // Who

  chooseEveryone() {
    return this.session.click(choice(this.say('deploy-who-everyone')));
  }

  chooseSpecific() {
    return this.session.click(choice(this.say('deploy-who-specific')));
  }

  chooseJustMe() {
    return this.session.click(choice(this.say('deploy-who-just-me')));
  }

  /** Finds somebody or a group by what was typed, and takes the first hit with that name. */
  async pick(query, name) {
    await this.query(query);
    await this.session.click(option(beginning(name)));
    await this.hasPicked(name);
  }

  /** Types into the people picker. */
  async query(words) {
    await this.session.type(searchField(this.say('deploy-who-picker')), words);
  }

  /** Types into the people picker and waits for hits. */
  async search(words) {
    await this.query(words);
    await this.session.see(option());
  }

  /** Takes the first hit for what was typed, and answers its name. */
  async pickFirst(query) {
    await this.search(query);
    const [first] = await this.session.all(option());
    const name = first.split('\n')[0];
    await this.session.click(option(beginning(name)));
    await this.hasPicked(name);
    return name;
  }

  /** Pastes a list of several into the people picker. */
  async pasteList(list) {
    await this.session.pasteInto(searchField(this.say('deploy-who-picker')), list);
  }

  /** Mends an item of the pasted list that means nobody, by its line, and has it looked up again. */
  async mend(line, words) {
    await this.session.type(field(this.say('people-paste-item', { line })), words);
    await this.session.press('Enter');
  }

  /** Sees that a person or group is among those chosen. */
  async hasPicked(name) {
    await this.session.see(action(this.say('deploy-who-remove', { name })));
  }

  async takeOut(name) {
    await this.session.click(action(this.say('deploy-who-remove', { name })));
  }

  /** Sees that a sentence is not (any more) on the screen. */
  async doesNotRead(key, args) {
    await this.session.seeNot(text(this.say(key, args)));
  }

  /** Waits for the effect of the choice. */
  async seesEffect() {
    await this.session.see(heading(this.say('deploy-effect-title')));
    await this.session.see(text(this.say('deploy-effect-reached')));
  }

  /** Everything that the step says, with the numbers of the effect. */
  async effect() {
    const [screen] = await this.session.all(main());
    return screen;
  }

  /** Sees how many people get it for sure. */
  async reaches(count) {
    await this.session.see(text(this.say('deploy-effect-reached', { count })));
  }

  // How people get it

  async unfoldHow() {
    await this.session.click(disclosure(this.say('deploy-how')));
    await this.session.see(choice('Fixed'));
  }

  chooseMethod(method) {
    return this.session.click(choice(method));
  }

  labelAsTest() {
    return this.session.click(target('checkbox', this.say('addin-test-badge')));
  }

  /** Lets people get it ring by ring, and waits for the rings. */
  async giveInSteps() {
    await this.giveAtOnce();
    await this.session.see(region(this.say('rollout-ring', { ring: 1 })));
  }

  /** Lets everybody get it at once. */
  giveAtOnce() {
    return this.session.click(target('checkbox', this.say('deploy-how-in-steps')));
  }

  async goToReview() {
    await this.next();
    await this.isAtReview();
  }

  // Review

  /** Presses *Deploy to … people*, or what stands there in a tenant of one's own; the number is whatever it is. */
  async deploy() {
    await this.session.click(action(this.say(this.app.plans ? 'deploy-plan' : 'deploy-deploy')));
  }

  /** Begins with the first ring, after reading how many people that is, and how many in the end; answers both. */
  async deployInRings() {
    const first = await this.#told('deploy-review-first');
    const end = await this.#told('deploy-review-end');
    const key = this.app.plans ? 'rollout-plan-ring' : 'rollout-start';
    await this.session.click(action(this.say(key, { ring: 1, count: first })));
    return { first, end };
  }

  /** The first number in what a line of the review tells after its beginning. */
  async #told(key) {
    const line = new RegExp(this.say(key).source.replace('.+', '(.+)'), 'm');
    let told;
    await this.session.wait(key, async () => {
      const [screen] = await this.session.all(main());
      told = line.exec(screen)?.[1];
      return told;
    });
    return Number(told.match(/[\d.,\u00a0\u202f]*\d/)[0].replace(/\D/g, ''));
  }

  /** Puts the focus on the button, so that Enter presses it at once. */
  async standOnDeploy() {
    await this.session.standOn(action(this.say('deploy-deploy')));
  }

  /** Reads that nothing was deployed, and why. */
  async isNotDeployed(key, args) {
    await this.session.see(text(this.say('deploy-refused-title')));
    await this.app.reads(key, args);
  }

  /** Presses it again when the console says that nothing was written, as it asks for. */
  async deployAgainIfNotWritten(name) {
    const done = heading(this.say('addin-deployed-title', { name }));
    const notWritten = text(this.say('deploy-not-written'));
    const isThere = async (target) => (await this.session.all(target)).length > 0;
    await this.session.wait('what became of it', async () => (await isThere(done)) || isThere(notWritten));
    if (!(await isThere(done))) await this.deploy();
    await this.app.deployed.isThere(name);
  }

  /** Presses the button twice, as fast as a double click. */
  async deployTwice() {
    await this.session.clickTwice(action(this.say('deploy-deploy')));
  }

  async update(version) {
    await this.session.click(action(this.say(this.app.plans ? 'deploy-plan-update' : 'deploy-update', { version })));
  }

  /** Sees that the update needs consent and what people see until then, and sends it in. */
  async submitUpdate(running, version) {
    await this.session.see(text(this.say('addin-update-consent')));
    await this.session.see(text(this.say('addin-change-consent')));
    await this.session.see(text(this.say('addin-pending-stay', { version: running })));
    await this.session.click(action(this.say('addin-update-submit', { version })));
  }

  /** Asks to start over, and is asked back. */
  async askToStartOver() {
    await this.session.click(action(this.say('deploy-start-over')));
    await this.session.see(text(this.say('deploy-start-over-body')));
  }

  async startOver() {
    await this.askToStartOver();
    await this.session.click(inside(question(), action(this.say('deploy-start-over'))));
  }

  // The whole way

  /** From the catalog to the check of a file. */
  async bring(file) {
    await this.app.catalog.beginDeployment();
    await this.passRequirements();
    await this.browse(file);
    await this.isAtCheck();
  }

  /** From the check to the last step, for the administrator alone. */
  async chooseMyself() {
    await this.goToWho();
    await this.chooseJustMe();
    await this.reaches(1);
    await this.goToReview();
  }

  /** Deploys a file to one group, from the catalog to the green tick. */
  async deployToGroup(file, name, query, group) {
    await this.bring(file);
    await this.goToWho();
    await this.chooseSpecific();
    await this.pick(query, group);
    await this.seesEffect();
    await this.goToReview();
    await this.deploy();
    await this.app.deployed.isThere(name);
  }

  /** Deploys a file to everyone, from the catalog to the green tick. */
  async deployToEveryone(file, name) {
    await this.bring(file);
    await this.goToWho();
    await this.chooseEveryone();
    await this.seesEffect();
    await this.goToReview();
    await this.deploy();
    await this.app.deployed.isThere(name);
  }

  /** Deploys a file to the administrator alone, from the catalog to the green tick. */
  async deployToMyself(file, name) {
    await this.bring(file);
    await this.chooseMyself();
    await this.deploy();
    await this.app.deployed.isThere(name);
  }

  /** The same in a tenant into which somebody has to carry it. */
  async planForMyself(file, name) {
    await this.bring(file);
    await this.chooseMyself();
    await this.deploy();
    await this.app.isAt('addin-planned-title', { name });
  }
}
