// Before anything happens, the administrator sees who gets the add-in, and who looks covered but does not.

import { scenario } from '../driver/scenario.mjs';
import { taskPane } from '../fixtures/manifests.mjs';

const atWho = async (app) => {
  await app.open('/deploy/manifest');
  await app.wizard.browse(taskPane({ name: 'Contoso Letters' }));
  await app.wizard.goToWho();
};

for (const hand of ['mouse', 'keyboard']) {
  scenario('people in a group inside the chosen group do not get it, and are named', { hand }, async (app) => {
    await atWho(app);
    await app.wizard.chooseSpecific();
    await app.wizard.pick('sales dep', 'Sales Department');
    await app.wizard.seesEffect();
    await app.reads('loss-nested-group', { inner: 'West Coast Sales Department', outer: 'Sales Department' });
    await app.wizard.pick('west coast', 'West Coast Sales Department');
    await app.wizard.doesNotRead('loss-nested-group', { inner: 'West Coast Sales Department', outer: 'Sales Department' });
    await app.wizard.takeOut('West Coast Sales Department');
    await app.reads('loss-nested-group', { inner: 'West Coast Sales Department', outer: 'Sales Department' });
  });
}

scenario('a security group without mail is uncertain', {}, async (app) => {
  await atWho(app);
  await app.wizard.chooseSpecific();
  const group = await app.wizard.pickFirst('SG-Doors');
  await app.reads('loss-security-group', { group });
});

scenario('everyone leaves out guests and disabled accounts, and says so', {}, async (app) => {
  await atWho(app);
  await app.wizard.chooseEveryone();
  await app.wizard.seesEffect();
  await app.reads('loss-guest');
  await app.reads('loss-disabled-account');
});

scenario('just me is one person', {}, async (app) => {
  await atWho(app);
  await app.wizard.chooseJustMe();
  await app.wizard.reaches(1);
  await app.reads('deploy-effect-everyone-covered');
});

scenario('what is chosen for some is kept while everyone is chosen', {}, async (app) => {
  await atWho(app);
  await app.wizard.chooseSpecific();
  await app.wizard.pick('sales dep', 'Sales Department');
  await app.wizard.chooseEveryone();
  await app.wizard.seesEffect();
  await app.wizard.chooseSpecific();
  await app.wizard.hasPicked('Sales Department');
});

scenario('nobody found is a sentence', {}, async (app) => {
  await atWho(app);
  await app.wizard.chooseSpecific();
  await app.wizard.query('qqqqqq');
  await app.reads('deploy-who-none-found', { query: 'qqqqqq' });
});
