// Bringing a directory: the files, what they bring, and keeping it.

import assert from 'node:assert/strict';
import { action, beginning, disclosure, field, finder, heading, inside, labelled, link, question, searchField, text } from '../driver/targets.mjs';

export class Import {
  constructor(app) {
    this.app = app;
    this.session = app.session;
    this.say = app.say;
  }

  async open() {
    await this.app.open('/import');
    await this.session.see(heading(this.say('shell-title-import')));
  }

  /** Drops files on the zone. */
  async bring(...files) {
    await this.session.drop(labelled(this.say('import-page-drop')), ...files);
  }

  /** Chooses one file in the browser's dialog. */
  async browse(file) {
    await this.session.choose(labelled(this.say('import-page-drop')), file);
  }

  async sees(key, args) {
    await this.session.see(text(this.say(key, args)));
  }

  async doesNotSee(key, args) {
    await this.session.seeNot(text(this.say(key, args)));
  }

  async unfold(key, args) {
    await this.session.click(disclosure(this.say(key, args)));
  }

  /** Says whose members a file holds, by the object ID. */
  async isAbout(id) {
    await this.session.type(field(this.say('import-page-ask-id')), id);
    await this.session.click(action(this.say('import-page-ask-id-use')));
  }

  /** Says whose members a file holds, by the group's name. */
  async isAboutGroup(words, name) {
    await this.session.type(finder(this.say('import-page-find-group')), words);
    await this.session.click(action(name));
  }

  /** Says whose licences a file holds, by the person's name. */
  async isAboutPerson(words, name) {
    await this.session.type(finder(this.say('import-page-find-person')), words);
    await this.session.click(action(name));
  }

  /**
   * Says what a column holds, key by key as somebody does in a list that is closed: each key is an answer, after which the
   * file is read again.
   */
  async tellColumn(heading, key) {
    await this.session.standOn(searchField(heading));
    const chosen = () => this.session.evaluate(() => document.activeElement.selectedOptions?.[0].text ?? '');
    for (let keys = 0; keys < 20 && (await chosen()) !== this.say(key); keys += 1) await this.session.press('ArrowDown');
    assert.equal(await chosen(), this.say(key));
  }

  async leaveOut(name) {
    await this.session.click(action(this.say('import-page-remove', { name })));
  }

  /** Leaves a file out by its button, and goes on at the heading of another one. */
  async leavesOutAndGoesOnAt(name, next) {
    await this.leaveOut(name);
    await this.session.wait(`the focus is at ${next}`, () =>
      this.session.evaluate((words) => document.activeElement.textContent === words, next),
    );
  }

  /** Lets the same files be read once more after the import broke off. */
  async readAgain() {
    await this.session.click(action(this.say('import-page-again')));
  }

  async cancel() {
    await this.session.click(action(this.say('import-page-cancel')));
  }

  async keep() {
    await this.session.click(action(this.say('import-page-keep')));
    await this.sees('import-page-kept-body');
  }

  /** Does not wait until it is kept. */
  async keepSlowly() {
    await this.session.click(action(this.say('import-page-keep')));
    await this.sees('import-page-keeping');
  }

  async keepInVain() {
    await this.session.click(action(this.say('import-page-keep')));
    await this.sees('import-page-failed');
  }

  /** Says who the reader is. */
  async introduce(name, mail) {
    await this.session.type(finder(this.say('import-page-who-label')), name);
    await this.session.see(text(beginning(mail)));
    await this.session.click(action(name));
    await this.sees('import-page-introduced', { name });
  }

  async goToPeople() {
    await this.session.clickFirst(link(this.say('people-title')));
  }

  async forget() {
    const goBack = action(this.say('import-page-forget'));
    await this.session.click(goBack);
    await this.session.click(inside(question(this.say('import-page-forget-ask')), goBack));
    await this.sees('import-page-forgotten');
  }
}
