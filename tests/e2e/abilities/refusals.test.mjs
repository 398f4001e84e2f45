// What cannot be deployed is refused in a sentence, and the page goes on.

import { scenario } from '../driver/scenario.mjs';
import { file, taskPane } from '../fixtures/manifests.mjs';

const LETTERS = 'Contoso Letters';
const MEBIBYTE = 1024 * 1024;

const notAManifest = () => file('notes.txt', 'text/plain', 'Buy milk');
const loginPage = () => file('manifest.xml', 'text/xml', '<!doctype html><html><body>Sign in</body></html>');

for (const language of ['en', 'nl']) {
  scenario('a file that is no manifest is refused, and a good one is taken after it', { language }, async (app) => {
    await app.open('/deploy/manifest');
    await app.wizard.browse(notAManifest());
    await app.wizard.isRefused('refusal-not-a-manifest');
    await app.wizard.bringAnother();
    await app.wizard.browse(loginPage());
    await app.wizard.isRefused('refusal-not-a-manifest');
    await app.wizard.bringAnother();
    await app.wizard.browse(taskPane({ name: LETTERS }));
    await app.wizard.isReady();
  });

  for (const host of ['OneNote', 'Project']) {
    scenario(`an add-in for ${host} only is refused`, { language }, async (app) => {
      await app.open('/deploy/manifest');
      await app.wizard.browse(taskPane({ name: LETTERS, hosts: [host] }));
      await app.wizard.isRefused('refusal-hosts-not-deployable', { name: LETTERS, applications: host });
    });
  }
}

scenario('a file that is too large is not even read', {}, async (app) => {
  await app.open('/deploy/manifest');
  await app.wizard.browse(file('movie.xml', 'text/xml', Buffer.alloc(11 * MEBIBYTE, 'a')));
  await app.wizard.isNotTaken('deploy-take-too-large', { name: 'movie.xml', kilobytes: 11 * 1024 });
});

scenario('a manifest that is larger than Microsoft 365 takes is refused', {}, async (app) => {
  await app.open('/deploy/manifest');
  const manifest = taskPane({ name: LETTERS }).buffer.toString();
  const large = manifest.replace('</OfficeApp>', `<!--${'x'.repeat(MEBIBYTE)}--></OfficeApp>`);
  await app.wizard.browse(file('large.xml', 'text/xml', large));
  await app.wizard.isRefused('refusal-too-large');
});

scenario('an empty file and several files at once are not taken', {}, async (app) => {
  await app.open('/deploy/manifest');
  await app.wizard.browse(file('empty.xml', 'text/xml', ''));
  await app.wizard.isNotTaken('deploy-take-empty', { name: 'empty.xml' });
  await app.wizard.drop(taskPane({ name: 'One' }), taskPane({ name: 'Two' }));
  await app.wizard.isNotTaken('deploy-take-many', { count: 2 });
});

scenario('an add-in that is deployed already is not deployed again', {}, async (app) => {
  await app.open();
  await app.wizard.deployToMyself(taskPane({ name: LETTERS, version: '2.0.0.0' }), LETTERS);
  await app.goToCatalog();
  await app.wizard.bring(taskPane({ name: LETTERS, version: '2.0.0.0' }));
  await app.wizard.isRefused('refusal-version-not-greater', { offered: '2.0.0.0', deployed: '2.0.0.0' });
  await app.wizard.bringAnother();
  await app.wizard.browse(taskPane({ name: LETTERS, version: '1.9.0.0' }));
  await app.wizard.isRefused('refusal-version-not-greater', { offered: '1.9.0.0', deployed: '2.0.0.0' });
  await app.goToStates();
  await app.states.hasOnly(LETTERS);
});

scenario('an address that the console may not fetch from is refused without a request to it', {}, async (app) => {
  // The configuration, which is asked for first, is optional: here there is none, and the browser notes that.
  app.session.expectProblem(/\/console\.json/);
  await app.open('/deploy/manifest');
  await app.wizard.fetch('https://manifests.contoso.example/letters.xml');
  await app.wizard.isNotTaken('deploy-take-forbidden');
  await app.wizard.isAtManifest();
});

scenario('nobody chosen means that there is nothing to review', {}, async (app) => {
  await app.open('/deploy/manifest');
  await app.wizard.browse(taskPane({ name: LETTERS }));
  await app.wizard.goToWho();
  await app.wizard.chooseSpecific();
  await app.reads('deploy-who-nobody');
  await app.open('/deploy/review');
  await app.wizard.isAtWho();
});
