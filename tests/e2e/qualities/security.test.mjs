// The content security policy is strict and is kept; nothing reaches beyond the page's own origin.
// Every scenario fails on a violation or a foreign request; here are the policy itself and the temptations.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenario } from '../driver/scenario.mjs';
import { baseUrl } from '../driver/session.mjs';
import { file, taskPane } from '../fixtures/manifests.mjs';

const POLICY = {
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

test('the policy allows the app’s own scripts and styles, and no more', async () => {
  const answer = await fetch(baseUrl());
  const policy = Object.fromEntries(
    (answer.headers.get('content-security-policy') ?? '')
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name, ...values]) => [name, values]),
  );
  for (const [directive, values] of Object.entries(POLICY)) assert.deepEqual(policy[directive], values, directive);
  const wide = Object.entries(policy).filter(([, values]) => values.some((value) => /unsafe-inline|unsafe-eval'|\*|https?:/.test(value) && value !== "'wasm-unsafe-eval'"));
  assert.deepEqual(wide, []);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
});

test('the page holds no inline script, style or handler', async () => {
  const page = await (await fetch(baseUrl())).text();
  assert.doesNotMatch(page, /<script(?![^>]*\ssrc=)[^>]*>/);
  assert.doesNotMatch(page, /<style|\sstyle=|\son[a-z]+=/);
});

scenario('the addresses in a manifest are text: nothing is fetched from them', {}, async (app) => {
  await app.open();
  await app.wizard.deployToMyself(taskPane({ name: 'Contoso Letters' }), 'Contoso Letters');
  await app.deployed.goToStates();
  await app.states.open('Contoso Letters');
  const sources = await app.session.evaluate(() => [...document.querySelectorAll('[src]')].map((element) => element.src));
  assert.ok(sources.every((source) => source.startsWith(baseUrl().origin)), sources.join(' '));
});

scenario('names and addresses from a manifest are never markup, and never lead away', {}, async (app) => {
  await app.open('/deploy/manifest');
  const name = '&lt;img src=x onerror=alert(1)&gt;&lt;b&gt;Bold&lt;/b&gt;';
  const manifest = taskPane({ name: 'Contoso Letters' })
    .buffer.toString()
    .replace('DisplayName DefaultValue="Contoso Letters"', `DisplayName DefaultValue="${name}"`)
    .replace('https://letters.contoso.example/help', 'javascript:alert(1)');
  await app.wizard.browse(file('markup.xml', 'text/xml', manifest));
  await app.wizard.shows('<img src=x onerror=alert(1)><b>Bold</b>');
  const links = await app.session.evaluate(() => [...document.querySelectorAll('a[href]')].map((link) => link.href));
  const allowed = (link) => link.startsWith(baseUrl().href) || link.startsWith('https:');
  assert.deepEqual(links.filter((link) => !allowed(link)), []);
});
