// What is wrong with a manifest can be seen in its text, understood, and repaired.

import assert from 'node:assert/strict';
import { scenario } from '../driver/scenario.mjs';
import { changed, taskPane } from '../fixtures/manifests.mjs';

const LETTERS = 'Contoso Letters';

/** A manifest with one error and two warnings, all of which can be repaired. */
function broken() {
  return changed(taskPane({ name: LETTERS }), (xml) =>
    xml
      .replace(/<Id>(.*)<\/Id>/, '<Id>{$1}</Id>')
      .replaceAll('ProviderName>', 'ProvidrName>')
      .replace('<AppDomain>https://', '<AppDomain>'),
  );
}

for (const [hand, language] of [
  ['mouse', 'en'],
  ['keyboard', 'nl'],
]) {
  scenario('a finding is shown in the text with the reason beside it, and its address leads back to it', { hand, language }, async (app) => {
    await app.open();
    await app.wizard.bring(broken());
    await app.wizard.isRefused('refusal-manifest-has-errors');
    await app.findings.filter('deploy-findings-errors');
    await app.findings.showInText();
    assert.match(await app.findings.lines(), /<ProvidrName>Contoso<\/ProvidrName>/);
    await app.reload();
    await app.findings.isInText();
    assert.match(app.session.address(), /^\/deploy\/check\?show=error&finding=\d+$/);
    await app.findings.openRule('X008');
  });

  scenario('a repair shows every change first, touches nothing else, and the wizard goes on with it', { hand, language }, async (app) => {
    await app.open();
    const file = broken();
    await app.wizard.bring(file);
    await app.findings.showRepair();
    const changes = await app.findings.changes();
    assert.equal(changes.length, 3);
    const { name, text } = await app.findings.downloadRepaired();
    assert.equal(name, file.name.replace('.xml', '-repaired.xml'));
    assert.equal(text, taskPane({ name: LETTERS }).buffer.toString());
    await app.findings.goOnRepaired();
    await app.wizard.isAtWho();
    await app.wizard.chooseJustMe();
    await app.wizard.reaches(1);
    await app.wizard.goToReview();
    await app.wizard.deploy();
    await app.deployed.isThere(LETTERS);
  });
}

/** A manifest with as many domains that can be repaired, and a type that cannot. */
const withDomains = (count) =>
  changed(taskPane({ name: LETTERS }), (xml) => {
    const domains = Array.from({ length: count }, (_, number) => `<AppDomain>part${number}.contoso.example</AppDomain>`);
    return xml
      .replace(/<AppDomain>.*<\/AppDomain>/, domains.join('\n    '))
      .replace(/(<Permissions>).*(<\/Permissions>)/, '$1Everything$2');
  });

for (const [hand, language] of [
  ['mouse', 'nl'],
  ['keyboard', 'en'],
]) {
  scenario('of many findings and changes the first are shown, and where more is wrong the step says what was repaired', { hand, language }, async (app) => {
    await app.open();
    await app.wizard.bring(withDomains(60));
    await app.findings.showMore();
    await app.findings.showRepair();
    assert.equal((await app.findings.changes()).length, 10);
    await app.findings.showAllChanges(60);
    await app.findings.goOnRepaired();
    await app.findings.isRepaired(60);
    await app.wizard.isRefused('refusal-manifest-has-errors');
  });

  scenario('a rule is found in the list by code or words, and the page of a rule is named after it', { hand, language }, async (app) => {
    await app.open();
    await app.goToRules();
    await app.findings.isUnder('rules-family-xml', 'rules-family-base', 'rules-family-security');
    await app.findings.findRules('b017', 1);
    await app.findings.isNotUnder('rules-family-xml', 'rules-family-security');
    await app.findings.findsNoRule('walrus');
    // Letters count whatever their accents and their case.
    await app.findings.findRules('Vísual STÚDIO', 1);
    await app.findings.openListedRule('B009');
    await app.session.wait('the name of the rule in the title', async () => /^B009 .+ – Add-in Console$/.test(await app.session.title()));
    await app.goToCatalog();
    await app.session.wait('the title of the catalog', async () => !(await app.session.title()).includes('B009'));
  });
}

scenario('a filter shows findings of one severity, and more lines can be asked for', {}, async (app) => {
  await app.open();
  await app.wizard.bring(broken());
  const unknown = ['finding-unknown-element-nearest', { element: 'ProvidrName', nearest: 'ProviderName' }];
  await app.findings.has(...unknown);
  await app.findings.filter('deploy-findings-warnings');
  await app.findings.hasNot(...unknown);
  await app.findings.filter('deploy-findings-errors');
  await app.findings.showInText();
  assert.doesNotMatch(await app.findings.lines(), /<\/OfficeApp>/);
  await app.findings.showLaterLines();
  await app.session.wait('the end of the manifest', async () => /<\/OfficeApp>/.test(await app.findings.lines()));
});

scenario('the version of another manifest of a deployed add-in is raised, and it becomes an update', {}, async (app) => {
  await app.open();
  await app.wizard.deployToMyself(taskPane({ name: LETTERS, version: '1.2.0.0' }), LETTERS);
  await app.goToCatalog();
  await app.wizard.bring(taskPane({ name: LETTERS, version: '1.1.0.0', publisher: 'Contoso Europe' }));
  await app.wizard.isRefused('refusal-version-not-greater');
  await app.findings.showRepair();
  assert.match((await app.findings.changes()).join(), /1\.2\.0\.1/);
  await app.findings.goOnRepaired();
  await app.wizard.isAtReview();
});

scenario('what the portal of Microsoft said is explained, with the findings behind it', {}, async (app) => {
  await app.open();
  await app.wizard.bring(broken());
  await app.findings.quotePortal('Upload failed. Please check the manifest file and try again.');
  await app.findings.has('deploy-portal-upload-failed');
  await app.findings.has('deploy-portal-findings');
  await app.findings.followExplanation('finding-unknown-element-nearest', {
    element: 'ProvidrName',
    nearest: 'ProviderName',
  });
  await app.findings.isInText();
});

scenario('a rule that does not exist is a sentence', {}, async (app) => {
  await app.open('/rules/Z999');
  await app.findings.has('rules-unknown', { code: 'Z999' });
});
