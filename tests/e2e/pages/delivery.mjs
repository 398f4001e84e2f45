// The way of the plans into a real tenant: the page of deliveries, and the part of an add-in that is about it.

import { action, disclosure, field, heading, inside, labelled, question, target, text } from '../driver/targets.mjs';

export class Delivery {
  constructor(app) {
    this.app = app;
    this.session = app.session;
    this.say = app.say;
  }

  async open() {
    await this.app.open('/delivery');
    await this.isThere();
  }

  isThere() {
    return this.session.see(heading(this.say('shell-nav-delivery')));
  }

  async sees(key, args) {
    await this.session.see(text(this.say(key, args)));
  }

  /** In a demonstration the page says that nothing is delivered. */
  async explainsItself() {
    await this.sees('delivery-demo-title');
  }

  // What waits

  /** Goes from a waiting change to the add-in that it is about. */
  async carryOver(name) {
    await this.session.click(action(this.say('delivery-open', { name })));
    await this.isAtPart();
  }

  // What the tenant says

  /** Brings a file by the browser's dialog. */
  async bring(file) {
    await this.session.choose(labelled(this.say('delivery-drop')), file);
    await this.sees('delivery-preview');
  }

  async paste(words) {
    await this.session.click(disclosure(this.say('delivery-paste')));
    await this.session.type(field(this.say('delivery-paste-label')), words);
    await this.session.click(action(this.say('delivery-paste-use')));
  }

  async takeIn() {
    await this.session.click(action(this.say('delivery-take-in')));
    await this.sees('delivery-taken-in');
    await this.session.seeNot(heading(this.say('delivery-preview')));
  }

  async putAway() {
    await this.session.click(action(this.say('delivery-put-away')));
    await this.session.seeNot(heading(this.say('delivery-preview')));
  }

  async unfold(key, args) {
    await this.session.click(disclosure(this.say(key, args)));
  }

  // Differences

  /** Settles the one difference there is, and is asked before: `way` is `theirs`, `ours` or `adopt`. */
  async settle(way, name) {
    const button = action(this.say(`delivery-${way}`, { name }));
    await this.session.click(button);
    await this.session.see(heading(this.say(`delivery-${way}-title`, { name })));
    await this.session.click(inside(question(), button));
    await this.sees(`delivery-${way === 'ours' ? 'ours' : 'theirs'}-done`, { name });
  }

  // The part of an add-in

  async openPart(product) {
    await this.app.open(`/add-in/${product}/delivery`);
    await this.isAtPart();
  }

  async isAtPart() {
    await this.session.see(inside(target('tabpanel'), heading(this.say('shell-nav-delivery'))));
  }

  /** Nothing is handed off before its script was saved. */
  async cannotHandOffYet() {
    await this.sees('delivery-script-first');
    await this.sees('delivery-handed-off-not');
  }

  /** Saves the script of the recommended way: `{ name, text }`. */
  async downloadScript() {
    const file = await this.session.takeFile(action(this.say('delivery-script')));
    await this.sees('delivery-script-made');
    return file;
  }

  /** Ticks off that the script of the recommended way was run. */
  async tickOff() {
    await this.session.click(this.#step());
    await this.hasTickedOff();
  }

  async hasTickedOff() {
    await this.session.wait('the step to be ticked off', () => this.session.isTicked(this.#step()));
  }

  #step() {
    return target('checkbox', this.say('handoff-step-run'));
  }

  /** Vouches for what no list has told, and is asked before: the question names it. */
  async attest(name, what, place = 'attest-in-admin-center') {
    const press = action(this.say('attest-press'));
    await this.session.click(press);
    await this.session.see(heading(this.say('attest-title', { place: this.say(place) })));
    await this.session.see(inside(question(), text(this.say('attest-body', { name, what }))));
    await this.session.click(inside(question(), press));
    await this.sees('attest-done', { name });
  }

  async handOff(name) {
    await this.session.click(action(this.say('delivery-handed-off')));
    await this.sees('delivery-handed-off-said', { name });
    await this.sees('delivery-wait');
  }
}
