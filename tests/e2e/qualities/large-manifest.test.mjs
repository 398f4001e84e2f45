// A manifest of the largest size with hundreds of findings: the page stays smooth.

import assert from 'node:assert/strict';
import { scenario } from '../driver/scenario.mjs';
import { changed, taskPane } from '../fixtures/manifests.mjs';

const LARGEST = 1024 * 1024;
/** The target is 50 ms without anything else on the machine; a busy machine gets three times as long. */
const LONGEST_TASK_MS = 150;

scenario('a manifest of a megabyte with hundreds of findings never holds the page up', {}, async (app) => {
  await app.open();
  await app.session.evaluate(() => {
    globalThis.__tasks = [];
    const watch = new PerformanceObserver((list) => globalThis.__tasks.push(...list.getEntries()));
    watch.observe({ type: 'longtask' });
  });
  const file = changed(taskPane(), (xml) => {
    const domains = Array.from({ length: 900 }, (_, number) => `<AppDomain>d${number}.contoso.example</AppDomain>`);
    const whole = xml.replace('<AppDomains>', `<AppDomains>${domains.join('\n')}\n`);
    return whole.replace('</OfficeApp>', `${' '.repeat(LARGEST - whole.length)}</OfficeApp>`);
  });
  assert.equal(file.buffer.length, LARGEST);
  await app.wizard.bring(file);
  await app.findings.filter('deploy-findings-warnings');
  await app.findings.showFirstInText();
  await app.findings.showLaterLines();
  await app.findings.showMore();
  const tasks = await app.session.evaluate(() => globalThis.__tasks.map(({ duration }) => Math.round(duration)));
  const longest = Math.max(0, ...tasks);
  console.log(`longest task of the page: ${longest} ms (${tasks.length} over 50 ms)`);
  assert.ok(longest <= LONGEST_TASK_MS, `a task of the page took ${longest} ms`);
});
