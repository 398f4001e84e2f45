// The add-in states view.

import { heading, row, rowHeader, text } from '../driver/targets.mjs';

export class States {
  constructor(app) {
    this.app = app;
    this.session = app.session;
    this.say = app.say;
  }

  isThere() {
    return this.session.see(heading(this.say('states-title')));
  }

  /** Sees an add-in's row, with everything that is expected to stand in it. */
  async has(name, ...words) {
    await this.session.see(row(name));
    if (words.length === 0) return;
    const [shown] = await this.session.all(row(name));
    for (const word of words) {
      if (!shown.includes(word)) throw new Error(`The row of ${name} does not say “${word}” but “${shown}”`);
    }
  }

  async hasNot(name) {
    await this.isThere();
    await this.session.seeNot(row(name));
  }

  /** The names of the add-ins here, in their order. */
  names() {
    return this.session.all(rowHeader());
  }

  isEmpty() {
    return this.session.see(text(this.say('catalog-empty-title')));
  }

  async open(name) {
    await this.session.click({ role: 'link', name, inside: row(name) });
    await this.app.addIn.isThere(name);
  }
}
