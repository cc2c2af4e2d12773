import type {Format} from '../model/result.js';

const ADVICE = 'Ask its sender for ninjs, or take the JSON-LD, the HTML or the feed of the same story.';
/** What an XML document of the IPTC calls itself by its root element. */
const ROOTS: readonly (readonly [root: RegExp, name: string])[] = [
  [/<(?:[\w.-]+:)?nitf(?=[\s/>])/, 'NITF'],
  [/<(?:[\w.-]+:)?NewsML(?=[\s/>])/, 'NewsML 1'],
];
/** Characters in which a root element is looked for. */
const HEAD = 5_000;

/** Says of a format that is known and not read what it is and what to use in its place; undefined for the formats that are read. */
export function whyDeclined(format: Format | undefined, input: unknown): string | undefined {
  if (format === 'apple-news')
    return 'It is Apple News Format, which is made from other data: take what it was made of, such as the JSON-LD, the HTML or the feed of the story.';
  if (format !== 'newsml-g2') return undefined;
  const head = typeof input === 'string' ? input.slice(0, HEAD) : '';
  const name = ROOTS.find(([root]) => root.test(head))?.[1] ?? 'NewsML-G2';
  return `It is ${name}. ${ADVICE}`;
}
