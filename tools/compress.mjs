// node compress.mjs FOLDER: puts a brotli copy (quality 11) beside every file that a browser fetches.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.wasm']);

async function compressFile(file) {
  const content = await readFile(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  await writeFile(`${file}.br`, await compress(content, { params }));
}

const [folder] = process.argv.slice(2);
const entries = await readdir(folder, { recursive: true });
const files = entries.filter((name) => COMPRESSIBLE.has(path.extname(name)));
await Promise.all(files.map((name) => compressFile(path.join(folder, name))));
