// node shrink.mjs MODULE OUT-MODULE [SCRIPT OUT-SCRIPT EXPORTS]
// node shrink.mjs SCRIPT OUT-SCRIPT
//
// Makes a module or a script small, or a module and wasm-bindgen's script for it together: neither wasm-opt nor a
// minifier of JavaScript sees both, so between them the long names of imports and exports would stay, and so would what
// nobody uses. EXPORTS are what others use of the script, as in `mount,Handle`.
import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

import { withoutLastWords } from './panics.mjs';
import { EXPORT, leb128, number, text, withSections } from './sections.mjs';

const require = createRequire(new URL('../tests/e2e/package.json', import.meta.url));
const { parse } = require('acorn');
const { minify } = require('terser');

// Functions that are called once stay apart, which compresses 4 to 6 % better, and so does an order by name. The linker
// puts the stack first, so nothing lies at the lowest addresses.
const WASM_OPT = [
  '--generate-global-effects', '-Oz', '--low-memory-unused', '--one-caller-inline-max-function-size', '1',
  '--reorder-functions-by-name',
];

const isNode = (value) => typeof value?.type === 'string';

// Calls `visit` for every node of a syntax tree.
function walk(node, visit) {
  visit(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) value.filter(isNode).forEach((child) => walk(child, visit));
    else if (isNode(value)) walk(value, visit);
  }
}

const syntax = (script) => parse(script, { ecmaVersion: 'latest', sourceType: 'module' });

// `edits` are [start, end, text].
function edited(script, edits) {
  return edits
    .sort(([a], [b]) => b - a)
    .reduce((text, [start, end, replacement]) => text.slice(0, start) + replacement + text.slice(end), script);
}

// Classes that a crate exports and nobody here uses go, with what is only there for them.
function withoutUnusedClasses(script, used) {
  const { body } = syntax(script);
  const unused = new Set(
    body
      .filter(({ type, declaration }) => type === 'ExportNamedDeclaration' && declaration?.type === 'ClassDeclaration')
      .map(({ declaration }) => declaration.id.name)
      .filter((name) => !used.includes(name)),
  );
  const belongs = (node) => {
    if (node.type === 'ExportNamedDeclaration') return unused.has(node.declaration?.id?.name);
    // `if (Symbol.dispose) Name.prototype[Symbol.dispose] = …`
    if (node.type === 'IfStatement') return unused.has(node.consequent.expression?.left?.object?.object?.name);
    // `const NameFinalization = …`
    return node.type === 'VariableDeclaration' && unused.has(node.declarations[0].id.name?.replace(/Finalization$/, ''));
  };
  return edited(script, body.filter(belongs).map(({ start, end }) => [start, end, '']));
}

// Where a script names exports of the module: `wasm.name`, and `const { name } = initSync(…)`.
function exportsIn(script) {
  const found = [];
  walk(syntax(script), (node) => {
    if (node.type === 'MemberExpression' && node.object.name === 'wasm' && !node.computed) {
      found.push({ name: node.property.name, at: node.property, shorthand: false });
    }
    const isTaken = node.type === 'VariableDeclarator' && node.init?.callee?.name === 'initSync';
    for (const property of isTaken ? node.id.properties : []) {
      found.push({ name: property.key.name, at: property, shorthand: true });
    }
  });
  return found;
}

function withShortExports(script, short) {
  const edits = exportsIn(script).map(({ name, at, shorthand }) => {
    const renamed = short.get(name);
    if (!renamed) throw new Error(`The module does not export ${name}.`);
    return [at.start, at.end, shorthand ? `${renamed}: ${name}` : renamed];
  });
  return edited(script, edits);
}

// The functions that a module imports are properties of one object, which stands in an object of modules. Whole scripts
// may stand there too; wasm-opt makes one module of all, so what is used of them moves into the object of functions.
// `imports` are [module, name, short name].
function withShortImports(script, imports) {
  const short = (module) => new Map(imports.filter(([from]) => from === module).map(([, name, to]) => [name, to]));
  const edits = [];
  const objects = new Map();
  let modules;
  walk(syntax(script), ({ type, id, init, properties }) => {
    if (type === 'VariableDeclarator' && init?.type === 'ObjectExpression') objects.set(id.name, init);
    if (type === 'ObjectExpression' && properties.some(({ key }) => key.value === imports[0][0])) modules = properties;
  });
  const entries = modules.filter(({ key }) => typeof key.value === 'string');
  const own = entries.find(({ value }) => objects.has(value.name));
  for (const { start, end, key, value } of entries.filter((entry) => entry !== own)) {
    const moved = [...short(key.value)].map(([name, to]) => `${to}: ${value.name}.${name}, `).join('');
    const [first] = objects.get(own.value.name).properties;
    edits.push([start, end + 1, ''], [first.start, first.start, moved]);
  }
  edits.push([own.key.start, own.key.end, 'a']);
  edits.push(...renamedProperties(objects.get(own.value.name), short(own.key.value)));
  return edited(script, edits);
}

function renamedProperties({ properties }, short) {
  const functions = properties.filter(({ key }) => key.name !== '__proto__');
  const missing = [...short.keys()].filter((name) => !functions.some(({ key }) => key.name === name));
  if (missing.length) throw new Error(`The script does not give the module ${missing.join(', ')}.`);
  // A function that wasm-opt found to be unused goes with its comma.
  return functions.map(({ start, end, key }) =>
    short.has(key.name) ? [key.start, key.end, short.get(key.name)] : [start, end + 1, ''],
  );
}

// The module with only the exports that are used.
const withExports = (module, used) =>
  withSections(module, (kind, contents) => (kind === EXPORT ? keptExports(contents, used) : contents));

function keptExports(section, used) {
  const kept = [];
  let [left, at] = number(section, 0);
  for (; left; left -= 1) {
    const [name, kind] = text(section, at);
    const [, end] = number(section, kind + 1);
    if (used.has(name)) kept.push(section.subarray(at, end));
    at = end;
  }
  return Buffer.concat([Buffer.from(leb128(kept.length)), ...kept]);
}

async function tight(script) {
  const { code } = await minify(script, {
    module: true,
    ecma: 2020,
    compress: { passes: 3 },
    mangle: { toplevel: true },
    toplevel: true,
  });
  return code;
}

async function optimised(module, out, ...more) {
  const { stdout } = await promisify(execFile)('wasm-opt', [...WASM_OPT, ...more, module, '-o', out]);
  return stdout;
}

// The module without what a panic would say, changed further by `change`, as small as it gets.
async function shrunk(modulePath, outModule, change, ...more) {
  const trimmed = `${outModule}.trimmed`;
  await writeFile(trimmed, withoutLastWords(change(await readFile(modulePath))));
  const printed = await optimised(trimmed, outModule, ...more);
  await rm(trimmed);
  return printed;
}

async function shrinkTogether(modulePath, outModule, scriptPath, outScript, exported) {
  const script = withoutUnusedClasses(await readFile(scriptPath, 'utf8'), exported.split(','));
  const used = new Set(exportsIn(script).map(({ name }) => name));
  const withUsed = (module) => withExports(module, used);
  const names = JSON.parse(await shrunk(modulePath, outModule, withUsed, '--minify-imports-and-exports-and-modules'));
  await writeFile(outScript, await tight(withShortExports(withShortImports(script, names.imports), new Map(names.exports))));
}

const [first, out, ...rest] = process.argv.slice(2);
if (rest.length) await shrinkTogether(first, out, ...rest);
else if (first.endsWith('.wasm')) await shrunk(first, out, (module) => module);
else await writeFile(out, await tight(await readFile(first, 'utf8')));
