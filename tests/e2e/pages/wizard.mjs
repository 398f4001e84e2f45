// The deploy wizard, step by step.

import { action, choice, field, heading, inside, labelled, main, option, searchField, text } from '../driver/targets.mjs';

export class Wizard {
  constructor(app) {
    this.app = app;
    this.session = app.session;
    this.say = app.say;
  }

  isAtBegin() {
    return this.session.see(text(this.say('deploy-begin-lead')));
  }

  isAtManifest() {
    return this.session.see(labelled(this.say('deploy-take-drop')));
  }

  isAtCheck() {
    return this.session.see(heading(this.say('deploy-check-is')));
  }

  isAtWho() {
    return this.session.see(choice(this.say('deploy-who-just-me')));
  }

  isAtReview() {
    return this.session.see(text(this.say('deploy-review-lead')));
  }

  async next() {
    await this.session.click(action(this.say('deploy-next')));
  }

  async back() {
    await this.session.click(action(this.say('deploy-back')));
  }

  // Before you begin

  /** Goes past the requirements to the place where a manifest is taken. */
  async passRequirements() {
    await this.next();
    await this.isAtManifest();
  }

  // Manifest

  /** Brings a file by the browser's dialog. */
  async browse(file) {
    await this.session.choose(labelled(this.say('deploy-take-drop')), file);
  }

  /** Drags files onto the page. */
  async drop(...files) {
    await this.session.drop(labelled(this.say('deploy-take-drop')), ...files);
  }

  async paste(manifest) {
    await this.session.click(action(this.say('deploy-take-paste')));
    await this.session.type(field(this.say('deploy-take-paste-label')), manifest);
    await this.session.click(action(this.say('deploy-take-paste-use')));
  }

  async fetch(address) {
    await this.session.click(action(this.say('deploy-take-address')));
    await this.session.type(field(this.say('deploy-take-address-label')), address);
    await this.session.click(action(this.say('deploy-take-address-use')));
  }

  /** Reads that a file could not be taken, and why. */
  async isNotTaken(key, args) {
    await this.session.see(text(this.say('deploy-take-failed')));
    await this.app.reads(key, args);
  }

  // Check

  /** Reads a value on the screen, such as the add-in's publisher. */
  async shows(value) {
    await this.session.see(inside(main(), text(value)));
  }

  async isReady() {
    await this.session.see(text(this.say('deploy-check-ready')));
  }

  /** Reads that this cannot be deployed, and why. */
  async isRefused(key, args) {
    await this.session.see(text(this.say('deploy-check-cannot')));
    await this.app.reads(key, args);
  }

  async isUpdateOf(name) {
    await this.session.see(text(this.say('deploy-check-update', { name })));
  }

  async goToWho() {
    await this.next();
    await this.isAtWho();
  }

  // Who

  chooseEveryone() {
    return this.session.click(choice(this.say('deploy-who-everyone')));
  }

  chooseSpecific() {
    return this.session.click(choice(this.say('deploy-who-specific')));
  }

  chooseJustMe() {
    return this.session.click(choice(this.say('deploy-who-just-me')));
  }

  /** Finds somebody or a group by what was typed, and takes the first hit with that name. */
  async pick(query, name) {
    await this.session.type(searchField(this.say('deploy-who-picker')), query);
    await this.session.click(option(new RegExp(name)));
    await this.session.see(action(this.say('deploy-who-remove', { name })));
  }

  async takeOut(name) {
    await this.session.click(action(this.say('deploy-who-remove', { name })));
  }

  /** Waits for the effect of the choice. */
  async seesEffect() {
    await this.session.see(heading(this.say('deploy-effect-title')));
    await this.session.see(text(this.say('deploy-effect-reached')));
  }

  async goToReview() {
    await this.next();
    await this.isAtReview();
  }

  // Review

  /** Presses *Deploy to … people*; the number is whatever it is. */
  async deploy() {
    await this.session.click(action(this.say('deploy-deploy')));
  }

  async update(version) {
    await this.session.click(action(this.say('deploy-update', { version })));
  }

  async startOver() {
    await this.session.click(action(this.say('deploy-start-over')));
    await this.session.see(text(this.say('deploy-start-over-body')));
  }

  // The whole way

  /** From the catalog to the check of a file. */
  async bring(file) {
    await this.app.catalog.beginDeployment();
    await this.passRequirements();
    await this.browse(file);
    await this.isAtCheck();
  }

  /** From the check to the last step, for the administrator alone. */
  async chooseMyself() {
    await this.goToWho();
    await this.chooseJustMe();
    await this.seesEffect();
    await this.goToReview();
  }

  /** Deploys a file to the administrator alone, from the catalog to the green tick. */
  async deployToMyself(file, name) {
    await this.bring(file);
    await this.chooseMyself();
    await this.deploy();
    await this.app.deployed.isThere(name);
  }
}
