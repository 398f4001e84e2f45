// Asks axe-core what is wrong with the screen, for everybody who does not see or move as others do.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails unless axe finds nothing at all on the screen; `where` names it in the failure. */
export async function assertAccessible(session, where) {
  // The driver's own protocol puts the script in, once a document: the page's security policy stays as it is.
  if (!(await session.evaluate(() => 'axe' in globalThis))) await session.evaluate(AXE);
  const violations = await session.evaluate(async () => {
    // Experimental rules and best practices are asked as well: nothing is excused.
    const { violations: found } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    const place = ({ html, any }) => `${html.slice(0, 200)} ${any.map(({ message }) => message).join(' ')}`;
    return found.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(place).join(' | ')}`);
  });
  assert.deepEqual(violations, [], `axe on ${where}`);
}
