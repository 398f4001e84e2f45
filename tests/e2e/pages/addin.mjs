// One deployed add-in, and the change of who has access to it.

import { action, choice, heading, inside, main, question, text } from '../driver/targets.mjs';

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

  async turnOff(name) {
    await this.askToTurnOff(name);
    await this.session.click(inside(question(), action(this.say('addin-turn-off'))));
    await this.session.see(text(this.say('addin-turned-off', { name })));
  }

  /** Asks to remove it, and is asked back. */
  async askToRemove(name) {
    await this.session.click(action(this.say('addin-remove')));
    await this.session.see(heading(this.say('addin-remove-title', { name })));
  }

  async remove(name) {
    await this.askToRemove(name);
    await this.session.click(inside(question(), action(this.say('addin-remove'))));
    await this.session.see(text(this.say('addin-removed', { name })));
  }

  async turnOn(name) {
    await this.session.click(action(this.say('addin-turn-on')));
    await this.session.see(text(this.say('addin-turned-on', { name })));
  }

  async goToAudience(name) {
    await this.session.click(action(this.say('people-link-audience')));
    await this.app.people.isAtAudience(name);
  }

  /** On the page where access is changed: gives it to everyone. */
  async giveToEveryone(name) {
    await this.session.click(choice(this.say('deploy-who-everyone')));
    await this.session.click(action(this.say('addin-access-save')));
    await this.session.see(text(this.say('addin-access-saved', { name })));
  }

  /** Goes to a part of the page: the key of its tab's name. */
  async goToPart(key) {
    await this.session.click({ role: 'tab', name: this.say(key) });
    await this.session.see(inside({ role: 'tabpanel' }, heading(this.say(key))));
  }

  /** The lines of the add-in's history, newest first. */
  history() {
    return this.session.all(inside(main(), { role: 'listitem' }));
  }

  async hasHistoryOf(lines) {
    await this.goToPart('addin-history');
    await this.session.wait(`a history of ${lines}`, async () => (await this.history()).length === lines);
  }
}
