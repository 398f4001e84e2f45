// The page that asks why somebody does not see an add-in.

import { action, choice, field, finder, heading, inside, text } from '../driver/targets.mjs';

export class Diagnose {
  constructor(app) {
    this.app = app;
    this.session = app.session;
    this.say = app.say;
  }

  async open() {
    await this.app.open('/why');
    await this.isThere();
  }

  isThere() {
    return this.session.see(heading(this.say('shell-title-diagnose')));
  }

  /** Chooses an add-in of this console. */
  async chooseAddIn(name) {
    await this.session.click(choice(name));
  }

  async chooseOther() {
    await this.session.click(choice(this.say('diagnose-other')));
  }

  /** Finds somebody in the directory and says that it is about them. */
  async choosePerson(words, name) {
    await this.session.type(finder(this.say('diagnose-person')), words);
    await this.session.click(action(name));
    await this.session.see(action(this.say('diagnose-person-other')));
  }

  standsOnSomebodyElse() {
    return this.#standsOn(this.say('diagnose-person-other'));
  }

  standsInTheSearch() {
    return this.#standsOn(this.say('diagnose-person'));
  }

  /** Waits until the focus is on what is called so. */
  async #standsOn(name) {
    const isCalled = (words) => {
      const { activeElement } = document;
      return (activeElement.labels?.[0] ?? activeElement).textContent.trim() === words;
    };
    await this.session.wait(`the focus is on “${name}”`, () => this.session.evaluate(isCalled, name));
  }

  async quote(message) {
    await this.session.type(field(this.say('diagnose-heard')), message);
  }

  /** Answers a question, by the keys of the question and of the answer. */
  async answer(question, answer) {
    const group = { role: 'group', name: this.say(question) };
    await this.session.see(group);
    await this.session.click(inside(group, choice(this.say(answer))));
  }

  async isAsked(question) {
    await this.session.see({ role: 'group', name: this.say(question) });
  }

  async isNotAsked(question) {
    await this.session.seeNot({ role: 'group', name: this.say(question) });
  }

  /** Reads the conclusion. */
  async concludes(key, args) {
    await this.session.see(inside({ role: 'status' }, text(this.say(key, args))));
  }
}
