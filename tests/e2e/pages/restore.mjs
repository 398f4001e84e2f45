// Bringing back what a rescue file holds.

import { action, heading, inside, labelled, link, main, text } from '../driver/targets.mjs';
import { file } from '../fixtures/manifests.mjs';

export class Restore {
  constructor(app) {
    this.app = app;
    this.session = app.session;
    this.say = app.say;
  }

  async open() {
    await this.app.open('/settings');
    await this.isThere();
  }

  /** The way from where the store fails. */
  async follow() {
    await this.session.click(link(this.say('shell-restore')));
    await this.isThere();
  }

  async isThere() {
    await this.session.see(heading(this.say('shell-restore')));
  }

  /** Saves everything that can be read: the text of the file. */
  async save() {
    const { name, text: saved } = await this.session.takeFile(action(this.say('shell-rescue')));
    return { name, text: saved };
  }

  async bring(saved) {
    const chosen = file('addin-console-rescue.json', 'application/json', saved);
    await this.session.choose(labelled(this.say('restore-drop')), chosen);
  }

  async sees(key, args) {
    await this.session.see(inside(main(), text(this.say(key, args))));
  }

  async ask() {
    await this.session.click(inside(main(), action(this.say('restore-begin'))));
    await this.session.see(heading(this.say('restore-question')));
  }

  async putAway() {
    await this.session.click(inside(main(), action(this.say('restore-put-away'))));
  }

  /** Says yes, and does not wait until it is done. */
  async beginToConfirm() {
    await this.ask();
    await this.session.click(action(this.say('restore-confirm')));
  }

  async confirm() {
    await this.beginToConfirm();
    await this.sees('restore-done');
  }
}
