// Measurements of the layout.

import assert from 'node:assert/strict';

/** Fails when the screen is wider than the window, and names what sticks out. */
export async function assertNoSidewaysScroll(session, where) {
  const { excess, widest } = await session.evaluate(() => {
    const root = document.scrollingElement;
    const over = [...document.querySelectorAll('body *')].filter((element) => {
      const box = element.getBoundingClientRect();
      // What sticks out of a box counts as well, unless the box hides or scrolls it.
      const spills = getComputedStyle(element).overflowX === 'visible' ? element.scrollWidth : 0;
      return box.width > 0 && box.left + Math.max(box.width, spills) > innerWidth + 1;
    });
    return {
      excess: root.scrollWidth - root.clientWidth,
      widest: over.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
    };
  });
  assert.ok(excess <= 0, `${where} is ${excess} pixels wider than the window: ${widest.join(', ')}`);
}
