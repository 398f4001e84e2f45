// The app as an administrator sees it.

import { action, button, heading, inside, link, menuChoice, question, text } from '../driver/targets.mjs';
import { words } from '../words/words.mjs';
import { Activity } from './activity.mjs';
import { AddIn } from './addin.mjs';
import { Announcement } from './announcement.mjs';
import { Catalog } from './catalog.mjs';
import { Delivery } from './delivery.mjs';
import { Deployed } from './deployed.mjs';
import { Diagnose } from './diagnose.mjs';
import { States } from './states.mjs';
import { Findings } from './findings.mjs';
import { Import } from './import.mjs';
import { People } from './people.mjs';
import { Personal, Plan } from './plan.mjs';
import { Readiness } from './readiness.mjs';
import { Restore } from './restore.mjs';
import { Rollout } from './rollout.mjs';
import { Settings } from './settings.mjs';
import { Wizard } from './wizard.mjs';

/** In pixels; half a screen and less. */
const NAVIGATION_FOLDS_BELOW = 880;

export class App {
  constructor(session) {
    this.session = session;
    this.speak(session.language);
  }

  /** Whether the console was set up for a real tenant: what is decided there only becomes a plan. */
  plans = false;

  /** How a change is told that was made, in this kind of tenant; what `settles` takes time until everybody notices. */
  done(said, { settles = false } = {}) {
    if (this.plans) return this.say('delivery-planned-said', { said });
    return settles ? this.say('addin-settles', { said }) : said;
  }

  /** The language in which the person reads the screen from now on. */
  speak(language) {
    this.language = language;
    this.say = words(language);
    this.catalog = new Catalog(this);
    this.wizard = new Wizard(this);
    this.findings = new Findings(this);
    this.deployed = new Deployed(this);
    this.states = new States(this);
    this.addIn = new AddIn(this);
    this.activity = new Activity(this);
    this.plan = new Plan(this);
    this.personal = new Personal(this);
    this.restore = new Restore(this);
    this.rollout = new Rollout(this);
    this.announcement = new Announcement(this);
    this.import = new Import(this);
    this.delivery = new Delivery(this);
    this.settings = new Settings(this);
    this.people = new People(this);
    this.readiness = new Readiness(this);
    this.diagnose = new Diagnose(this);
  }

  /** Opens an address and waits until the frame of the app is there. */
  async open(address = '/') {
    await this.session.open(address);
    await this.#isThere();
  }

  async reload() {
    await this.session.reload();
    await this.#isThere();
  }

  #isThere() {
    return this.session.see(button(this.say('shell-language')));
  }

  /** Unfolds the navigation, which is folded where the window is narrow. */
  async unfoldNavigation() {
    await this.session.click(button(this.say('shell-navigation')));
    await this.session.see(link(this.say('shell-nav-catalog')));
  }

  /** Follows a link of the navigation. */
  async #goTo(place) {
    if (this.session.width < NAVIGATION_FOLDS_BELOW) await this.unfoldNavigation();
    await this.session.click(link(this.say(place)));
  }

  /** The same person in another tab. */
  async secondTab() {
    const tab = new App(await this.session.secondTab());
    tab.speak(this.language);
    return tab;
  }

  async goToCatalog() {
    await this.#goTo('shell-nav-catalog');
    await this.catalog.isThere();
  }

  async goToStates() {
    await this.#goTo('shell-nav-states');
    await this.states.isThere();
  }

  async goToActivity() {
    await this.#goTo('shell-nav-activity');
    await this.isAt('shell-nav-activity');
  }

  async goToRules() {
    await this.#goTo('shell-title-rules');
    await this.isAt('shell-title-rules');
  }

  /** Opens a menu of the banner, and sees that one of its choices is there. */
  async openMenu(key, choice) {
    await this.session.click(button(this.say(key)));
    await this.session.see(menuChoice(choice));
  }

  async chooseLanguage(language, name) {
    await this.openMenu('shell-language', name);
    await this.session.click(menuChoice(name));
    this.speak(language);
    await this.#isThere();
  }

  /** Sees that everything is marked as demonstration data. */
  async isMarkedAsDemonstration() {
    await this.session.see(text(this.say('shell-demo-banner')));
  }

  /** Asks for a reset, and is asked back. */
  async askForReset() {
    await this.session.click(action(this.say('shell-reset')));
    await this.session.see(text(this.say('shell-reset-body')));
  }

  /** Says no to a question. */
  async cancel() {
    await this.session.click(inside(question(), action(this.say('shell-cancel'))));
    await this.session.seeNot(question());
  }

  async resetDemonstration() {
    await this.askForReset();
    await this.session.click(inside(question(), action(this.say('shell-reset-confirm'))));
    await this.session.see(text(this.say('shell-reset-done')));
  }

  async tryAgain() {
    await this.session.click(action(this.say('shell-retry')));
  }

  /** Sees a sentence of the app on the screen. */
  async reads(key, args) {
    await this.session.see(text(this.say(key, args)));
  }

  /** Sees the heading of a screen or step. */
  async isAt(key, args) {
    await this.session.see(heading(this.say(key, args)));
  }
}
