// A person at the app, with about ten verbs. Another browser's driver replaces this folder and nothing else.

import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { activation, reach } from './keyboard.mjs';
import { described } from './targets.mjs';
import { watch } from './watch.mjs';

const OUTPUT = fileURLToPath(new URL('../output/', import.meta.url));
/** A slow machine that also builds something must still pass: this is a limit, not a measurement. */
const PATIENCE_MS = 15_000;

/** Where the app under test is served, with its slash at the end. */
export function baseUrl() {
  const base = process.env.BASE_URL;
  if (!base) throw new Error('Set BASE_URL to the address of the app; `cargo xtask test` serves it itself.');
  return new URL(base.endsWith('/') ? base : `${base}/`);
}

/** The settings of a browser context for one person. */
export function contextOptions({ language = 'en', width = 1280, height = 900, colours = 'light', forced = false } = {}) {
  return {
    locale: language === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    viewport: { width, height },
    colorScheme: colours,
    forcedColors: forced ? 'active' : 'none',
    // Things must be usable without motion, and tests do not wait for it.
    reducedMotion: 'reduce',
  };
}

export class Session {
  #page;
  #problems;
  #expected = [];
  #base;

  /** Takes over a browser context; `hand` is `mouse` or `keyboard`. */
  static async of(context, { hand = 'mouse', language = 'en', width = 1280, base = baseUrl() } = {}) {
    const session = new Session();
    Object.assign(session, { context, hand, language, width });
    session.#base = base;
    session.#problems = await watch(context, base.origin);
    context.setDefaultTimeout(PATIENCE_MS);
    session.#page = context.pages()[0] ?? (await context.newPage());
    return session;
  }

  /** The page, for what only a browser's own protocol can do (a crash, a measurement). */
  get page() {
    return this.#page;
  }

  /** Opens an address of the app, such as `/states`. */
  async open(address = '/') {
    await this.#page.goto(new URL(`#${address}`, this.#base).href);
  }

  /** Loads the page anew. */
  async reload() {
    await this.#page.reload();
  }

  /** The address of the app at which the person is. */
  address() {
    return new URL(this.#page.url()).hash.replace(/^#/, '') || '/';
  }

  /** Another tab of the same browser, for the same person. */
  async secondTab() {
    const tab = new Session();
    Object.assign(tab, { context: this.context, hand: this.hand, language: this.language, width: this.width });
    tab.#base = this.#base;
    tab.#problems = this.#problems;
    tab.#expected = this.#expected;
    tab.#page = await this.context.newPage();
    return tab;
  }

  /** Activates a control. */
  async click(target) {
    const locator = this.#locate(target);
    if (this.hand === 'mouse') return (await pointed(locator)).click();
    // As the mouse does: nobody presses what cannot be used yet, and a key on it would do nothing.
    await this.#usable(locator, target);
    await reach(this.#page, locator, target);
    // A radio button is chosen by the arrow key that reached it, unless it was the first stop.
    if (target.role === 'radio' && (await locator.isChecked())) return undefined;
    return this.#page.keyboard.press(activation(target.role));
  }

  /** Activates the first of several controls that are called the same. */
  async clickFirst(target) {
    await this.#locate(target).first().click();
  }

  /** Puts text in the place of what stands in a field, key by key as long as somebody would type it. */
  async type(target, words) {
    const locator = this.#locate(target);
    if (this.hand === 'mouse') await locator.click();
    else await reach(this.#page, locator, target);
    await this.#page.keyboard.press('ControlOrMeta+A');
    if (words.length > 100) await this.#page.keyboard.insertText(words);
    else await this.#page.keyboard.type(words);
  }

  /** Lets a file be found beside the app; answers its address. */
  async publish(name, { mimeType, buffer }) {
    const address = new URL(name, this.#base).href;
    await this.context.route(address, (route) => route.fulfill({ contentType: mimeType, body: buffer }));
    return address;
  }

  /** Sets a field of dates, as its calendar does: `2026-11-28`, or nothing for no day. */
  async setDay(target, day) {
    await this.#locate(target).fill(day);
  }

  /** Chooses in the browser's own list, by the value of an entry. */
  async chooseIn(target, value) {
    await this.#locate(target).selectOption(value);
  }

  /** Where a link leads. */
  goal(target) {
    return this.#locate(target).getAttribute('href');
  }

  /** Pastes text into a field, from wherever it was copied. */
  async pasteInto(target, words) {
    const locator = this.#locate(target);
    await locator.focus();
    await locator.evaluate((element, copied) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', copied);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, words);
  }

  /** Activates a control twice at once, as an impatient person does. */
  async clickTwice(target) {
    const locator = this.#locate(target);
    if (this.hand === 'mouse') return locator.dblclick();
    await reach(this.#page, locator, target);
    return Promise.all([this.press(activation(target.role)), this.press(activation(target.role))]);
  }

  /** Puts the focus on a control as soon as it can be used, so that a key activates it at once. */
  async standOn(target) {
    const locator = this.#locate(target);
    await this.#usable(locator, target);
    await locator.focus();
  }

  /** Presses a key, such as `Escape`. */
  async press(key) {
    await this.#page.keyboard.press(key);
  }

  /** Activates a control that asks for a file, and gives it one: `{ name, mimeType, buffer }`. */
  async choose(target, file) {
    const [chooser] = await Promise.all([this.#page.waitForEvent('filechooser'), this.click(target)]);
    await chooser.setFiles(file);
  }

  /** Activates a control that gives a file, and answers it: `{ name, text }`. */
  async takeFile(target) {
    const [download] = await Promise.all([this.#page.waitForEvent('download'), this.click(target)]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  /** Drags files from the desktop onto something. */
  async drop(target, ...files) {
    const locator = this.#locate(target);
    const items = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString('base64') }));
    const transfer = await this.#page.evaluateHandle((entries) => {
      const data = new DataTransfer();
      for (const { name, mimeType, base64 } of entries) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: mimeType }));
      }
      return data;
    }, items);
    for (const type of ['dragenter', 'dragover', 'drop']) await locator.dispatchEvent(type, { dataTransfer: transfer });
  }

  /** Waits until something can be seen. */
  async see(target) {
    await this.#locate(target).first().waitFor({ state: 'visible' }).catch((cause) => {
      throw new Error(`There is no ${described(target)} to be seen.`, { cause });
    });
  }

  /** Waits until nothing like this can be seen (any more). */
  async seeNot(target) {
    await this.#locate(target).first().waitFor({ state: 'hidden' }).catch((cause) => {
      throw new Error(`There still is ${described(target)} to be seen.`, { cause });
    });
  }

  /** What the browser calls the page, in its tab and its history. */
  title() {
    return this.#page.title();
  }

  /** What stands in a field or, for anything else, the text of it. */
  async value(target) {
    const locator = this.#locate(target).first();
    const isField = await locator.evaluate((element) => 'value' in element && element.tagName !== 'BUTTON' && element.tagName !== 'LI');
    return isField ? locator.inputValue() : (await locator.innerText()).trim();
  }

  /** Whether a control can be used; one that cannot stays reachable, so that its reason is. */
  async isAvailable(target) {
    return (await this.#locate(target).getAttribute('aria-disabled')) !== 'true';
  }

  /** Whether a box is ticked. */
  isTicked(target) {
    return this.#locate(target).isChecked();
  }

  /** The texts of everything like this that is there now, line by line. */
  async all(target) {
    const texts = await this.#locate(target).allInnerTexts();
    return texts.map((words) => words.replace(/[^\S\n]+/g, ' ').replace(/\s*\n\s*/g, '\n').trim());
  }

  /** Waits until a condition holds; the sentence says what was waited for. */
  async wait(what, condition) {
    const end = Date.now() + PATIENCE_MS;
    while (!(await condition())) {
      if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Changes what the person prefers: `colours` are `light` or `dark`, `forced` is a palette of their own. */
  async appear({ colours = 'light', forced = false }) {
    await this.#page.emulateMedia({ colorScheme: colours, forcedColors: forced ? 'active' : 'none' });
  }

  /** Keeps a picture of the screen under `output/`. */
  async screenshot(name) {
    await mkdir(OUTPUT, { recursive: true });
    await this.#page.screenshot({ path: path.join(OUTPUT, `${name.replace(/[^\w.-]+/g, '-')}.png`), fullPage: true });
  }

  /** Runs a function in the page, for a measurement. */
  evaluate(measure, argument) {
    return this.#page.evaluate(measure, argument);
  }

  /** Kills the process that draws the page, as a crash of the browser's would. */
  async crash() {
    this.expectProblem(/^crash: /);
    const protocol = await this.context.newCDPSession(this.#page);
    const crashed = this.#page.waitForEvent('crash');
    // The answer never comes: who would send it is gone.
    protocol.send('Page.crash').catch(() => {});
    await crashed;
  }

  /** Kills the whole browser, as a power cut would. */
  async crashBrowser() {
    const protocol = await this.context.newCDPSession(this.#page);
    const closed = new Promise((resolve) => {
      this.context.once('close', resolve);
    });
    protocol.send('Browser.crash').catch(() => {});
    await closed;
  }

  /** Says that a problem belongs to this test: it must occur, and is no failure. */
  expectProblem(pattern) {
    this.#expected.push(pattern);
  }

  /** Fails when something happened that must never happen. */
  end() {
    const unexpected = this.#problems.filter((problem) => !this.#expected.some((pattern) => pattern.test(problem)));
    assert.deepEqual(unexpected, [], 'Something happened behind the scenes that must not happen');
    for (const pattern of this.#expected) {
      assert.ok(this.#problems.some((problem) => pattern.test(problem)), `${pattern} was expected and did not occur`);
    }
  }

  /** Waits until a control can be used; it stays in its place until then, and says why it cannot. */
  async #usable(locator, target) {
    await locator.waitFor({ state: 'visible' });
    await this.wait(`${described(target)} can be used`, () => locator.isEnabled());
  }

  #locate({ role, name, headed, label, text, inside }) {
    const scope = inside ? this.#locate(inside) : this.#page;
    if (text !== undefined) return scope.getByText(text, { exact: true });
    if (label !== undefined) return scope.getByLabel(label, { exact: true });
    if (headed !== undefined) {
      const header = this.#page.getByRole('rowheader').getByText(headed, { exact: true });
      return scope.getByRole(role).filter({ has: header });
    }
    if (role === 'disclosure') {
      return scope.locator('summary').filter({ has: this.#page.getByText(name, { exact: true }) });
    }
    if (role === 'action') {
      const named = { name, exact: true };
      return scope.getByRole('button', named).or(scope.getByRole('link', named));
    }
    return name === undefined ? scope.getByRole(role) : scope.getByRole(role, { name, exact: true });
  }
}

/** What the mouse points at: a file field is drawn by its label. */
async function pointed(locator) {
  const isFile = await locator.evaluate((element) => element.type === 'file');
  return isFile ? locator.locator('xpath=ancestor::label') : locator;
}
