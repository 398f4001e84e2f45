// Real manifests that other people published are read and deployed: task pane, content, mail and unified.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenario } from '../driver/scenario.mjs';
import { expected, realFile, rows, withoutCorpus } from '../fixtures/corpus.mjs';

/** How many of each kind; there is no more than one content add-in that its schema accepts. */
const SHARES = { TaskPane: 9, Mail: 8, Content: 1, unified: 6 };

const chosen = Object.entries(SHARES).flatMap(([type, count]) => {
  const seen = new Set();
  const valid = rows('index.tsv').filter((row) => row.type === type && row.schema_result === 'valid' && row.expected !== 'invalid');
  return valid.filter((row) => isNew(row, seen)).slice(0, count);
});

/** Different repositories and samples, not ten versions of one. */
function isNew(row, seen) {
  const key = row.path.split('/').slice(0, 2).join('/') + row.repo;
  return seen.has(key) ? false : seen.add(key);
}

test('at least twenty real manifests of all kinds are tried', { skip: withoutCorpus }, () => {
  assert.ok(chosen.length >= 20, `${chosen.length}`);
  assert.deepEqual(new Set(chosen.map((row) => row.type)), new Set(Object.keys(SHARES)));
});

let deployed = 0;

for (const row of chosen) {
  scenario(`${row.type}: ${row.repo}/${row.path} is read as its origin says`, { skip: withoutCorpus }, async (app) => {
    await app.open('/deploy/manifest');
    await app.wizard.browse(realFile(row.file));
    await app.wizard.isAtCheck();
    const { name, publisher, version } = facts(row);
    for (const value of [name, publisher, version]) await app.wizard.shows(value);
    // A manifest that can be deployed is; one that cannot, is refused in a sentence.
    if ((await app.wizard.verdict()) !== 'ready') return;
    await app.wizard.chooseMyself();
    await app.wizard.deploy();
    await app.deployed.isThere(name);
    await app.goToCatalog();
    await app.catalog.has(name, version);
    deployed += 1;
  });
}

test('at least twenty of them were deployed', { skip: withoutCorpus }, () => {
  assert.ok(deployed >= 20, `${deployed}`);
});

function facts(row) {
  if (row.type !== 'unified') {
    const { displayName, providerName, version } = expected(row.file);
    return { name: displayName, publisher: providerName, version };
  }
  const manifest = JSON.parse(realFile(row.file).buffer.toString());
  return { name: manifest.name.short, publisher: manifest.developer.name, version: manifest.version };
}
