// The verdict of an XML schema processor on every file of a folder, for the mutation test of the manifest rules.
//
//   node validate.mjs SCHEMAS FILES
//
// prints a line per file of the folder FILES: its name, a tab, and the first thing that is wrong with it; nothing after
// the tab when it is valid.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";

const MAIN = "OfficeAppManifestV1_1.xsd";
// Each call compiles the schemas anew, and holds all of its files in memory.
const BATCH = 250;

const [schemas, files] = process.argv.slice(2);
const load = async (folder, fileName) => ({ fileName, contents: await readFile(join(folder, fileName), "utf8") });
const names = (await readdir(schemas)).filter((name) => name.endsWith(".xsd") && name !== MAIN);
const schema = [await load(schemas, MAIN)];
const preload = await Promise.all(names.map((name) => load(schemas, name)));

const all = (await readdir(files)).sort();
for (let start = 0; start < all.length; start += BATCH) {
  const batch = all.slice(start, start + BATCH);
  const xml = await Promise.all(batch.map((name) => load(files, name)));
  const { rawOutput } = await validateXML({ xml, schema, preload, maxMemoryPages: 16384 });
  const first = new Map();
  for (const line of rawOutput.split("\n")) {
    const [, name, message] = line.match(/^([^:\s]+):\d+: (.*)$/) ?? [];
    if (name && !first.has(name)) first.set(name, message);
  }
  const valid = new Set([...rawOutput.matchAll(/^(\S+) validates$/gm)].map(([, name]) => name));
  for (const name of batch) {
    const message = valid.has(name) ? "" : (first.get(name) ?? "it is refused without a reason");
    process.stdout.write(`${name}\t${message}\n`);
  }
}
