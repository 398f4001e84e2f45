// The add-in catalog: the first screen.

import { action, heading, text } from '../driver/targets.mjs';
import { seeRow } from './rows.mjs';

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

  /** Sees an add-in's row, with everything that is expected to stand in it. */
  async has(name, ...words) {
    await seeRow(this.session, name, words);
  }
}
