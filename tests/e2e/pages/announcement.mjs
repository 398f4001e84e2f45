// The message to the people who get an add-in.

import assert from 'node:assert/strict';
import { action, field, labelled, text } from '../driver/targets.mjs';

export class Announcement {
  constructor(app) {
    this.app = app;
    this.session = app.session;
    this.say = app.say;
  }

  /** Goes to the part of an add-in's page, and waits for the message. */
  async open() {
    await this.app.addIn.goToPart('addin-announce');
    await this.isWritten();
  }

  isWritten() {
    return this.session.see(field(this.say('addin-announce-text')));
  }

  /** Waits until the message says something, and answers all of it. */
  async says(words) {
    await this.session.wait(`a message with ${words}`, async () => (await this.#text()).includes(words));
    return this.#text();
  }

  /** The readers speak another language: `en` or `nl`. */
  async writeIn(language) {
    await this.session.chooseIn(labelled(this.say('addin-announce-language')), language);
  }

  /** Something else happened to the add-in: `new`, `updated`, `off`, `on` or `removed`. */
  async about(news) {
    await this.session.chooseIn(labelled(this.say('addin-announce-news')), news);
  }

  /** Waits until the message is about that. */
  async isAbout(news) {
    const chosen = labelled(this.say('addin-announce-news'));
    await this.session.wait(`a message about ${news}`, async () => (await this.session.value(chosen)) === news);
  }

  async helpAt(address) {
    await this.session.type(field(this.say('addin-announce-help')), address);
  }

  async sign(name) {
    await this.session.type(field(this.say('addin-announce-signature')), name);
  }

  async write(message) {
    await this.session.type(field(this.say('addin-announce-text')), message);
  }

  /** Gives up what was written by hand. */
  async renew() {
    await this.session.click(action(this.say('addin-announce-renew')));
    await this.session.seeNot(text(this.say('addin-announce-edited')));
  }

  async knowsThatItWasEdited() {
    await this.session.see(text(this.say('addin-announce-edited')));
  }

  /** Saves it as a draft; answers the file's name, its headers and its text. */
  async save() {
    const { name, text: file } = await this.session.takeFile(action(this.say('addin-announce-file')));
    const [, plain] = file.match(/text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/);
    return { name, headers: file, text: Buffer.from(plain, 'base64').toString('utf8') };
  }

  /** Where the link for the mail program leads. */
  async link() {
    const href = await this.session.goal(action(this.say('addin-announce-mail')));
    assert.match(href, /^mailto:/);
    return href;
  }

  #text() {
    return this.session.value(field(this.say('addin-announce-text')));
  }
}
