/** Writes cdn/manifest.json: for each file its bytes, its brotli bytes and its sha384, for `integrity` attributes. */
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {brotliCompressSync} from 'node:zlib';

const folder = new URL('../cdn/', import.meta.url);
const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const files = Object.fromEntries(
  readdirSync(folder, {recursive: true})
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:js|css)$|^locales\/.*\.json$/.test(name))
    .sort()
    .map((name) => {
      const bytes = readFileSync(new URL(name, folder));
      return [
        name,
        {
          bytes: bytes.length,
          brotli: brotliCompressSync(bytes).length,
          integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
        },
      ];
    }),
);
writeFileSync(new URL('manifest.json', folder), `${JSON.stringify({version, files}, null, 2)}\n`);
