// A manifest of the largest size with hundreds of findings: the page stays smooth.

import assert from 'node:assert/strict';
import { scenario } from '../driver/scenario.mjs';
import { changed, taskPane } from '../fixtures/manifests.mjs';

const LARGEST = 1024 * 1024;
/** The target is 50 ms without anything else on the machine; a busy machine gets three times as long. */
const LONGEST_FRAME_MS = 150;

scenario('a manifest of a megabyte with hundreds of findings never holds the page up', {}, async (app) => {
  await app.open('/deploy/manifest');
  await app.wizard.isAtManifest();
  const file = changed(taskPane(), (xml) => {
    const domains = Array.from({ length: 900 }, (_, number) => `<AppDomain>d${number}.contoso.example</AppDomain>`);
    const whole = xml.replace('<AppDomains>', `<AppDomains>${domains.join('\n')}\n`);
    return whole.replace('</OfficeApp>', `${' '.repeat(LARGEST - whole.length)}</OfficeApp>`);
  });
  assert.equal(file.buffer.length, LARGEST);
  const longest = await app.session.evaluate(workThrough, file.buffer.toString());
  console.log(`longest frame of the page, by what was done: ${JSON.stringify(longest)}`);
  assert.deepEqual(Object.values(longest).filter((frame) => frame > LONGEST_FRAME_MS), []);
});

/**
 * Runs in the page, because a driver that looks for controls among hundreds holds it up itself: takes the file, filters,
 * opens a finding, asks for more. Answers the longest time between two frames, in milliseconds, for each.
 */
async function workThrough(manifest) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const find = (selector) => document.querySelector(selector);
  const longest = {};
  const act = async (name, action, isDone) => {
    let before = await frame();
    longest[name] = 0;
    action();
    for (let after = 0; after < 5; after += isDone() ? 1 : 0) {
      const now = await frame();
      longest[name] = Math.max(longest[name], Math.round(now - before));
      before = now;
    }
  };
  const bring = () => {
    const files = new DataTransfer();
    files.items.add(new File([manifest], 'large.xml', { type: 'text/xml' }));
    const field = find('input[type=file]');
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const count = () => document.querySelectorAll('.finding').length;
  await act('take', bring, () => count() > 0);
  await act('filter', () => document.querySelectorAll('[role=tab]')[2].click(), () => count() > 0);
  await act('open', () => find('.finding a').click(), () => find('.excerpt'));
  await act('later lines', () => find('.excerpt + .button').click(), () => find('.excerpt').children.length > 20);
  const shown = count();
  await act('more findings', () => find('.findings + .button').click(), () => count() > shown);
  return longest;
}
