// The readiness page and its lists.

import { action, heading, inside, link, row } from '../driver/targets.mjs';

export class Readiness {
  constructor(app) {
    this.app = app;
    this.session = app.session;
    this.say = app.say;
  }

  async open() {
    await this.app.open('/readiness');
    await this.session.see(heading(this.say('readiness-page-people')));
  }

  #count(topic, state) {
    return link(this.say('readiness-page-count', { topic: this.say(topic), state: this.say(state) }));
  }

  /** How many people stand so. */
  async count(topic, state) {
    const cell = inside(row(this.say(topic)), this.#count(topic, state));
    await this.session.see(cell);
    return Number((await this.session.value(cell)).replace(/\D/g, ''));
  }

  /** Opens the list of the people who stand so. */
  async list(topic, state) {
    await this.session.click(this.#count(topic, state));
    await this.session.see(heading(`${this.say(topic)}: ${this.say(state)}`));
  }

  /** How many rows the list has, heading aside. */
  async rows() {
    const table = { role: 'table', name: this.say('people-table') };
    await this.session.see(table);
    return this.session.evaluate(() => Number(document.querySelector('[aria-rowcount]').getAttribute('aria-rowcount')) - 1);
  }

  /** Follows the advice to import what is not known. */
  async goToImport() {
    await this.session.click(action(this.say('people-import')));
    await this.session.see(heading(this.say('shell-title-import')));
  }

  /** Everybody's readiness as a file, line by line. */
  async csv() {
    const file = await this.session.takeFile(action(this.say('people-export')));
    return { name: file.name, lines: file.text.trimEnd().split('\r\n') };
  }
}
