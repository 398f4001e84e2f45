// The words on the screen, by key, in the language of the person.

import { readFileSync } from 'node:fs';
import { parse, write } from './fluent.mjs';

const texts = (language) =>
  parse(readFileSync(new URL(`../../../crates/messages/texts/${language}.ftl`, import.meta.url), 'utf8'));

const LANGUAGES = { en: texts('en'), nl: texts('nl') };

/** The keys of a language. */
export const keys = (language) => [...LANGUAGES[language].keys()];

/**
 * `say(key, args)` for a language: the sentence when every argument is given, else an expression that matches it
 * whatever the missing arguments are.
 */
export function words(language) {
  const number = new Intl.NumberFormat(language);
  return function say(key, args = {}) {
    const parts = LANGUAGES[language].get(key);
    if (!parts) throw new Error(`No text has the key ${key}.`);
    const sentence = write(parts, exactly(args, number));
    return sentence.includes(UNKNOWN) ? new RegExp(`^${write(parts, loosely(args, number))}$`) : sentence;
  };
}

const UNKNOWN = '\u0000';

const exactly = (args, number) => ({
  literal: collapsed,
  value: (name) => (name in args && !(args[name] instanceof RegExp) ? shown(args[name], number) : UNKNOWN),
  count: (name) => args[name],
  either: () => UNKNOWN,
});

const loosely = (args, number) => ({
  literal: (words) => escaped(collapsed(words)),
  value: (name) => (name in args ? pattern(args[name], number) : '.+'),
  count: (name) => args[name],
  either: (one, other) => `(?:${one}|${other})`,
});

/** A sentence in another one may itself be an expression. */
const pattern = (value, number) =>
  value instanceof RegExp ? value.source.replace(/^\^|\$$/g, '') : escaped(shown(value, number));
const shown = (value, number) => (typeof value === 'number' ? number.format(value) : value);
const escaped = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A browser shows a line break in a text as a space. */
const collapsed = (words) => words.replace(/\s+/g, ' ');
