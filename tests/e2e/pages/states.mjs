// The add-in states view.

import { heading, inside, link, row, text } from '../driver/targets.mjs';
import { seeNoRow, seeRow, seeRowsOfOnly } from './rows.mjs';

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
  has(name, ...words) {
    return seeRow(this.session, name, words);
  }

  async hasNot(name) {
    await this.isThere();
    await seeNoRow(this.session, name);
  }

  /** Sees exactly these add-ins, in any order. */
  async hasOnly(...names) {
    await this.isThere();
    await seeRowsOfOnly(this.session, names);
  }

  isEmpty() {
    return this.session.see(text(this.say('states-none')));
  }

  async open(name) {
    await this.session.click(inside(row(name), link()));
    await this.app.addIn.isThere(name);
  }
}
