// After the deployment: how to test it, and what comes next.

import { action, heading, text } from '../driver/targets.mjs';

export class Deployed {
  constructor(app) {
    this.app = app;
    this.session = app.session;
    this.say = app.say;
  }

  isThere(name) {
    return this.session.see(heading(this.say('addin-deployed-title', { name })));
  }

  async tellsHowToTest() {
    await this.session.see(heading(this.say('addin-test-title')));
    await this.session.see(text(this.say('addin-test-relaunch')));
  }

  /** Goes to the message that tells people about the add-in, and reads it. */
  async offersAnnouncement(name) {
    await this.session.click(action(this.say('addin-next-announce-link')));
    await this.app.announcement.isWritten();
    await this.app.announcement.says(name);
  }

  /** After *Just me*, the next thing is to give it to others. */
  async goToAccess(name) {
    await this.session.click(action(this.say('addin-change-access')));
    await this.session.see(heading(this.say('addin-access-title', { name })));
  }

  async goToStates() {
    await this.session.click(action(this.say('addin-to-states')));
    await this.app.states.isThere();
  }
}
