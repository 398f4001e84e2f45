// The rollout of an add-in: the plan for it, and how far it has come.

import { action, field, heading, inside, labelled, question, region, target, text } from '../driver/targets.mjs';

/** The number in a sentence such as “Start with ring 1 for 1,234 people”. */
const last = (words) => Number(words.replace(/[.,\u00a0\u202f](?=\d{3})/g, '').match(/\d+/g).at(-1));

export class Rollout {
  constructor(app) {
    this.app = app;
    this.session = app.session;
    this.say = app.say;
  }

  /** Goes to the part of an add-in's page. */
  open() {
    return this.app.addIn.goToPart('addin-rollout');
  }

  /** Has rings proposed for everyone. */
  async propose() {
    await this.session.click(action(this.say('rollout-propose')));
    await this.session.see(heading(this.#ring(1)));
    await this.session.see(this.#start());
  }

  /** Changes the name of a ring. */
  async name(number, name) {
    await this.session.type(inside(this.#card(number), field(this.say('rollout-ring-name'))), name);
  }

  /** Waits until a ring has a name. */
  async calls(number, name) {
    const named = inside(this.#card(number), field(this.say('rollout-ring-name')));
    await this.session.wait(`a ring ${name}`, async () => (await this.session.value(named)) === name);
  }

  async knowsThatItIsStale() {
    await this.session.see(text(this.say('rollout-stale')));
  }

  /** Gives up the rings that are being planned. */
  async giveUp() {
    await this.session.clickFirst(action(this.say('rollout-give-up')));
    await this.nothingIsPlanned();
  }

  async nothingIsPlanned() {
    await this.session.see(action(this.say('rollout-propose')));
    await this.session.seeNot(heading(this.#ring(1)));
  }

  /** Whether the browser keeps rings that are being planned, or anything else that was begun. */
  isKept() {
    return this.session.evaluate(() => Object.keys(localStorage).some((key) => key.endsWith(':begun')));
  }

  /** Sees that there are so many rings. */
  async has(rings) {
    await this.session.see(this.#card(rings));
    await this.session.seeNot(this.#card(rings + 1));
  }

  /** Takes a ring out of the plan. */
  async remove(number) {
    await this.session.click(action(this.say('rollout-ring-remove', { ring: this.#ring(number) })));
  }

  /** Adds a ring of some group. */
  async add(number, query, group) {
    await this.session.click(action(this.say('rollout-ring-add')));
    await this.session.see(this.#card(number));
    await this.app.wizard.pick(query, group);
    await this.session.click(inside(this.#card(number), action(this.say('rollout-ring-who-done'))));
  }

  /** Lets a ring begin on some day, or whenever the administrator likes. */
  async from(number, day) {
    await this.session.setDay(inside(this.#card(number), labelled(this.say('rollout-ring-from'))), day);
  }

  /** Starts it; answers how many people the first ring has. */
  async start(name) {
    const button = this.#start();
    await this.session.wait('what the rings come to', async () => last(await this.session.value(button)) > 0);
    const people = last(await this.session.value(button));
    await this.session.click(button);
    await this.session.see(text(this.app.done(this.say('rollout-started', { name }))));
    await this.session.see(heading(this.say('rollout-next', { ring: 2 })));
    return people;
  }

  /** Starts a plan of one ring, after which none is left to come. */
  async startTheOnlyRing(name) {
    await this.session.click(this.#start());
    await this.session.see(text(this.app.done(this.say('rollout-started', { name }))));
    await this.nothingIsPlanned();
  }

  /** Ticks off the first thing that is to be checked before more people come in. */
  async tickOff() {
    await this.session.click(this.#firstCheck());
  }

  async isTickedOff() {
    await this.session.wait('a ticked box', () => this.session.isTicked(this.#firstCheck()));
  }

  /** Presses the button for the next ring. */
  async advance() {
    await this.session.click(action(this.say(this.app.plans ? 'rollout-plan-ring' : 'rollout-advance')));
  }

  /** Reads why the next ring cannot begin. */
  async isHeldBack(key, args) {
    await this.session.see(text(this.say(key, args)));
  }

  async isAtRing(name, number) {
    await this.session.see(text(this.app.done(this.say('rollout-advanced', { name, ring: number }), { settles: true })));
  }

  /** Gives a ring that is still to come another day, or none: somebody decides. */
  async reschedule(name, number, day) {
    await this.#saveDay(number, day, day === '' ? 'rollout-undate' : 'addin-save');
    await this.session.see(text(this.say('rollout-rescheduled', { ring: number, name })));
  }

  /** Saves the day that a ring has already, and sees that nothing is changed by it. */
  async leaveTheDay(number, day) {
    await this.#saveDay(number, day, 'addin-save');
    await this.session.see(text(this.say('rollout-not-rescheduled', { ring: number })));
  }

  async #saveDay(number, day, answer) {
    const title = this.say('rollout-reschedule', { ring: number });
    await this.session.click(action(title));
    await this.session.see(inside(target('dialog'), heading(title)));
    await this.session.setDay(inside(target('dialog'), labelled(this.say('rollout-ring-from'))), day);
    await this.session.click(inside(target('dialog'), action(this.say(answer))));
  }

  /** Sees that no ring that is still to come begins whenever somebody likes. */
  async hasADateForEachRing() {
    await this.session.seeNot(text(this.say('rollout-by-hand')));
  }

  /** Sees that a ring has no date to change: it is reached. */
  async isNotRescheduled(number) {
    await this.session.seeNot(action(this.say('rollout-reschedule', { ring: number })));
  }

  async hold(name, reason) {
    await this.session.click(action(this.say('rollout-hold')));
    await this.session.type(field(this.say('rollout-hold-reason')), reason);
    await this.session.click(inside(target('dialog'), action(this.say('rollout-hold'))));
    await this.session.see(text(this.say('rollout-held', { name })));
    await this.session.see(text(this.say('rollout-is-held')));
    await this.session.see(text(reason));
  }

  async resume(name) {
    await this.session.click(action(this.say('rollout-resume')));
    await this.session.see(text(this.say('rollout-resumed', { name })));
    await this.session.seeNot(text(this.say('rollout-is-held')));
  }

  async stop(name) {
    await this.session.click(action(this.say('rollout-stop')));
    await this.session.see(heading(this.say('rollout-stop-title', { name })));
    await this.session.click(inside(question(), action(this.say('rollout-stop'))));
    await this.session.see(text(this.say('rollout-stopped', { name })));
    await this.session.see(action(this.say('rollout-propose')));
  }

  #firstCheck() {
    const [first] = this.say('ring-check-more').split(/(?<=[.?]) /);
    return target('checkbox', first);
  }

  #start() {
    return action(this.app.plans ? this.say('rollout-plan-ring', { ring: 1 }) : this.say('rollout-start'));
  }

  #ring(number) {
    return this.say('rollout-ring', { ring: number });
  }

  /** Where a ring is planned. */
  #card(number) {
    return region(this.#ring(number));
  }
}
