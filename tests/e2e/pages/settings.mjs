// The kind of tenant, and the roles of whoever is at the keyboard.

import { action, choice, field, heading, inside, question, target, text } from '../driver/targets.mjs';

export class Settings {
  constructor(app) {
    this.app = app;
    this.session = app.session;
    this.say = app.say;
  }

  async open() {
    await this.app.open('/settings');
    await this.session.see(heading(this.say('settings-kind')));
  }

  async chooseHandOff() {
    await this.session.click(choice(this.say('settings-handoff')));
    await this.session.see(field(this.say('settings-tenant')));
  }

  async fillIn(organisation, tenant) {
    await this.session.type(field(this.say('settings-organisation')), organisation);
    await this.session.type(field(this.say('settings-tenant')), tenant);
  }

  /** Sets up a hand-off tenant, which leads to its deliveries. */
  async setUpHandOff(organisation, tenant) {
    await this.open();
    await this.chooseHandOff();
    await this.fillIn(organisation, tenant);
    await this.session.click(action(this.say('settings-set-up')));
    await this.session.see(text(this.say('shell-handoff-strip', { organisation })));
    this.app.plans = true;
    await this.app.delivery.isThere();
    await this.session.see(text(this.say('delivery-observed-never')));
  }

  async sees(key, args) {
    await this.session.see(text(this.say(key, args)));
  }

  async askToStartOver() {
    await this.session.click(action(this.say('settings-start-over')));
    await this.session.see(heading(this.say('settings-start-over-title')));
  }

  async startOver() {
    await this.askToStartOver();
    await this.session.click(inside(question(), action(this.say('shell-reset-confirm'))));
    await this.sees('settings-start-over-done');
    this.app.plans = false;
    await this.session.see(choice(this.say('settings-handoff')));
  }

  async tick(role) {
    await this.session.click(target('checkbox', this.say(role)));
  }

  async saveRoles() {
    await this.session.click(action(this.say('settings-roles-save')));
    await this.sees('settings-roles-saved');
  }
}
