// A test is a scenario: a person opens the app in a browser of their own, does things, and nothing went wrong unseen.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { App } from '../pages/app.mjs';
import { launch, launchOn } from './chromium.mjs';
import { contextOptions, Session } from './session.mjs';

let browser;

/** The browser of this test file, started when the first scenario needs it. */
function sharedBrowser() {
  browser ??= launch();
  return browser;
}

// Said here and not by the test that starts the browser, or it would end with that test.
after(async () => (await browser)?.close());

/**
 * Runs `story(app)` for a person with an empty browser. Options: language, hand, width, height, colours, forced; base,
 * where not the app is opened but something else; skip, with the reason.
 * A failure leaves a picture of the screen under `output/`.
 */
export function scenario(title, options, story) {
  const name = [title, options.language, options.hand].filter(Boolean).join(', ');
  test(name, { skip: options.skip }, async () => {
    const context = await (await sharedBrowser()).newContext(contextOptions(options));
    try {
      await play(await Session.of(context, options), name, story);
    } finally {
      await context.close();
    }
  });
}

/**
 * Runs `story(start)` on a profile that outlives the browser: `await start()` gives the app in a browser on it.
 * Any browser that is still open is closed at the end.
 */
export function scenarioOnProfile(title, options, story) {
  test(title, { skip: options.skip }, async () => {
    const profile = await mkdtemp(path.join(tmpdir(), 'addin-console-profile-'));
    const contexts = [];
    const start = async () => {
      const context = await launchOn(profile, contextOptions(options));
      contexts.push(context);
      return new App(await Session.of(context, options));
    };
    try {
      await story(start);
    } finally {
      await Promise.allSettled(contexts.map((context) => context.close()));
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}

async function play(session, name, story) {
  try {
    await story(new App(session));
    session.end();
  } catch (error) {
    // The picture explains the failure; that it could not be taken must not hide it.
    await session.screenshot(name).catch(() => {});
    throw error;
  }
}
