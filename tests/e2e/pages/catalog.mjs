// The add-in catalog: the first screen.

import { action, heading, inside, row, table, text } from '../driver/targets.mjs';

export class Catalog {
  constructor(app) {
    this.app = app;
    this.session = app.session;
  }

  async isThere() {
    await this.session.see(heading(this.app.say('catalog-title')));
  }

  async isEmpty() {
    await this.session.see(text(this.app.say('catalog-empty-title')));
  }

  async beginDeployment() {
    await this.session.click(action(this.app.say('catalog-deploy')));
    await this.app.wizard.isAtBegin();
  }

  async continueDraft() {
    await this.session.click(action(this.app.say('catalog-continue')));
  }

  async has(name) {
    await this.session.see(inside(table(this.app.say('catalog-table')), row(name)));
  }
}
