// Usable from 320 pixels: nothing scrolls sideways, and the main job works.

import { assertNoSidewaysScroll } from '../driver/layout.mjs';
import { scenario } from '../driver/scenario.mjs';
import { visitAll } from '../pages/screens.mjs';

for (const language of ['en', 'nl']) {
  scenario('no screen scrolls sideways at 320 pixels', { width: 320, height: 640, language }, async (app) => {
    await visitAll(app, (screen) => assertNoSidewaysScroll(app.session, screen));
  });
}
