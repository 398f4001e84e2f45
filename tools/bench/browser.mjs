// Measures in Chromium, on one manifest, how long the engine takes to read and check it, and how long DOMParser takes
// with a walk that only reads the same fields. Writes a line of JSON: medians in seconds.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { argv, env, stdout } from 'node:process';

const [modules, manifest] = argv.slice(2);
const { chromium } = createRequire(join(modules, 'index.js'))('playwright-core');

/** Runs in the page. */
async function measure(text) {
  const COUNTS = 101;
  const bytes = new TextEncoder().encode(text);
  const engine = await import('/engine.js');
  await engine.default({ module_or_path: '/engine_bg.wasm' });

  // What a manifest says: texts by language, applications, permissions, domains, sets, pages, commands and events.
  const read = () => {
    const root = new DOMParser().parseFromString(text, 'application/xml').documentElement;
    const said = { values: [], texts: [], addresses: [], commands: [], events: [], sets: [], resources: new Map() };
    const walk = (element) => {
      const name = element.localName;
      const value = (attribute) => element.getAttribute(attribute);
      switch (name) {
        case 'Id': case 'Version': case 'ProviderName': case 'DefaultLocale': case 'Permissions': case 'AppDomain':
        case 'Scope': case 'Resource': case 'ExtendedPermission': case 'SupportsSharedFolders': case 'ProgId':
          said.values.push(name, element.textContent.trim());
          break;
        case 'DisplayName': case 'Description': case 'IconUrl': case 'HighResolutionIconUrl': case 'SupportUrl':
        case 'SourceLocation': case 'String': case 'Url': case 'Image':
          if (value('DefaultValue') !== null) said.texts.push(name, value('DefaultValue'));
          if (value('id') !== null) said.resources.set(value('id'), value('DefaultValue'));
          if (value('resid') !== null) said.addresses.push(value('resid'));
          break;
        case 'Override':
          said.texts.push(value('Locale') ?? value('type'), value('Value') ?? value('resid'));
          break;
        case 'Host':
          said.values.push(value('Name') ?? element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type'));
          break;
        case 'Set':
          said.sets.push(value('Name'), value('MinVersion'));
          break;
        case 'FunctionFile': case 'Runtime': case 'Label':
          said.addresses.push(value('resid'));
          break;
        case 'Control': case 'Item':
          said.commands.push(value('id'), element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type'));
          break;
        case 'Action': case 'FunctionName':
          said.commands.push(element.textContent.trim());
          break;
        case 'LaunchEvent':
          said.events.push(value('Type'), value('FunctionName'), value('SendMode'));
          break;
      }
      for (let child = element.firstElementChild; child; child = child.nextElementSibling) walk(child);
    };
    walk(root);
    const addresses = said.addresses.map((resid) => said.resources.get(resid));
    const origins = new Set();
    for (const address of [...said.texts, ...addresses]) {
      if (address?.startsWith('https://')) origins.add(new URL(address).origin);
    }
    return said.values.length + said.commands.length + origins.size;
  };

  const median = (work) => {
    // The clock of a page is coarse: several are counted together.
    const TOGETHER = 5;
    const times = [];
    for (let count = 0; count < 2 * COUNTS; count++) {
      const start = performance.now();
      for (let once = 0; once < TOGETHER; once++) work();
      if (count >= COUNTS) times.push((performance.now() - start) / TOGETHER);
    }
    times.sort((one, other) => one - other);
    return times[Math.floor(times.length / 2)] / 1000;
  };
  return { bytes: bytes.length, engine: median(() => engine.check(bytes)), dom: median(read) };
}

const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: env.CHROME, args: ['--disable-gpu', ...sandbox], headless: true });
try {
  const page = await browser.newPage();
  await page.goto(env.BASE_URL);
  const text = (await readFile(manifest, 'utf8')).replace(/^\uFEFF/, '');
  stdout.write(`${JSON.stringify(await page.evaluate(measure, text))}\n`);
} finally {
  await browser.close();
}
