// Usable from 320 pixels: nothing scrolls sideways, nothing is out of reach, and the main job works.

import { assertAccessible } from '../driver/accessibility.mjs';
import { assertNoSidewaysScroll } from '../driver/layout.mjs';
import { scenario } from '../driver/scenario.mjs';
import { visitAll } from '../pages/screens.mjs';

for (const language of ['en', 'nl']) {
  scenario('no screen scrolls sideways at 320 pixels, and axe finds nothing', { width: 320, height: 640, language }, async (app) => {
    await visitAll(app, async (screen) => {
      await assertNoSidewaysScroll(app.session, screen);
      await assertAccessible(app.session, `${screen} (narrow)`);
    });
    await app.unfoldNavigation();
    await assertNoSidewaysScroll(app.session, 'the navigation');
    await assertAccessible(app.session, 'the navigation (narrow)');
  });
}
