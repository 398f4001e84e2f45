// axe finds nothing, on every screen, in every appearance.

import { assertAccessible } from '../driver/accessibility.mjs';
import { scenario } from '../driver/scenario.mjs';
import { visitAll } from '../pages/screens.mjs';

const APPEARANCES = [
  ['dark', { colours: 'dark' }],
  ['forced colours', { forced: true }],
  // Last, so that the visit goes on as it began.
  ['light', { colours: 'light' }],
];

for (const language of ['en', 'nl']) {
  scenario('axe finds nothing on any screen, light, dark or in forced colours', { language }, async (app) => {
    await visitAll(app, async (screen) => {
      for (const [appearance, preference] of APPEARANCES) {
        await app.session.appear(preference);
        await assertAccessible(app.session, `${screen} (${appearance})`);
      }
    });
  });
}
