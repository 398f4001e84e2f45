// Starts Chromium: fresh, or on a profile that outlives it.

import { chromium } from 'playwright-core';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever the page tries to reach, only this machine answers.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** A browser of which every context is empty. */
export function launch() {
  return chromium.launch(options());
}

/** A browser on a profile directory: what it stores is there again the next time. */
export function launchOn(profile, contextOptions = {}) {
  return chromium.launchPersistentContext(profile, { ...options(), ...contextOptions });
}

function options() {
  const executablePath = process.env.CHROME;
  if (!executablePath) throw new Error('Set CHROME to the path of a Chromium; `cargo xtask test` finds one itself.');
  // Chromium refuses its sandbox to root, as whom containers run.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { executablePath, args: [...FLAGS, ...sandbox], headless: true };
}
