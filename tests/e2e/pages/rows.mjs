// Rows of a table of add-ins.

import assert from 'node:assert/strict';
import { row } from '../driver/targets.mjs';

/** Sees an add-in's row, with everything that is expected to stand in it. */
export async function seeRow(session, name, words) {
  await session.see(row(name));
  for (const word of words) {
    await session.wait(`“${word}” in the row of ${name}`, async () => (await session.all(row(name)))[0]?.includes(word));
  }
}

/** Sees no row of this add-in (any more). */
export const seeNoRow = (session, name) => session.seeNot(row(name));

/** Sees rows of exactly these add-ins, in any order. */
export async function seeRowsOfOnly(session, names) {
  for (const name of names) await session.see(row(name));
  const cells = await session.all({ role: 'rowheader' });
  assert.deepEqual(cells.map((cell) => cell.split('\n')[0]).sort(), [...names].sort());
}
