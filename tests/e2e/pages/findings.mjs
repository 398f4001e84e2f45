// What is wrong with a manifest: the findings at the wizard's check, and the page of a rule.

import { action, disclosure, field, finder, heading, inside, link, main, region, tab, text } from '../driver/targets.mjs';

export class Findings {
  constructor(app) {
    this.app = app;
    this.session = app.session;
    this.say = app.say;
  }

  /** Sees a finding by its sentence. */
  async has(key, args) {
    await this.session.see(text(this.say(key, args)));
  }

  async hasNot(key, args) {
    await this.session.seeNot(text(this.say(key, args)));
  }

  /** Shows only some: `deploy-findings-errors` and its like. */
  async filter(key) {
    await this.session.click(tab(startsWith(this.say(key))));
  }

  /** Opens the only finding that is shown in the text of the manifest. */
  async showInText() {
    await this.session.click(action(this.say('deploy-finding-show')));
    await this.isInText();
  }

  /** Opens the first of many findings in the text. */
  async showFirstInText() {
    await this.session.clickFirst(action(this.say('deploy-finding-show')));
    await this.isInText();
  }

  /** Asks for more findings, and stands at the first of them. */
  async showMore() {
    const [, before] = await this.#standing();
    await this.session.click(action(this.say('deploy-findings-more')));
    await this.session.wait('the focus on the first of more findings', async () => (await this.#standing())[0] === before);
  }

  /** Which of the findings that are drawn has the focus, and how many are drawn. */
  #standing() {
    return this.session.evaluate(() => {
      const drawn = [...document.querySelectorAll('.finding')];
      return [drawn.indexOf(document.activeElement), drawn.length];
    });
  }

  async isInText() {
    await this.session.see(region(this.say('deploy-finding-text')));
  }

  /** The lines of the manifest that are shown. */
  async lines() {
    const [lines] = await this.session.all(region(this.say('deploy-finding-text')));
    return lines;
  }

  async showLaterLines() {
    await this.session.click(action(this.say('deploy-finding-later')));
  }

  /** Goes from an open finding to the page of its rule. */
  async openRule(code) {
    await this.session.click(link(this.say('rules-open', { code })));
    await this.isAtRule(code);
  }

  async isAtRule(code) {
    await this.session.see(heading(this.say('rules-open', { code })));
    await this.session.see(text(this.say('rules-what')));
  }

  /** Asks what a repair would change, and sees it. */
  async showRepair() {
    await this.session.click(action(this.say('deploy-repair-show')));
    await this.session.see(region(this.say('deploy-repair-change')));
  }

  /** Sees every change, of which there are `count`. */
  async showAllChanges(count) {
    await this.session.click(action(this.say('deploy-repair-all', { count })));
    await this.session.wait(`${count} changes`, async () => (await this.changes()).length === count);
  }

  /** What each repair would change. */
  changes() {
    return this.session.all(region(this.say('deploy-repair-change')));
  }

  /** Takes the repaired manifest as a file. */
  downloadRepaired() {
    return this.session.takeFile(action(this.say('deploy-repair-download')));
  }

  async goOnRepaired() {
    await this.session.click(action(this.say('deploy-repair-use')));
  }

  /** Sees that a repair was made, of so many changes, and that the step goes on with what is still found. */
  async isRepaired(count) {
    await this.session.see(text(this.say('deploy-repair-done', { count })));
  }

  /** Looks for a rule, and sees how many there are. */
  async findRules(words, count) {
    await this.session.type(finder(this.say('rules-search')), words);
    await this.session.see(text(this.say('rules-count', { count })));
  }

  /** Looks for a rule in vain. */
  async findsNoRule(query) {
    await this.session.type(finder(this.say('rules-search')), query);
    await this.session.see(text(this.say('rules-none-found', { query })));
  }

  /** The families under which rules are listed. */
  async isUnder(...families) {
    for (const family of families) await this.session.see(heading(this.say(family)));
  }

  async isNotUnder(...families) {
    for (const family of families) await this.session.seeNot(heading(this.say(family)));
  }

  /** Opens a rule that is listed. */
  async openListedRule(code) {
    await this.session.click(link(startsWith(`${code} – `)));
    await this.isAtRule(code);
  }

  /** Pastes what Microsoft's portal said. */
  async quotePortal(message) {
    await this.session.click(disclosure(this.say('deploy-portal-title')));
    await this.session.type(field(this.say('deploy-portal-label')), message);
  }

  /** Follows the finding that is behind what the portal said, by its sentence. */
  async followExplanation(key, args) {
    await this.session.click(inside(main(), link(this.say(key, args))));
  }
}

const startsWith = (words) => new RegExp(`^${words}`);
