// Reads the texts of the app (Fluent, as far as the app's build allows it), so that tests follow the words.

/** The texts of a Fluent file: key -> parts. */
export function parse(source) {
  const texts = new Map();
  for (const entry of source.split(/\n(?=[a-z])/)) {
    const match = /^([a-z][a-z0-9-]*) =([^]*)$/.exec(stripComments(entry));
    if (match) texts.set(match[1], pattern({ rest: dedent(match[2]) }));
  }
  return texts;
}

/**
 * Writes parts: `value(name, call)` gives the text of an argument; `count(name)` the number that chooses a plural, or
 * undefined when it is not known, which asks for all forms at once: `either(one, other)`.
 */
export function write(parts, writer) {
  return parts
    .map((part) => {
      if (typeof part === 'string') return writer.literal(part);
      if (!part.one) return writer.value(part.name, part.call);
      const [one, other] = [write(part.one, writer), write(part.other, writer)];
      const count = writer.count(part.name);
      return count === undefined ? writer.either(one, other) : Math.abs(count) === 1 ? one : other;
    })
    .join('');
}

const stripComments = (entry) => entry.replace(/^#.*$/gm, '').trimEnd();

/** Continued lines lose the indentation that they share. */
function dedent(value) {
  const [first, ...more] = value.trim().split('\n');
  const indents = more.filter((line) => line.trim()).map((line) => /^ */.exec(line)[0].length);
  const shared = Math.min(...indents, 100);
  return [first, ...more.map((line) => line.slice(shared))].join('\n');
}

/** Reads text up to the end, or up to the end of a plural form. */
function pattern(input, isForm = false) {
  const parts = [];
  while (input.rest) {
    const end = input.rest.search(isForm ? /\{|\n\s*(\*?\[|\})/ : /\{/);
    const literal = end < 0 ? input.rest : input.rest.slice(0, end);
    if (literal) parts.push(literal);
    input.rest = end < 0 ? '' : input.rest.slice(end);
    if (!input.rest.startsWith('{')) break;
    parts.push(placeable(input));
  }
  return parts;
}

function placeable(input) {
  const literal = take(input, /^\{\s*"([^"]*)"\s*\}/);
  if (literal) return literal[1];
  const plural = take(input, /^\{\s*(?:NUMBER\()?\$([\w-]+)\)?\s*->\s*\[one\] /);
  if (plural) {
    const one = pattern(input, true);
    take(input, /^\s*\*\[other\] /);
    const other = pattern(input, true);
    take(input, /^\s*\}/);
    return { name: plural[1], one, other };
  }
  const argument = take(input, /^\{\s*(?:(NUMBER|DATETIME|MESSAGE)\()?\$([\w-]+)\)?\s*\}/);
  if (!argument) throw new Error(`Not a placeable that the tests know: ${input.rest.slice(0, 60)}`);
  return { name: argument[2], call: argument[1] };
}

function take(input, expression) {
  const match = expression.exec(input.rest);
  if (match) input.rest = input.rest.slice(match[0].length);
  return match;
}
