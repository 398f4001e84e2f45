// Everything that happened, on one page.

import assert from 'node:assert/strict';
import { action, finder, heading, inside, labelled, main, question, searchField, text } from '../driver/targets.mjs';
import { productId } from '../fixtures/manifests.mjs';

export class Activity {
  constructor(app) {
    this.app = app;
    this.session = app.session;
    this.say = app.say;
  }

  async open(query = '') {
    await this.app.open(`/activity${query}`);
    await this.session.see(heading(this.say('shell-nav-activity')));
  }

  async counts(count) {
    await this.session.see(inside(main(), text(this.say('activity-count', { count }))));
  }

  /** Sees a line of history. */
  async has(key, args) {
    await this.session.see(inside(main(), text(this.say(key, args))));
  }

  async hasNot(key, args) {
    await this.session.seeNot(inside(main(), text(this.say(key, args))));
  }

  async narrowToAddIn(name) {
    await this.session.chooseIn(searchField(this.say('activity-add-in')), productId(name));
    await this.session.wait('the add-in in the address', () => this.session.address().includes(`add-in=${productId(name)}`));
  }

  /** Looks for words in the names of people and add-ins. */
  async find(words) {
    await this.session.type(finder(this.say('activity-words')), words);
  }

  async clearWords() {
    await this.session.click(action(this.say('shell-clear')));
  }

  /** Only what happened from a day on. */
  async from(day) {
    await this.session.setDay(labelled(this.say('activity-since')), day);
  }

  /** Only what happened up to a day. */
  async upTo(day) {
    await this.session.setDay(labelled(this.say('activity-until')), day);
  }

  async showAll() {
    await this.session.click(action(this.say('activity-all')));
  }

  /** Takes back the newest change that can be taken back, and is asked before. */
  async undo() {
    await this.session.clickFirst(action(this.say('addin-undo')));
    await this.session.see(heading(this.say('addin-undo-title')));
    await this.session.click(inside(question(), action(this.say('addin-undo'))));
    await this.session.see(text(this.app.done(this.say('addin-undone'))));
  }

  /** The lines of the file. */
  async save() {
    const { name, text: file } = await this.session.takeFile(action(this.say('activity-export')));
    assert.equal(name, 'activity.csv');
    return file.trim().split('\r\n');
  }

  /** Opens the record of the newest change. */
  async openRecord() {
    await this.session.clickFirst(action(this.say('addin-history-record')));
    await this.session.see(action(this.say('addin-record-print')));
  }

  /** Opens the add-in of the newest change. */
  async openAddIn(name) {
    await this.session.clickFirst(action(this.say('activity-open')));
    await this.session.see(heading(name));
  }
}
