// Every component of the design system in every state, in the gallery (`GALLERY_URL`, built apart from the app).

import { assertAccessible } from '../driver/accessibility.mjs';
import { assertNoSidewaysScroll } from '../driver/layout.mjs';
import { scenario } from '../driver/scenario.mjs';

const base = process.env.GALLERY_URL && new URL(process.env.GALLERY_URL);
const skip = base ? false : 'GALLERY_URL is not set: the gallery was not built';

for (const [appearance, options] of [
  ['light', { colours: 'light' }],
  ['dark', { colours: 'dark' }],
  ['forced colours', { forced: true }],
]) {
  scenario(`axe finds nothing on any component, ${appearance}`, { ...options, base, skip }, async ({ session }) => {
    await walk(session, (section) => assertAccessible(session, `${section} (${appearance})`));
  });
}

scenario('no component needs more than 320 pixels', { width: 320, base, skip }, async ({ session }) => {
  await walk(session, (section) => assertNoSidewaysScroll(session, section));
});

/** Opens every section of the gallery, as its own links name them. */
async function walk(session, look) {
  await session.open('/gallery/');
  await session.see({ role: 'heading' });
  const sections = await session.evaluate(() =>
    [...document.querySelectorAll('a[href*="#/gallery/"]')].map((link) => new URL(link.href).hash.slice(1)),
  );
  for (const section of new Set(['/gallery/', ...sections])) {
    await session.open(section);
    await session.see({ role: 'heading' });
    await look(section);
  }
}
