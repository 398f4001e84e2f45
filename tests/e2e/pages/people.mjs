// The people page, the page of one person, and the page of an add-in's audience.

import assert from 'node:assert/strict';
import { action, disclosure, field, finder, heading, inside, link, main, row, text } from '../driver/targets.mjs';

export class People {
  constructor(app) {
    this.app = app;
    this.session = app.session;
    this.say = app.say;
  }

  // Finding

  /** Searches, and sees somebody among the hits. */
  async find(words, name) {
    await this.session.type(finder(this.say('people-search')), words);
    await this.session.see(inside(main(), link(name)));
  }

  /** Finds somebody and opens their page. */
  async open(words, name) {
    await this.find(words, name);
    await this.session.click(inside(main(), link(name)));
    await this.session.see(heading(name));
  }

  /** Has a pasted list looked up. */
  async paste(list) {
    await this.session.click(disclosure(this.say('people-list')));
    await this.session.type(field(this.say('people-list-label')), list);
  }

  // A person

  /** Reads in short what the person gets: `diagnose-gets`, `diagnose-gets-not` and so on. */
  async seesVerdict(key) {
    await this.session.see(text(this.say(key)));
  }

  /** Unfolds the whole verdict on an add-in, or folds it away. */
  async unfold(name) {
    await this.session.click(inside(main(), link(name)));
  }

  async seesReasons() {
    await this.app.isAt('diagnose-because');
  }

  /** The support bundle, read. */
  async supportBundle() {
    const file = await this.session.takeFile(action(this.say('diagnose-bundle')));
    assert.equal(file.name, 'support-bundle.json');
    return JSON.parse(file.text);
  }

  /** The text for a ticket. */
  async ticket() {
    await this.session.click(disclosure(this.say('diagnose-ticket')));
    const region = { role: 'region', name: this.say('diagnose-ticket') };
    await this.session.see(region);
    return this.session.value(region);
  }

  // An audience

  async isAtAudience(name) {
    await this.session.see(heading(this.say('people-audience-title', { name })));
  }

  /** Shows another part of the audience, such as those of a loss. */
  async show(label) {
    await this.session.click(inside({ role: 'navigation', name: this.say('people-parts') }, link(new RegExp(`^${label}`))));
  }

  /** Sees how many people there are in this part. */
  async seesRows(count) {
    await this.session.see(inside(main(), text(this.say('people-found', { count }))));
    await this.session.see({ role: 'rowheader' });
  }

  async has(name) {
    await this.session.see(row(name));
  }

  async hasNot(name) {
    await this.session.seeNot(row(name));
  }

  /** Searches among the rows. */
  async narrow(words) {
    await this.session.type(finder(this.say('people-rows-search')), words);
  }

  /** The rows as a file, line by line. */
  async csv() {
    const file = await this.session.takeFile(action(this.say('people-export')));
    return { name: file.name, lines: file.text.trimEnd().split('\r\n') };
  }

  /** The members of the flat group that is offered, line by line. */
  async members() {
    const file = await this.session.takeFile(action(this.say('people-repair-file')));
    assert.equal(file.name, 'members.csv');
    return file.text.trimEnd().split('\r\n');
  }
}
