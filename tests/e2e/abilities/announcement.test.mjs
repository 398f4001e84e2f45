// Telling people about an add-in, in their own language.

import assert from 'node:assert/strict';
import { scenario } from '../driver/scenario.mjs';
import { productId, taskPane } from '../fixtures/manifests.mjs';

const LETTERS = 'Contoso Letters';
const HELP = 'https://intranet.contoso.example/letters';

/** An add-in that a department has, and the message about it. */
async function announced(app) {
  await app.open();
  await app.wizard.deployToGroup(taskPane({ name: LETTERS }), LETTERS, 'sales dep', 'Sales Department');
  await app.open(`/add-in/${productId(LETTERS)}`);
  await app.addIn.isThere(LETTERS);
  await app.announcement.open();
  await app.announcement.says(LETTERS);
}

for (const [language, hand] of [['en', 'mouse'], ['nl', 'keyboard']]) {
  scenario('an administrator announces an add-in in the language of its readers', { language, hand }, async (app) => {
    await announced(app);
    await app.announcement.writeIn('nl');
    await app.announcement.says('U krijgt een invoegtoepassing');
    await app.announcement.writeIn('en');
    await app.announcement.says('You are getting an add-in');
    await app.announcement.helpAt(HELP);
    await app.announcement.says(HELP);
    await app.announcement.sign('The service desk');
    const message = await app.announcement.says('The service desk');
    const { name, headers, text } = await app.announcement.save();
    assert.equal(name, `${LETTERS}.eml`);
    assert.match(headers, /^X-Unsent: 1/);
    assert.match(headers, /^Bcc: .+@/m);
    assert.equal(text.replaceAll('\r\n', '\n').trim(), message.trim());
    assert.ok((await app.announcement.link()).includes('subject='));
  });

  scenario('what was written by hand stays until it is given up', { language, hand }, async (app) => {
    await announced(app);
    await app.announcement.write('Our own words.');
    await app.announcement.about('updated');
    await app.announcement.knowsThatItWasEdited();
    assert.equal(await app.announcement.says('Our own words.'), 'Our own words.');
    await app.announcement.renew();
    await app.announcement.says(LETTERS);
  });
}

scenario('what was written by hand is there again after another part and a reload, and says when it is stale', {}, async (app) => {
  await announced(app);
  await app.announcement.write('Our own words.');
  await app.addIn.goToPart('addin-history');
  await app.announcement.open();
  await app.announcement.says('Our own words.');
  await app.reload();
  await app.announcement.says('Our own words.');
  await app.addIn.turnOff(LETTERS);
  await app.reads('addin-announce-stale');
  await app.announcement.renew();
  await app.reload();
  await app.announcement.says(LETTERS);
});

scenario('what a message is about is there again after a reload', {}, async (app) => {
  await announced(app);
  await app.announcement.about('removed');
  await app.announcement.isAbout('removed');
  await app.reload();
  await app.announcement.isAbout('removed');
});

scenario('a link that is not safe is refused and left out', {}, async (app) => {
  await announced(app);
  await app.announcement.helpAt('http://intranet.contoso.example');
  await app.reads('announce-link-not-https');
  const message = await app.announcement.says(LETTERS);
  assert.ok(!message.includes('intranet'), message);
});
