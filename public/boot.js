// Starts the page: chooses the language, fetches its first texts beside the page's module, and mounts the console.
// It also draws the screen after a crash, because a module that has trapped cannot draw any more.

const LANGUAGES = ['en', 'nl'];

const CRASH = {
  en: {
    title: 'Add-in Console has stopped',
    load: 'A part of the page could not be loaded. Check your connection, then reload the page.',
    trap: 'Something went wrong inside the page. Reload it to go on.',
    kept: 'Your draft is kept in this browser, and nothing is deployed without your confirmation.',
    reload: 'Reload the page',
  },
  nl: {
    title: 'Add-in Console is gestopt',
    load: 'Een deel van de pagina kan niet worden geladen. Controleer uw verbinding en laad de pagina opnieuw.',
    trap: 'Er is iets misgegaan in de pagina. Laad de pagina opnieuw om verder te gaan.',
    kept: 'Uw concept is bewaard in deze browser en zonder uw bevestiging wordt niets geïmplementeerd.',
    reload: 'Pagina opnieuw laden',
  },
};

const script = document.querySelector('script[data-page]');
const at = (name) => new URL(script.dataset[name], document.baseURI).href;

// The console's folder: it names what this console keeps, so that two on one origin do not meet.
const base = new URL('.', document.baseURI).pathname;

// `data-texts-nl` of the script says where the Dutch texts are.
const textsOf = (tag) => `texts${tag[0].toUpperCase()}${tag.slice(1)}`;

// What the reader chose here before; a browser may keep nothing for us.
function kept(name) {
  try {
    return localStorage.getItem(`addin-console:${base}:${name}`);
  } catch {
    return null;
  }
}

// The reader's choice, else the first of the browser's languages that we have.
function chooseLanguage() {
  const wanted = [kept('language'), ...navigator.languages].map((tag) => tag?.split('-')[0].toLowerCase());
  return wanted.find((tag) => LANGUAGES.includes(tag)) ?? LANGUAGES[0];
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

let crashed = false;

// `what` is `load` or `trap`.
function showCrash(what, language) {
  if (crashed) return;
  crashed = true;
  const ordered = [language, ...LANGUAGES.filter((other) => other !== language)];
  const sections = ordered.map((tag) => {
    const texts = CRASH[tag];
    const reload = element('button', texts.reload);
    reload.type = 'button';
    reload.className = 'button primary';
    reload.addEventListener('click', () => location.reload());
    const section = document.createElement('section');
    section.className = 'crash-part';
    section.lang = tag;
    section.append(element('h1', texts.title), element('p', texts[what]), element('p', texts.kept), reload);
    return section;
  });
  const screen = document.createElement('main');
  screen.className = 'crash';
  screen.append(...sections);
  document.body.replaceChildren(screen);
  screen.querySelector('button').focus();
}

// After a trap, or when the stack overflowed inside it, the page's module must not be used again. The engine's own
// traps do not count: its script, which may be told later than we are, prevents their default.
function isTrap(error) {
  const inModule = error instanceof RangeError && String(error.stack).includes('.wasm');
  return error instanceof WebAssembly.RuntimeError || inModule;
}

async function fetchText(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} was answered with ${response.status}.`);
  return response.text();
}

async function start(language) {
  const [page, texts] = await Promise.all([
    import(at('page')).then(async (module) => {
      await module.default({ module_or_path: at('pageWasm') });
      return module;
    }),
    fetchText(at(textsOf(language))),
  ]);
  const root = document.getElementById('console');
  root.replaceChildren();
  page.mount(root, {
    base,
    language,
    texts,
    textFiles: Object.fromEntries(
      LANGUAGES.map((tag) => [tag, ['', 'Rest', 'Rules'].map((part) => at(textsOf(tag) + part))]),
    ),
    engine: { js: at('engine'), wasm: at('engineWasm'), worker: at('engineWorker') },
    // WebAssembly cannot say `import()`.
    import: (url) => import(url),
  });
}

const language = chooseLanguage();
document.documentElement.lang = language;
const theme = kept('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
addEventListener('error', (event) => isTrap(event.error) && setTimeout(() => {
  if (!event.defaultPrevented) showCrash('trap', document.documentElement.lang);
}));
addEventListener('unhandledrejection', (event) => isTrap(event.reason) && showCrash('trap', document.documentElement.lang));

try {
  await start(language);
} catch (error) {
  console.error(error);
  showCrash(isTrap(error) ? 'trap' : 'load', language);
}
