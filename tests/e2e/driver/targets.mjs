// What a person points at: a role and a name, as a screen reader would say it. Plain data, so that any driver reads it.

/** Something with a role and an accessible name (a string is the whole name; a RegExp may be a part of it). */
export const target = (role, name) => ({ role, name });

/** A button or a link: whoever wants to do something does not care which it is. */
export const action = (name) => target('action', name);
export const button = (name) => target('button', name);
export const link = (name) => target('link', name);
export const field = (name) => target('textbox', name);
/** A field that narrows down what is shown. */
export const finder = (name) => target('searchbox', name);
export const searchField = (name) => target('combobox', name);
export const choice = (name) => target('radio', name);
export const menuChoice = (name) => target('menuitemradio', name);
export const tab = (name) => target('tab', name);
export const option = (name) => target('option', name);
/** A row by its first cell, which names what the row is about. */
export const row = (name) => ({ role: 'row', headed: name });
export const heading = (name) => target('heading', name);
export const region = (name) => target('region', name);
/** A dialog that asks before something happens. */
export const question = (name) => target('alertdialog', name);
export const main = () => target('main');

/** A control that has no role of its own, such as a file field, by its label. */
export const labelled = (label) => ({ label });

/** What can be unfolded, by its heading line. */
export const disclosure = (name) => target('disclosure', name);

/** Visible text, wherever it stands. */
export const text = (words) => ({ text: words });

/** A name or text that begins like this, whatever follows. */
export const beginning = (words) => new RegExp(`^${escaped(words)}`);

/** The same target, looked for inside another one only. */
export const inside = (outer, inner) => ({ ...inner, inside: outer });

/** How a target is called in a failure. */
export function described({ role, name, headed, label, text: words, inside: outer }) {
  const own =
    words !== undefined ? `text ${quoted(words)}`
    : label !== undefined ? `control labelled ${quoted(label)}`
    : `${role}${(name ?? headed) === undefined ? '' : ` ${quoted(name ?? headed)}`}`;
  return outer ? `${own} in ${described(outer)}` : own;
}

const quoted = (words) => (words instanceof RegExp ? String(words) : `“${words}”`);

const escaped = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
