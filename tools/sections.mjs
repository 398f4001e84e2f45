// Takes a WebAssembly module apart into its sections and puts it together again (WebAssembly core specification, binary
// format).

export const CUSTOM = 0;
export const IMPORT = 2;
export const EXPORT = 7;
export const CODE = 10;
export const DATA = 11;

const HEADER = 8;

// The sections of a module as [kind, contents], in their order.
export function sectionsOf(module) {
  const sections = [];
  for (let at = HEADER; at < module.length; ) {
    const [size, body] = number(module, at + 1);
    sections.push([module[at], module.subarray(body, body + size)]);
    at = body + size;
  }
  return sections;
}

// A module of sections that `change` may have replaced: it gets the kind and the contents of each.
export function withSections(module, change) {
  const parts = [module.subarray(0, HEADER)];
  for (const [kind, contents] of sectionsOf(module)) {
    const changed = change(kind, contents);
    parts.push(Buffer.from([kind, ...leb128(changed.length)]), changed);
  }
  return Buffer.concat(parts);
}

// An unsigned number in LEB128, and where it ends.
export function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

export function leb128(value) {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb128(value >>> 7)];
}

// A text after its length, and where it ends.
export function text(bytes, at) {
  const [length, start] = number(bytes, at);
  return [bytes.toString('utf8', start, start + length), start + length];
}
