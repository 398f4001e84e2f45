// Sees everything that must never happen while a person uses the app.

/** Records the problems of every page and worker of a browser context, as sentences. */
export async function watch(context, origin) {
  const problems = [];
  const report = (kind, what) => problems.push(`${kind}: ${what}`);

  await context.exposeBinding('__reportViolation', (_source, violation) => report('CSP violation', violation));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      globalThis.__reportViolation(`${event.effectiveDirective} blocked ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`);
    });
  });
  context.on('request', (request) => {
    if (!isOwn(request.url(), origin)) report('request to another origin', request.url());
  });
  context.on('response', (response) => {
    if (response.status() >= 400) report(`answer ${response.status()}`, response.url());
  });
  // Chromium tells the console of a violation in a worker, which no page hears of as an event.
  context.on('console', (message) => {
    if (message.type() === 'error') report('console error', `${message.text()} (${message.location().url})`);
  });
  const watchPage = (page) => {
    page.on('pageerror', (error) => report('uncaught error', error.stack ?? String(error)));
    page.on('crash', () => report('crash', page.url()));
  };
  context.pages().forEach(watchPage);
  context.on('page', watchPage);
  return problems;
}

/** Data in the address itself is no request; a blob belongs to the origin that made it. */
function isOwn(url, origin) {
  if (url.startsWith('data:') || url === 'about:blank') return true;
  return new URL(url.replace(/^blob:/, '')).origin === origin;
}
