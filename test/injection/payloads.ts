import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** Reads the payloads of a file: a JSON array of strings, the project's own corpus, or a payload a line. */
export function readPayloads(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const data = parse(text);
  return typeof data === 'object' ? stringsIn(data) : text.split(/\r?\n/).filter((line) => line !== '');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Lists every string in a value: what begins with `$` is a word about them, and `repeat` a part that is written many times over. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const {repeat} = value as {repeat?: unknown};
  if (Array.isArray(repeat)) return [repeated(repeat as [string, number, string?])];
  return Object.entries(value).flatMap(([key, inner]) => (key.startsWith('$') ? [] : stringsIn(inner)));
}

const repeated = ([part, times, end = '']: [part: string, times: number, end?: string]): string => part.repeat(times) + end;

/** The file of the project's own payloads. */
export const CORPUS = fileURLToPath(new URL('../fixtures/payloads/corpus.json', import.meta.url));

let known: readonly string[] | undefined;

/** Gives the payloads to try: those of the files that `PAYLOADS` names as a JSON array, or the project's own. */
export function payloads(): readonly string[] {
  known ??= read();
  return known;
}

function read(): readonly string[] {
  const named = process.env['PAYLOADS'];
  const files = named === undefined ? [CORPUS] : (JSON.parse(named) as string[]);
  return [...new Set(files.flatMap(readPayloads))];
}
