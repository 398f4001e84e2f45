// Reaches a control as somebody without a mouse does: Tab, and arrow keys within a group.

import { described } from './targets.mjs';

/** More stops than any screen of the app has; a control that is not among them cannot be reached. */
const STOPS_MAX = 150;
const GROUP_MAX = 60;

/** Moves the focus to a control by Tab and arrow keys alone. */
export async function reach(page, locator, target) {
  await locator.waitFor({ state: 'visible' });
  for (let stop = 0; stop <= STOPS_MAX; stop += 1) {
    const where = await locator.evaluate(focusOf);
    if (where === 'here') return assertVisibleFocus(locator, target);
    if (where.startsWith('Arrow') && (await arrowTo(page, where, locator))) return assertVisibleFocus(locator, target);
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${described(target)}.`);
}

/** What activates a control, by its role. */
export function activation(role) {
  return role === 'checkbox' || role === 'radio' || role === 'switch' ? 'Space' : 'Enter';
}

async function arrowTo(page, key, locator) {
  for (let step = 0; step < GROUP_MAX; step += 1) {
    await page.keyboard.press(key);
    if ((await locator.evaluate(focusOf)) === 'here') return true;
  }
  return false;
}

/** Runs in the page: is the focus `here`, `elsewhere`, or in the group in which an arrow key (the answer) leads here? */
function focusOf(element) {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (!active) return 'elsewhere';
  const root = element.getRootNode();
  const marked = active.getAttribute('aria-activedescendant');
  if (active === element || (marked && root.getElementById(marked) === element)) return 'here';
  if (element.type === 'radio' && active.type === 'radio' && active.name === element.name) return 'ArrowDown';
  const popup = active.getAttribute('aria-controls');
  if (element.getAttribute('role') === 'option') {
    return popup && root.getElementById(popup)?.contains(element) ? 'ArrowDown' : 'elsewhere';
  }
  const group = element.closest('[role="tablist"], [role="menu"], [role="radiogroup"], [role="toolbar"], ul');
  // Of a group whose parts take turns, Tab reaches one part and arrow keys the others.
  if (!group?.contains(active) || element.tabIndex >= 0) return 'elsewhere';
  return ['menu', 'radiogroup'].includes(group.getAttribute('role')) ? 'ArrowDown' : 'ArrowRight';
}

/** Whoever moves by keyboard must see where they are. */
async function assertVisibleFocus(locator, target) {
  const visible = await locator.evaluate((element) => {
    const isMarked = (style) => {
      const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
      return outline || style.boxShadow !== 'none';
    };
    // A link that covers its row is marked by what covers it.
    const marked = (candidate) => [null, '::after'].some((part) => isMarked(getComputedStyle(candidate, part)));
    // A list's active option is marked by the list; a hidden input by its label or its box.
    const label = element.labels?.[0];
    const candidates = [element, element.parentElement, element.nextElementSibling, label].filter(Boolean);
    return element.getAttribute('role') === 'option' || candidates.some(marked);
  });
  if (!visible) throw new Error(`The keyboard reaches ${described(target)}, but nothing shows that it is there.`);
}
