// A hostile or truncated file never breaks the page: a sentence, and the next file is read.

import assert from 'node:assert/strict';
import { scenario } from '../driver/scenario.mjs';
import { realFile, rows, withoutCorpus } from '../fixtures/corpus.mjs';
import { appPackage, file, taskPane } from '../fixtures/manifests.mjs';

const manifest = taskPane({ name: 'Contoso Letters' }).buffer;
const deep = 100_000;
const xml = (name, body) => file(name, 'text/xml', body);

const OWN = [
  xml('truncated.xml', manifest.subarray(0, manifest.length / 2)),
  xml('entities.xml', `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "${'&a;'.repeat(10)}">]><OfficeApp>&b;</OfficeApp>`),
  xml('deep.xml', '<a>'.repeat(deep) + '</a>'.repeat(deep)),
  xml('attributes.xml', `<OfficeApp ${Array.from({ length: 20_000 }, (_, index) => `a${index}="1"`).join(' ')}/>`),
  xml('nul.xml', Buffer.concat([manifest, Buffer.from([0])])),
  xml('bytes.xml', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x3c, 0x00])),
  file('deep.json', 'application/json', '['.repeat(deep)),
  file('number.json', 'application/json', '{"id": 1e999999}'),
  file('truncated.zip', 'application/zip', appPackage().buffer.subarray(0, 400)),
  file('random.zip', 'application/zip', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(5000, 0xa5)])),
];

scenario('our own hostile files get a sentence each, and a good file is read after them', {}, (app) => survive(app, OWN));

const hostile = rows('hostile.tsv').map((row) => ({ ...realFile(`hostile/${row.file}`), verdict: row.expected }));

scenario('every hostile file of the corpus gets a verdict, and a good file is read after them', { skip: withoutCorpus }, (app) =>
  survive(app, hostile));

scenario('a file that cannot be read takes nothing else from the draft', {}, async (app) => {
  await app.open('/deploy/manifest');
  await app.wizard.browse(taskPane({ name: 'Contoso Letters' }));
  await app.wizard.goToWho();
  await app.wizard.chooseSpecific();
  const picked = await app.wizard.pickFirst('sales');
  await app.wizard.seesEffect();
  await app.open('/deploy/manifest');
  await app.wizard.browse(OWN[0]);
  await app.wizard.verdict();
  await app.reload();
  await app.open('/deploy/manifest');
  await app.wizard.browse(taskPane({ name: 'Contoso Letters' }));
  await app.wizard.goToWho();
  await app.wizard.hasPicked(picked);
});

async function survive(app, files) {
  for (const hostileFile of files) {
    await app.open('/deploy/manifest');
    await app.wizard.isAtManifest();
    await app.wizard.browse(hostileFile);
    const verdict = await app.wizard.verdict();
    if (/^reject/.test(hostileFile.verdict ?? 'reject')) {
      assert.notEqual(verdict, 'ready', `${hostileFile.name} was accepted`);
    }
  }
  await app.open('/deploy/manifest');
  await app.wizard.browse(taskPane({ name: 'Contoso Letters' }));
  await app.wizard.isReady();
}
