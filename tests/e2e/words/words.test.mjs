import assert from 'node:assert/strict';
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

test('a missing argument matches anything', () => {
  const refusal = words('en')('refusal-already-on');
  assert.match('Contoso is already turned on, so nothing was changed.', refusal);
  assert.doesNotMatch('Contoso is off.', refusal);
});
