// One deployed add-in, and the change of who has access to it.

import assert from 'node:assert/strict';
import { action, choice, disclosure, field, heading, inside, labelled, question, region, tab, target, text } from '../driver/targets.mjs';

export class AddIn {
  constructor(app) {
    this.app = app;
    this.session = app.session;
    this.say = app.say;
  }

  isThere(name) {
    return this.session.see(heading(name));
  }

  /** Asks to turn it off, and is asked back. */
  async askToTurnOff(name) {
    await this.session.click(action(this.say('addin-turn-off')));
    await this.session.see(heading(this.say('addin-turn-off-title', { name })));
  }

  async sayYesToTurningOff() {
    await this.session.click(inside(question(), action(this.say('addin-turn-off'))));
  }

  async turnOff(name) {
    await this.askToTurnOff(name);
    await this.sayYesToTurningOff();
    await this.#isDone(this.say('addin-turned-off', { name }));
  }

  /** Asks to remove it, and is asked back. */
  async askToRemove(name) {
    await this.session.click(action(this.say('addin-remove')));
    await this.session.see(heading(this.say('addin-remove-title', { name })));
  }

  async remove(name) {
    await this.askToRemove(name);
    await this.session.click(inside(question(), action(this.say('addin-remove'))));
    await this.#isDone(this.say('addin-removed', { name }));
  }

  async turnOn(name) {
    await this.session.click(action(this.say('addin-turn-on')));
    await this.#isDone(this.say('addin-turned-on', { name }));
  }

  async goToAudience(name) {
    await this.session.click(action(this.say('people-link-audience')));
    await this.app.people.isAtAudience(name);
  }

  /** On the page where access is changed: gives it to everyone. */
  async giveToEveryone(name) {
    await this.session.click(choice(this.say('deploy-who-everyone')));
    await this.session.click(action(this.say(this.app.plans ? 'deploy-plan' : 'addin-access-save')));
    await this.#isDone(this.say('addin-access-saved', { name }), { settles: true });
  }

  /** Goes to a part of the page: the key of its tab's name. */
  async goToPart(key) {
    await this.session.click(tab(this.say(key)));
    await this.session.see(inside(target('tabpanel'), heading(this.say(key))));
  }

  async goToOverview() {
    await this.session.click(tab(this.say('addin-overview')));
    await this.session.see(text(this.say('addin-product-id')));
  }

  /** Sees that it can only be looked at, and why; what would change it says so as well. */
  async canOnlyBeRead(key, args) {
    await this.session.see(text(this.say('addin-read-only')));
    for (const change of ['addin-change-access', 'addin-update', 'addin-turn-off', 'addin-remove']) {
      assert.equal(await this.session.isAvailable(action(this.say(change))), false, change);
    }
    await this.session.see(text(this.say(key, args)));
    await this.session.seeNot(action(this.say('addin-method-change')));
  }

  /** Sees that the waiting update cannot be accepted, and by whom it can. */
  async cannotBeAccepted(name) {
    assert.equal(await this.session.isAvailable(action(this.say('addin-accept'))), false);
    await this.session.see(text(this.say('refusal-consent-needs-global', { name })));
  }

  async hasNoWayBack() {
    await this.session.seeNot(action(this.say('addin-undo')));
  }

  /** Sees a text on the shown part. */
  async shows(words) {
    await this.session.see(inside(target('tabpanel'), text(words)));
  }

  // Update

  async goToUpdate(name) {
    await this.session.click(action(this.say('addin-update')));
    await this.session.see(heading(this.say('addin-update-title', { name })));
  }

  /** Brings another manifest by the browser's dialog. */
  async bring(file) {
    await this.session.choose(labelled(this.say('deploy-take-drop')), file);
  }

  /** Sees that the file can replace the one that runs, and what it changes. */
  async canBecome(version) {
    await this.session.see(text(this.say('addin-update-possible', { version })));
    await this.session.see(heading(this.say('addin-changes')));
  }

  /** Says that the new manifest comes from an address, and has it fetched from there. */
  async fetchUpdate(address) {
    await this.session.click(choice(this.say('deploy-origin-url')));
    await this.session.type(field(this.say('deploy-origin-address')), address);
    await this.session.click(action(this.say('deploy-take-address-use')));
  }

  /** Sees at once that nobody brings a manifest for it, and why; nothing can be brought. */
  async isNotUpdatedHere(title, key, args) {
    await this.session.see(text(this.say(title)));
    await this.session.see(text(this.say(key, args)));
    await this.session.seeNot(text(this.say('deploy-take-drop')));
    await this.session.seeNot(action(this.say('addin-update')));
  }

  async cannotBeUpdatedBy(key, args) {
    await this.session.see(text(this.say('addin-update-impossible')));
    await this.session.see(text(this.say(key, args)));
  }

  async raiseVersion() {
    await this.session.click(action(this.say('addin-raise')));
  }

  /** Replaces the manifest by the file that was brought. */
  async updateTo(name, version) {
    await this.canBecome(version);
    await this.session.click(action(this.say(this.app.plans ? 'deploy-plan-update' : 'deploy-update', { version })));
    await this.#isDone(this.say('addin-updated', { name, version }), { settles: true });
    await this.goesWith(version);
  }

  /** Hands in a file that asks for more; it waits then. */
  async submit(name, version) {
    await this.canBecome(version);
    await this.session.see(text(this.say('addin-update-consent')));
    await this.session.click(action(this.say('addin-update-submit', { version })));
    await this.session.see(text(this.say('addin-update-waits', { version, name })));
    await this.waits(version);
  }

  /** Sees that an update waits, and both things that people may notice meanwhile. */
  async waits(version) {
    await this.session.see(text(this.say('addin-pending-title', { version })));
    await this.session.see(text(this.say('addin-pending-blocked')));
  }

  async accept(name, version) {
    await this.session.click(action(this.say('addin-accept')));
    await this.#isDone(this.say('addin-accepted', { name, version }), { settles: true });
    await this.session.seeNot(text(this.say('addin-pending-title', { version })));
    await this.goesWith(version);
  }

  async decline(name, version) {
    await this.session.click(action(this.say('addin-decline')));
    await this.session.see(heading(this.say('addin-decline-title', { version })));
    await this.session.click(inside(question(), action(this.say('addin-decline'))));
    await this.session.see(text(this.say('addin-declined', { version, name })));
    await this.session.seeNot(text(this.say('addin-pending-title', { version })));
  }

  /** Sees on the overview which version runs. */
  async goesWith(version) {
    await this.session.see(inside(target('tabpanel'), text(version)));
  }

  // What is written about it

  async openMethods() {
    await this.session.click(action(this.say('addin-method-change')));
    await this.session.see(inside(target('dialog'), choice('Fixed')));
  }

  async changeMethod(name, method) {
    await this.openMethods();
    await this.session.click(inside(target('dialog'), choice(method)));
    await this.#save();
    await this.#isDone(this.say('addin-method-changed', { name, method }), { settles: true });
  }

  async writeNote(name, note) {
    await this.session.click(action(this.say('addin-note-write')));
    await this.session.type(field(this.say('addin-note-label')), note);
    await this.#save();
    await this.session.see(text(this.say('addin-note-saved', { name })));
    await this.shows(note);
  }

  async chooseOwner(name, query, person) {
    await this.session.click(action(this.say('addin-owner-change')));
    await this.session.type(target('searchbox', this.say('addin-owner-search')), query);
    await this.session.click(inside(target('dialog'), action(person)));
    await this.session.see(text(this.say('addin-owner-changed', { person, name })));
    await this.shows(person);
  }

  async labelAsTest(name) {
    await this.session.click(action(this.say('addin-test-begin')));
    await this.session.see(text(this.say('addin-test-begun', { name })));
    await this.shows(this.say('addin-test-badge'));
  }

  /** Reads what was done. */
  async #isDone(said, { settles = false } = {}) {
    await this.session.see(text(this.app.done(said, { settles })));
  }

  async #save() {
    await this.session.click(inside(target('dialog'), action(this.say('addin-save'))));
  }

  // History

  /** Takes back the newest change that can be taken back, and is asked before: a word is taken back at once, not planned. */
  async undo({ isWord = false } = {}) {
    await this.session.clickFirst(action(this.say('addin-undo')));
    await this.session.see(heading(this.say('addin-undo-title')));
    await this.session.click(inside(question(), action(this.say('addin-undo'))));
    const done = this.say('addin-undone');
    await this.session.see(text(isWord ? done : this.app.done(done)));
  }

  /** Downloads the history; answers the lines of the file. */
  async exportHistory() {
    const { name, text: file } = await this.session.takeFile(action(this.say('addin-history-export')));
    assert.match(name, /^history-.+\.csv$/);
    return file.trim().split('\r\n');
  }

  /** Opens the record of the newest change. */
  async openRecord() {
    await this.session.clickFirst(action(this.say('addin-history-record')));
    await this.session.see(action(this.say('addin-record-print')));
  }

  /** Writes the reason for a change; answers the record as a text. */
  async explainChange(why) {
    await this.session.type(field(this.say('addin-record-why')), why);
    const { text: record } = await this.session.takeFile(action(this.say('addin-record-save')));
    await this.session.click(disclosure(this.say('addin-record-text')));
    assert.equal(await this.session.value(region(this.say('addin-record-text'))), record.trim());
    return record;
  }

  // Versions

  async compareWithRunning(version) {
    await this.session.click(action(this.say('addin-version-compare', { version })));
  }

  async download(version) {
    return this.session.takeFile(action(this.say('addin-version-download', { version })));
  }

  /** Sees which version an earlier one would get. */
  async askToUseAgain(earlier, version) {
    await this.session.click(action(this.say('addin-version-again', { version: earlier })));
    await this.session.see(text(this.say('addin-again-gets', { version })));
  }

  /** Asks for a version of one's own choice, while an earlier manifest is to be used again. */
  async chooseVersion(version) {
    await this.session.type(field(this.say('addin-again-version')), version);
    await this.session.see(text(this.say('addin-again-make-first')));
    await this.session.click(action(this.say('addin-again-make')));
  }

  /** Sees that it would get the version that was chosen. */
  async getsVersion(version) {
    await this.session.see(text(this.say('addin-again-gets', { version })));
  }

  /** Reads why it cannot have it; nothing can be published then. */
  async cannotHaveVersion(key, args) {
    await this.session.see(text(this.say(key, args)));
    assert.equal(await this.session.isAvailable(action(this.say('addin-again'))), false);
  }

  /** Publishes an earlier version that has other permissions: it waits then. */
  async submitAgain(name, version) {
    await this.session.see(text(this.say('addin-update-consent')));
    await this.session.click(action(this.say('addin-update-submit', { version })));
    await this.session.see(text(this.say('addin-update-waits', { version, name })));
    await this.waits(version);
  }

  /** Publishes an earlier version again, under a higher one. */
  async useAgain(earlier, version) {
    await this.askToUseAgain(earlier, version);
    await this.publishAgain(earlier, version);
  }

  /** Publishes what is shown, under the version that it gets. */
  async publishAgain(earlier, version) {
    await this.session.click(action(this.say(this.app.plans ? 'addin-again-plan' : 'addin-again-as', { earlier, version })));
    await this.#isDone(this.say('addin-again-done', { earlier, version }), { settles: true });
    await this.goesWith(version);
  }

  /** The lines of the add-in's history, newest first. */
  history() {
    return this.session.all(inside(target('tabpanel'), target('listitem')));
  }

  async hasHistoryOf(lines) {
    await this.goToPart('addin-history');
    await this.session.wait(`a history of ${lines}`, async () => (await this.history()).length === lines);
  }
}
