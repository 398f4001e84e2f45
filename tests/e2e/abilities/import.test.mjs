// An administrator brings exports of their own directory, sees what that brings, and works with their own people.

import { scenario } from '../driver/scenario.mjs';
import { GROUP, collected, foreign, groups, licences, members, template, users } from '../fixtures/directories.mjs';
import { taskPane } from '../fixtures/manifests.mjs';
import { TENANT } from '../fixtures/tenant.mjs';

for (const [hand, language] of [
  ['mouse', 'en'],
  ['keyboard', 'nl'],
]) {
  scenario('exports are read, asked about, kept, and the wizard works with these people', { hand, language }, async (app) => {
    await app.import.open();
    await app.import.bring(users(), groups(), members());
    await app.import.sees('import-kind-entra-users');
    await app.import.sees('import-page-rows', { rows: 4, used: 3 });
    await app.import.sees('import-page-ask-group');
    await app.import.sees('import-page-members-of', { known: 0, groups: 1 });
    await app.import.isAbout(GROUP);
    await app.import.sees('import-page-members-of', { known: 1, groups: 1 });
    await app.import.keep();
    await app.import.introduce('Anna Jansen', 'anna@contoso.example');
    await app.open();
    await app.wizard.bring(taskPane());
    await app.wizard.goToWho();
    await app.wizard.chooseSpecific();
    await app.wizard.pick('zoe', 'Vries, Zoë de');
    await app.wizard.reaches(1);
    await app.reload();
    await app.wizard.reaches(1);
  });
}

scenario('the group of a file of members is found by its name', {}, async (app) => {
  await app.import.open();
  await app.import.bring(users(), groups(), members());
  await app.import.isAboutGroup('team', 'Sales Team');
  await app.import.sees('import-page-about', { name: 'Sales Team' });
  await app.import.sees('import-page-members-of', { known: 1, groups: 1 });
});

scenario('the person of a file of licences is found by name', {}, async (app) => {
  await app.import.open();
  await app.import.bring(users(), licences());
  await app.import.sees('import-page-ask-person');
  await app.import.isAboutPerson('zoe', 'Vries, Zoë de');
  await app.import.sees('import-page-about', { name: 'Vries, Zoë de' });
});

scenario('an import that is cancelled changes nothing, and so does going back to the invented organisation', {}, async (app) => {
  await app.import.open();
  await app.import.bring(users());
  await app.import.sees('import-page-rows', { rows: 4, used: 3 });
  await app.import.cancel();
  await app.reload();
  await app.open('/people');
  await app.import.sees('people-source-demonstration');
  await app.import.open();
  await app.import.bring(users());
  await app.import.keep();
  await app.import.forget();
  await app.open('/people');
  await app.import.sees('people-source-demonstration');
});

scenario('a file with passwords is refused kindly, and left out the rest is used', {}, async (app) => {
  await app.import.open();
  await app.import.bring(template(), users());
  await app.import.sees('import-page-state-refused');
  await app.import.leavesOutAndGoesOnAt('UserCreateTemplate.csv', 'exportUsers_2026-11-20.csv');
  await app.import.sees('import-page-rows', { rows: 4, used: 3 });
  await app.import.keep();
});

scenario('a problem names its line', {}, async (app) => {
  await app.import.open();
  await app.import.bring(users());
  await app.import.unfold('import-page-problems', { count: 1 });
  await app.import.sees('import-page-problem-line', { line: 5, what: app.say('import-problem-no-id') });
});

for (const hand of ['mouse', 'keyboard']) {
  scenario('headings that nobody knows are told one after the other by hand, and remembered', { hand }, async (app) => {
    await app.import.open();
    await app.import.browse(foreign());
    await app.import.sees('import-page-state-unclear');
    await app.import.unfold('import-page-headings');
    await app.import.tellColumn('Weergave', 'import-column-name');
    await app.import.tellColumn('Aanmeldnaam', 'import-column-upn');
    await app.import.sees('import-page-rows', { rows: 1, used: 1 });
    await app.import.cancel();
    await app.import.browse(foreign());
    await app.import.sees('import-page-rows', { rows: 1, used: 1 });
    await app.import.keep();
    await app.open('/people');
    await app.people.find('anna', 'Anna Jansen');
  });
}

scenario('a file of another tenant than the one that is looked after is told before it is kept', {}, async (app) => {
  await app.settings.setUpHandOff('Contoso', TENANT);
  await app.import.open();
  await app.import.bring(collected(TENANT));
  await app.import.sees('import-page-rows', { rows: 2, used: 2 });
  await app.import.doesNotSee('import-page-other-tenant');
  await app.import.cancel();
  const theirs = '0b8e2f6a-1d3c-4f5e-8a7b-9c0d1e2f3a4b';
  await app.import.bring(collected(theirs));
  await app.import.sees('import-page-other-tenant');
  await app.import.sees('import-page-other-tenant-body', { theirs, ours: TENANT });
});

scenario('another tab hears of the new directory at once', {}, async (app) => {
  await app.open('/people');
  const other = await app.secondTab();
  await app.import.open();
  await app.import.bring(users());
  await app.import.keep();
  await other.open('/people');
  await other.import.sees('people-count-accounts', { count: 3 });
});
