// Measures npm office-addin-manifest on the files that are named, and writes a line of JSON for each: the median of
// several counts in seconds, or null where it refuses the file.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';

/** Each count is made so often, after as many that are not counted: by then the code is compiled. */
const COUNTS = 9;

const [modules, ...files] = argv.slice(2);
const { OfficeAddinManifest } = createRequire(join(modules, 'index.js'))('office-addin-manifest');

async function seconds(file) {
  const times = [];
  for (let count = 0; count < 2 * COUNTS; count++) {
    const start = performance.now();
    await OfficeAddinManifest.readManifestFile(file);
    if (count >= COUNTS) times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return times[Math.floor(COUNTS / 2)] / 1000;
}

for (const file of files) await OfficeAddinManifest.readManifestFile(file).catch(() => {});
for (const file of files) {
  const peer = await seconds(file).catch(() => null);
  stdout.write(`${JSON.stringify({ file, peer })}\n`);
}
