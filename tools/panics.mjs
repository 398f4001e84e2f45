// Takes out of a module what a panic would say. In a browser nobody reads it: the standard library has nowhere to print
// it to, and whoever waits for an answer is told that the module stopped, which stays so. The texts, the places in the
// source and the code that puts them together are 2 to 3 % of a module.
import { CODE, CUSTOM, DATA, IMPORT, leb128, number, sectionsOf, text, withSections } from './sections.mjs';

// Functions of the standard library that say why a program stops, and never return. A name that a later release changes
// costs bytes and nothing else.
const LAST_WORDS =
  /^<?(core|alloc|std|__rustc)\b.*::(panic|panic_\w+|rust_begin_unwind|assert_failed|\w+_fail(ed)?(_rt|_inner)?|handle_(alloc_)?error|capacity_overflow)(::<.*>)?(::h[0-9a-f]{16})?$/;

// The same functions as the part of the page that is fetched later knows them: a function of its own calls each that is
// in the first part, under the name that the compiler gave it.
const LAST_WORDS_ELSEWHERE =
  /_(?:4core|5alloc|3std)\w*\d(?:panic(?:_\w+)?|assert_failed|\w+_fail(?:ed)?|handle_(?:alloc_)?error|capacity_overflow) indirect_call_shim$/;

// What `core::panic::Location` points to: the path of a source file as the compiler knows it.
const SOURCE_PATH = /(?:\/rustc\/[0-9a-f]{40}\/|\/cargo\/|\/rust\/deps\/|crates\/)[\w\-./]+?\.rs/g;

const UNREACHABLE = 0x00;
const END = 0x0b;
// No locals, one instruction.
const STOP = Buffer.from([3, 0, UNREACHABLE, END]);

export function withoutLastWords(module) {
  const sections = sectionsOf(module);
  const names = functionNames(sections);
  const imported = importedFunctions(sections.find(([kind]) => kind === IMPORT)?.[1]);
  return withSections(module, (kind, contents) => {
    if (kind === CODE) return withShortEnds(contents, (index) => names.get(imported + index) ?? '');
    return kind === DATA ? withoutLocations(contents) : contents;
  });
}

function withShortEnds(code, nameOf) {
  let [count, at] = number(code, 0);
  const parts = [Buffer.from(leb128(count))];
  for (let index = 0; index < count; index += 1) {
    const [size, body] = number(code, at);
    const end = body + size;
    const name = nameOf(index);
    const neverReturns = code[end - 2] === UNREACHABLE && LAST_WORDS.test(name);
    parts.push(neverReturns || LAST_WORDS_ELSEWHERE.test(name) ? STOP : code.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}

// Overwrites paths, and the places in them, with zeros, which wasm-opt leaves out or compression does. A place is four
// numbers: where its path lies, the length of the path, line and column.
function withoutLocations(data) {
  const cleared = Buffer.from(data);
  const segments = segmentsOf(cleared);
  const paths = new Map();
  for (const { start, bytes } of segments) {
    for (const { index, 0: path } of bytes.toString('latin1').matchAll(SOURCE_PATH)) {
      paths.set(start + index, path.length);
      bytes.fill(0, index, index + path.length);
    }
  }
  for (const { start, bytes } of segments) {
    for (let at = (4 - (start % 4)) % 4; at + 16 <= bytes.length; at += 4) {
      const length = paths.get(bytes.readUInt32LE(at));
      if (length !== undefined && length === bytes.readUInt32LE(at + 4)) bytes.fill(0, at, at + 16);
    }
  }
  return cleared;
}

// The parts of the memory that a module begins with; those without a fixed address hold no places.
function segmentsOf(data) {
  const I32_CONST = 0x41;
  const segments = [];
  let [left, at] = number(data, 0);
  for (; left; left -= 1) {
    if (data[at] !== 0 || data[at + 1] !== I32_CONST) return [];
    const [start, end] = number(data, at + 2);
    const [size, body] = number(data, end + 1);
    segments.push({ start, bytes: data.subarray(body, body + size) });
    at = body + size;
  }
  return segments;
}

// What each function is called, by its index.
function functionNames(sections) {
  const FUNCTION_NAMES = 1;
  const names = new Map();
  for (const [kind, contents] of sections) {
    if (kind !== CUSTOM) continue;
    let [title, at] = text(contents, 0);
    while (title === 'name' && at < contents.length) {
      const [size, body] = number(contents, at + 1);
      if (contents[at] === FUNCTION_NAMES) addNames(contents, body, names);
      at = body + size;
    }
  }
  return names;
}

function addNames(contents, start, names) {
  let [left, at] = number(contents, start);
  for (; left; left -= 1) {
    const [index, next] = number(contents, at);
    const [name, end] = text(contents, next);
    names.set(index, name);
    at = end;
  }
}

// How many functions a module imports: they are counted before its own. A table has a type before its limits, a memory
// has limits alone, and a global has a type and whether it may change.
function importedFunctions(imports) {
  const [FUNCTION, TABLE, MEMORY] = [0, 1, 2];
  const HAS_MOST = 1;
  const afterLimits = (at) => {
    const [, least] = number(imports, at + 1);
    return imports[at] & HAS_MOST ? number(imports, least)[1] : least;
  };
  let functions = 0;
  let [left, at] = imports ? number(imports, 0) : [0, 0];
  for (; left; left -= 1) {
    const [, name] = text(imports, at);
    const [, kind] = text(imports, name);
    if (imports[kind] === FUNCTION) functions += 1;
    if (imports[kind] === FUNCTION) at = number(imports, kind + 1)[1];
    else if (imports[kind] === TABLE) at = afterLimits(kind + 2);
    else if (imports[kind] === MEMORY) at = afterLimits(kind + 1);
    else at = kind + 3;
  }
  return functions;
}
