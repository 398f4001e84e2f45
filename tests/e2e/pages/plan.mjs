// The plan of the tenant as a file, and what is kept about a person.

import assert from 'node:assert/strict';
import { action, finder, heading, inside, labelled, main, target, text } from '../driver/targets.mjs';
import { file } from '../fixtures/manifests.mjs';

export class Plan {
  constructor(app) {
    this.app = app;
    this.session = app.session;
    this.say = app.say;
  }

  async open() {
    await this.app.open('/plan');
    await this.session.see(heading(this.say('shell-title-plan')));
  }

  /** The plan as a file: its text. */
  async save() {
    const { name, text: plan } = await this.session.takeFile(action(this.say('plan-page-download')));
    assert.equal(name, 'tenant-plan.json');
    return plan;
  }

  async bring(plan) {
    await this.session.choose(labelled(this.say('delivery-drop')), file('tenant-plan.json', 'application/json', plan));
  }

  async removeOthers() {
    await this.session.click(target('checkbox', this.say('plan-page-remove-others')));
  }

  async sees(key, args) {
    await this.session.see(inside(main(), text(this.say(key, args))));
  }

  async askToCarryOut(count) {
    await this.session.click(inside(main(), action(this.say('plan-page-begin', { count }))));
    await this.session.see(heading(this.say('plan-page-question-title', { count })));
  }

  async carryOut(count) {
    await this.askToCarryOut(count);
    const question = target('alertdialog', this.say('plan-page-question-title', { count }));
    await this.session.click(inside(question, action(this.say('plan-page-begin', { count }))));
    await this.sees('plan-page-progress', { done: count, all: count });
  }

  /** The file has nothing more to change. */
  async isCarriedOut() {
    await this.sees('plan-page-no-steps');
  }
}

export class Personal {
  constructor(app) {
    this.app = app;
    this.session = app.session;
    this.say = app.say;
  }

  async open() {
    await this.app.open('/personal-data');
    await this.session.see(heading(this.say('shell-title-personal')));
  }

  async choose(words, name) {
    await this.session.type(finder(this.say('personal-search')), words);
    await this.session.click(inside(main(), action(name)));
    await this.session.see(heading(name));
  }

  /** What the history holds about them, line by line. */
  async save() {
    const { name, text: data } = await this.session.takeFile(action(this.say('personal-download')));
    assert.equal(name, 'personal-data.csv');
    return data.trim().split('\r\n');
  }

  async askToReplace() {
    await this.session.click(action(new RegExp(`^${this.say('personal-replace-as', { pseudonym: 'person-' })}`)));
    await this.session.see(text(this.say('personal-for-ever')));
  }

  /** Replaces them, and does not wait until it is done. */
  async beginToReplace() {
    await this.askToReplace();
    await this.session.click(action(this.say('personal-replace-for-ever')));
  }

  async replace() {
    await this.beginToReplace();
    await this.session.see(text(this.say('personal-done-body')));
  }
}
