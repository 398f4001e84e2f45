// axe finds nothing, on every screen, in every appearance.

import { assertAccessible } from '../driver/accessibility.mjs';
import { scenario } from '../driver/scenario.mjs';
import { visitAll } from '../pages/screens.mjs';

for (const [appearance, options] of [
  ['light', { colours: 'light' }],
  ['dark', { colours: 'dark' }],
  ['forced colours', { forced: true }],
  ['light and narrow', { width: 320, height: 640 }],
]) {
  for (const language of appearance === 'light' ? ['en', 'nl'] : ['en']) {
    scenario(`axe finds nothing on any screen, ${appearance}`, { ...options, language }, async (app) => {
      await visitAll(app, (screen) => assertAccessible(app.session, `${screen} (${appearance})`));
    });
  }
}
