import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse, write } from './fluent.mjs';
import { keys, words } from './words.mjs';

const SOURCE = `# A comment
## A section

a-title = Title
a-name = Dear { $name }, { NUMBER($count) } left
a-plural = { $people ->
    [one] One person (of { $group }) gets it
   *[other] { NUMBER($people) } people get it
} now.
a-long = first
    second { "{" }
`;

function sentence(key, args) {
  return write(parse(SOURCE).get(key), {
    literal: (literal) => literal,
    value: (name) => String(args[name]),
    count: (name) => args[name],
    either: (one, other) => `${one}/${other}`,
  });
}

test('texts are read as the app writes them', () => {
  assert.equal(sentence('a-title', {}), 'Title');
  assert.equal(sentence('a-name', { name: 'Ana', count: 3 }), 'Dear Ana, 3 left');
  assert.equal(sentence('a-plural', { people: 1, group: 'Sales' }), 'One person (of Sales) gets it now.');
  assert.equal(sentence('a-plural', { people: 7, group: 'Sales' }), '7 people get it now.');
  assert.equal(sentence('a-long', {}), 'first\nsecond {');
});

test('every text of the app can be read, in both languages', () => {
  assert.deepEqual(keys('en').sort(), keys('nl').sort());
  for (const language of ['en', 'nl']) {
    for (const key of keys(language)) assert.ok(words(language)(key), key);
  }
});

test('every text that a page object or test asks for exists', () => {
  const known = new Set(keys('en'));
  const prefixes = new Set([...known].map((key) => key.split('-')[0]));
  for (const folder of ['pages', 'abilities', 'qualities', 'pace']) {
    for (const file of readdirSync(new URL(`../${folder}/`, import.meta.url))) {
      const source = readFileSync(new URL(`../${folder}/${file}`, import.meta.url), 'utf8');
      const asked = [...source.matchAll(/'([a-z]+)(-[a-z0-9]+)+'/g)].filter((match) => prefixes.has(match[1]));
      for (const [quoted] of asked) assert.ok(known.has(quoted.slice(1, -1)), `${folder}/${file} asks for ${quoted}`);
    }
  }
});

test('a missing argument matches anything', () => {
  const refusal = words('en')('refusal-already-on');
  assert.match('Contoso is already turned on, so nothing was changed.', refusal);
  assert.doesNotMatch('Contoso is off.', refusal);
});

test('a sentence inside another one may miss an argument as well', () => {
  const say = words('en');
  const planned = say('delivery-planned-said', { said: say('refusal-already-on') });
  assert.match('Planned: Contoso is already turned on, so nothing was changed. Nothing has changed in Microsoft 365 yet.', planned);
  assert.doesNotMatch('Contoso is already turned on, so nothing was changed.', planned);
});
