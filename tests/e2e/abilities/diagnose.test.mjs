// Why somebody does not see an add-in: by questions, without a directory, and from what Office says.

import { scenario } from '../driver/scenario.mjs';
import { mail } from '../fixtures/manifests.mjs';

for (const [hand, language] of [
  ['mouse', 'en'],
  ['keyboard', 'nl'],
]) {
  scenario('questions about somebody outside the directory come to a conclusion', { hand, language }, async (app) => {
    await app.diagnose.open();
    await app.diagnose.chooseOther();
    await app.diagnose.concludes('verdict-unknown');
    await app.diagnose.answer('verdict-ask-state', 'states-active');
    await app.diagnose.answer('verdict-ask-assigned', 'verdict-answer-group');
    await app.diagnose.answer('verdict-ask-group-kind', 'verdict-answer-mail-group');
    await app.diagnose.answer('verdict-ask-group-parent', 'verdict-answer-yes');
    await app.diagnose.concludes('verdict-may-get');
    await app.diagnose.answer('verdict-ask-assigned', 'verdict-answer-nowhere');
    await app.diagnose.concludes('verdict-not-assigned');
    await app.diagnose.isNotAsked('verdict-ask-group-kind');
    await app.reads('verdict-do-assign');
  });
}

scenario('a message of Office is recognised wherever it stands in what was pasted', {}, async (app) => {
  await app.diagnose.open();
  await app.diagnose.chooseOther();
  await app.diagnose.quote('She says: “This add-in is currently upgrading. Please try again later.” Since Monday.');
  await app.reads('verdict-heard-upgrading');
});

scenario('an add-in and a person of this organisation need no questions about the assignment', {}, async (app) => {
  await app.open();
  await app.wizard.deployToMyself(mail({ name: 'Contoso Mail' }), 'Contoso Mail');
  await app.diagnose.open();
  await app.diagnose.chooseAddIn('Contoso Mail');
  await app.diagnose.isAsked('verdict-ask-assigned');
  await app.diagnose.choosePerson('sandra molen', 'Sandra Molenaar');
  await app.diagnose.concludes('verdict-not-assigned');
});

scenario('whoever chooses a person by keyboard goes on there, and can choose somebody else at once', { hand: 'keyboard' }, async (app) => {
  await app.diagnose.open();
  await app.diagnose.chooseOther();
  await app.diagnose.choosePerson('sandra molen', 'Sandra Molenaar');
  await app.diagnose.standsOnSomebodyElse();
  await app.session.press('Enter');
  await app.diagnose.standsInTheSearch();
});
