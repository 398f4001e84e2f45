// The add-in states view.

import assert from 'node:assert/strict';
import { heading, inside, link, row, rowHeader, text } from '../driver/targets.mjs';

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
    for (const word of words) assert.ok(shown.includes(word), `The row of ${name} does not say “${word}” but “${shown}”`);
  }

  async hasNot(name) {
    await this.isThere();
    await this.session.seeNot(row(name));
  }

  /** The names of the add-ins here, in their order. */
  async names() {
    return (await this.session.all(rowHeader())).map((cell) => cell.split('\n')[0]);
  }

  /** Sees exactly these add-ins, in any order. */
  async hasOnly(...names) {
    await this.isThere();
    for (const name of names) await this.session.see(row(name));
    assert.deepEqual((await this.names()).sort(), names.sort());
  }

  isEmpty() {
    return this.session.see(text(this.say('catalog-empty-title')));
  }

  async open(name) {
    await this.session.click(inside(row(name), link()));
    await this.app.addIn.isThere(name);
  }
}
