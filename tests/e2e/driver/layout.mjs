// Measurements of the layout.

import assert from 'node:assert/strict';

/** Fails when the screen is wider than the window, and names what sticks out. */
export async function assertNoSidewaysScroll(session, where) {
  const { excess, widest } = await session.evaluate(() => {
    const root = document.scrollingElement;
    const over = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.right > innerWidth + 1;
    });
    return {
      excess: root.scrollWidth - root.clientWidth,
      widest: over.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
    };
  });
  assert.ok(excess <= 0, `${where} is ${excess} pixels wider than the window: ${widest.join(', ')}`);
}
