// The verdict of a JSON schema processor on unified manifests, for the mutation test of the manifest rules.
//
//   node validate-json.mjs SCHEMAS MANIFESTS
//
// SCHEMAS is a folder with a schema for each version, MANIFESTS a file with an array of manifests. Prints an array with
// the first thing that is wrong with each, which is an empty text for a valid one.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";

const [schemas, manifests] = process.argv.slice(2);
const read = (file) => JSON.parse(readFileSync(file, "utf8"));
const compiled = new Map();

function validator(version) {
  if (!compiled.has(version)) {
    const folder = version === "devPreview" ? "vDevPreview" : `v${version}`;
    const schema = read(join(schemas, folder, "MicrosoftTeams.schema.json"));
    // The schemas name draft 4 and use keywords of draft 7 too (const, if), which is meant to count.
    delete schema.$schema;
    compiled.set(version, new Ajv({ strict: false, validateFormats: false }).compile(schema));
  }
  return compiled.get(version);
}

const verdicts = read(manifests).map((manifest) => {
  const validate = validator(manifest.manifestVersion);
  if (validate(manifest)) return "";
  const [{ instancePath, message }] = validate.errors;
  return `${instancePath}: ${message}`;
});
process.stdout.write(JSON.stringify(verdicts));
