// The driver itself, on a small page of its own: every verb does what it says, and nothing bad goes unseen.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { serve } from '../fixtures/site.mjs';
import { assertAccessible } from './accessibility.mjs';
import { launch } from './chromium.mjs';
import { assertNoSidewaysScroll } from './layout.mjs';
import { contextOptions, Session } from './session.mjs';
import { action, choice, disclosure, field, heading, labelled, menuChoice, option, row, searchField, text } from './targets.mjs';

const PAGE = `<!doctype html><html lang="en"><title>Page</title><link rel="icon" href="data:,"><link rel="stylesheet" href="page.css">
<h1>Letters</h1>
<button>Greet</button> <a href="#/there">There</a>
<label>Name <input></label>
<fieldset><legend>Who</legend>
<label><input type="radio" name="who" checked>Everyone</label><label><input type="radio" name="who">Just me</label></fieldset>
<label class="zone"><input type="file" class="hidden" aria-label="Drop it here">Drop or browse</label>
<details><summary><span>More</span></summary><p>Unfolded</p></details>
<ul role="menu" aria-label="Language"><li role="none"><button role="menuitemradio">English</button></li>
<li role="none"><button role="menuitemradio" tabindex="-1">Nederlands</button></li></ul>
<input role="combobox" aria-label="People" aria-controls="hits" aria-expanded="true">
<ul role="listbox" id="hits"><li role="option" id="h1">Ana</li><li role="option" id="h2">Bo</li></ul>
<table><tr><th scope="row"><a href="#/1">Viva</a></th><td>Active</td></tr></table>
<div id="unreachable" role="button">Beyond the keyboard</div>
<button class="bare">Without a ring</button>
<p id="said"></p><script type="module" src="page.js"></script>`;
const SCRIPT = `const said = document.querySelector('#said');
const say = (words) => { said.textContent = words; };
document.querySelector('button').onclick = () => say('Hello ' + document.querySelector('label input').value);
document.querySelectorAll('[type=radio]').forEach((radio) => radio.onchange = () => say('Chosen: ' + radio.parentElement.textContent));
const take = (files) => say('Files: ' + [...files].map((file) => file.name + ' ' + file.size));
const zone = document.querySelector('.zone');
zone.querySelector('input').onchange = (event) => take(event.target.files);
zone.ondragover = (event) => event.preventDefault();
zone.ondrop = (event) => { event.preventDefault(); take(event.dataTransfer.files); };
const combo = document.querySelector('[role=combobox]');
const hits = [...document.querySelectorAll('[role=option]')];
let active = -1;
combo.onkeydown = (event) => {
  if (event.key === 'ArrowDown') { active = Math.min(active + 1, 1); combo.setAttribute('aria-activedescendant', hits[active].id); }
  if (event.key === 'Enter') say('Picked ' + hits[active].textContent);
};
hits.forEach((hit) => { hit.onclick = () => say('Picked ' + hit.textContent); });
const menu = [...document.querySelectorAll('[role=menuitemradio]')];
menu.forEach((item) => { item.onclick = () => say('Language: ' + item.textContent); });
document.querySelector('[role=menu]').onkeydown = (event) => { if (event.key === 'ArrowDown') menu[1].focus(); };`;
const STYLE = `:focus-visible { outline: 2px solid black } .zone:focus-within { outline: 2px solid black }
.hidden { position: absolute; width: 1px; height: 1px; opacity: 0 } .bare:focus-visible { outline: none }`;
const FILES = { '/': ['text/html', PAGE], '/page.js': ['text/javascript', SCRIPT], '/page.css': ['text/css', STYLE] };
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src *";

let browser;
let site;

before(async () => {
  site = await serve(FILES, POLICY);
  browser = await launch();
});

after(async () => {
  await browser.close();
  site.stop();
});

async function onPage(options, story) {
  const context = await browser.newContext(contextOptions(options));
  try {
    const session = await Session.of(context, { ...options, base: site.base });
    await session.open();
    await story(session);
  } finally {
    await context.close();
  }
}

const FILE = { name: 'letters.xml', mimeType: 'text/xml', buffer: Buffer.from('<a/>') };

for (const hand of ['mouse', 'keyboard']) {
  test(`every verb works by ${hand}`, () =>
    onPage({ hand }, async (session) => {
      await session.see(heading('Letters'));
      await session.type(field('Name'), 'Ana');
      assert.equal(await session.value(field('Name')), 'Ana');
      await session.click(action('Greet'));
      await session.see(text('Hello Ana'));
      await session.click(choice('Just me'));
      await session.see(text('Chosen: Just me'));
      await session.choose(labelled('Drop it here'), FILE);
      await session.see(text('Files: letters.xml 4'));
      await session.drop(labelled('Drop it here'), FILE, FILE);
      await session.see(text(/letters.xml 4,letters.xml 4/));
      await session.click(disclosure('More'));
      await session.see(text('Unfolded'));
      await session.click(menuChoice('Nederlands'));
      await session.see(text('Language: Nederlands'));
      await session.type(searchField('People'), 'B');
      await session.click(option('Bo'));
      await session.see(text('Picked Bo'));
      await session.see(row('Viva'));
      assert.deepEqual(await session.all(row('Viva')), ['Viva Active']);
      await session.click(action('There'));
      await session.wait('the address', () => session.address() === '/there');
      await session.seeNot(text('Hello Ana'));
      session.end();
    }));
}

test('a control that the keyboard does not reach, or that shows no focus, is a failure', () =>
  onPage({ hand: 'keyboard' }, async (session) => {
    await assert.rejects(session.click(action('Beyond the keyboard')), /does not reach action “Beyond/);
    await assert.rejects(session.click(action('Without a ring')), /nothing shows that it is there/);
  }));

for (const [what, deed, problem] of [
  ['a style attribute', () => document.body.setAttribute('style', 'color: red'), /CSP violation: style-src/],
  ['an inline script', () => document.body.append(Object.assign(document.createElement('script'), { text: '1' })), /CSP violation: script-src/],
  ['a request to another origin', () => fetch('https://elsewhere.example/').catch(() => {}), /another origin: https:\/\/elsewhere/],
  ['an answer that is an error', () => fetch('gone').then(() => {}), /answer 404/],
  ['a console error', () => console.error('oh no'), /console error: oh no/],
  ['an uncaught error', () => { setTimeout(() => { throw new Error('uncaught'); }); }, /uncaught error/],
]) {
  test(`${what} fails a test`, () =>
    onPage({}, async (session) => {
      await session.evaluate(deed);
      await session.wait('the problem', () => {
        try {
          session.end();
          return false;
        } catch (error) {
          return problem.test(JSON.stringify(error.actual));
        }
      });
    }));
}

test('axe sees what is wrong, under the policy of the page', () =>
  onPage({}, async (session) => {
    await session.evaluate(() => document.querySelector('h1').append(document.createElement('img')));
    await assert.rejects(assertAccessible(session, 'the page'), (error) => /image-alt/.test(JSON.stringify(error.actual)));
    session.end();
  }));

test('what is wider than the window is named', () =>
  onPage({ width: 320 }, async (session) => {
    await assertNoSidewaysScroll(session, 'the page');
    await session.evaluate(() => {
      document.querySelector('#said').textContent = 'x'.repeat(200);
    });
    await assert.rejects(assertNoSidewaysScroll(session, 'the page'), /the page is \d+ pixels wider than the window: .*p\./);
  }));

test('a crash of the page is seen, and a new tab goes on', () =>
  onPage({}, async (session) => {
    await session.crash();
    const tab = await session.secondTab();
    await tab.open();
    await tab.see(heading('Letters'));
    session.end();
  }));

test('a problem that was expected must occur', () =>
  onPage({}, async (session) => {
    session.expectProblem(/never happens/);
    assert.throws(() => session.end(), /was expected and did not occur/);
  }));
