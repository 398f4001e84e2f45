// How the page starts, and what a person sees when it cannot start or stops.

import assert from 'node:assert/strict';
import { scenario } from '../driver/scenario.mjs';

/** A module whose one function traps. */
const TRAPPING_MODULE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 97, 0, 0, 10, 5, 1, 3, 0, 0, 11,
];

const RELOAD = { en: 'Reload the page', nl: 'Pagina opnieuw laden' };

async function seeConsole(page) {
  await page.locator('#console h1').first().waitFor();
}

async function seeCrashScreen(page, language) {
  const parts = page.locator('.crash-part');
  await parts.first().waitFor();
  assert.deepEqual(await parts.evaluateAll((all) => all.map((part) => part.lang).sort()), ['en', 'nl']);
  assert.equal(await parts.first().getAttribute('lang'), language, 'the reader’s language comes first');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), RELOAD[language]);
}

for (const language of ['en', 'nl']) {
  scenario('the page speaks the language of the browser', { language }, async ({ session }) => {
    await session.open();
    await seeConsole(session.page);
    assert.equal(await session.page.evaluate(() => document.documentElement.lang), language);
  });

  scenario('a part that does not arrive is a sentence, and reloading helps', { language }, async ({ session }) => {
    session.expectProblem(/ERR_FAILED|console error/);
    await session.page.route('**/page-*.wasm', (route) => route.abort());
    await session.open();
    await seeCrashScreen(session.page, language);
    await session.page.unroute('**/page-*.wasm');
    await session.page.keyboard.press('Enter');
    await seeConsole(session.page);
  });
}

scenario('a trap in the page is a sentence, and reloading helps', {}, async ({ session }) => {
  session.expectProblem(/uncaught error.*unreachable/s);
  await session.open();
  await seeConsole(session.page);
  await session.page.evaluate((bytes) => {
    const module = new WebAssembly.Module(new Uint8Array(bytes));
    setTimeout(() => new WebAssembly.Instance(module).exports.a());
  }, TRAPPING_MODULE);
  await seeCrashScreen(session.page, 'en');
  await session.page.keyboard.press('Enter');
  await seeConsole(session.page);
});

scenario('a later page that does not arrive is a sentence, and trying again helps', {}, async ({ session }) => {
  session.expectProblem(/ERR_FAILED|console error/);
  await session.page.route('**/pages-*.wasm', (route) => route.abort());
  await session.open('/states');
  await session.page.getByText('This page could not be loaded.').waitFor();
  await session.page.unroute('**/pages-*.wasm');
  await session.page.getByRole('button', { name: 'Try again' }).click();
  await session.page.getByRole('heading', { level: 1, name: 'Add-in states' }).waitFor();
});
