import type {ImageObject} from '../model/article.js';
import {saysAlready} from './byline.js';
import {withoutPrefix} from './credit-labels.js';
import {fold} from './fold.js';

/** What stands where a system had nothing to say; a line of nothing else is none. */
const NOTHING = /^(?:none|nil|n\/a|n\.a\.?|tb[acd]|nan|no credit|[^\p{L}\p{N}©]*)$/iu;

/** What no such line begins with, nor a name in brackets. */
const NO_NOTHING = /^(?:[a-z]{5}|[a-mo-su-z])/i;

/** Takes out of a text what a system wrote for want of a value ("Jane Doe/undefined"); '' where nothing else is left. */
export function withoutBlanks(text: string): string {
  const line = text.replace(/(?<![\p{L}\p{N}])(?:undefined|null|NaN|\[object \w+\])(?![\p{L}\p{N}])/gu, '\0');
  const kept = line.includes('\0')
    ? line
        .replace(/\s*[/|,;·•]\s*\0|\0\s*[/|,;·•]\s*|\0/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[\s/|,;:·•–—-]+|[\s/|,;·•–—-]+$/g, '')
    : line.trim();
  if (NO_NOTHING.test(kept)) return kept;
  return NOTHING.test(kept.replace(/^[([]+|[)\].]+$/g, '').trim()) ? '' : kept;
}

/**
 * Takes the line that must be printed beside a picture: its credit; else creator and supplier ("Jane Doe/AFP"), else the holder of the
 * copyright ("© 2025 Jane Doe"), else the notice. Undefined when nothing is known.
 */
export function creditLine(image: Partial<ImageObject>, credit = image.creditText): string | undefined {
  const given = withoutBlanks(credit ?? '');
  if (isLine(given)) return given;
  const {creator = [], sourceOrganization, copyrightHolder, copyrightYear, copyrightNotice} = image;
  const people = [...new Set(creator.map(({name}) => withoutBlanks(name)))].filter((name) => name !== '').join(', ');
  const supplier = withoutBlanks(sourceOrganization?.name ?? '');
  const makers = [people, saysAlready(people, supplier) ? '' : supplier].filter((name) => name !== '').join('/');
  const holder = withoutBlanks(copyrightHolder?.name ?? '');
  const sign = /^(?:©|\(c\)|copyright)/i.test(holder) ? [] : ['©', copyrightYear];
  const held = holder === '' ? '' : [...sign, holder].filter((word) => word !== undefined).join(' ');
  return [makers, held, withoutBlanks(copyrightNotice ?? '')].find(isLine);
}

/** Tells a line that says more than a label. */
const isLine = (line: string): boolean => withoutBlanks(withoutPrefix(line, NO_WORDS)) !== '' && !/[:：=]$/.test(line);

/** The labels of other languages are known without the words of the language. */
const NO_WORDS: readonly string[] = [];

/** Cuts a credit into the people and houses that it names. */
export function partsOfCredit(credit: string): string[] {
  return fold(credit)
    .replace(/^(?:©|\(c\)|copyright)\s*(?:\d{4}\s*)?/, '')
    .split(/\s*[/|,;·•]\s*|\s+-\s+|\s+via\s+/)
    .map((part) => part.replace(/^[\s"'([]+|[\s"')\].。:]+$/g, ''))
    .filter((part) => part !== '');
}

/** Tells a credit that names nobody but the publisher's own house, which need not print it. */
export function isHouseCredit(credit: string, houses: readonly string[], prefixes: readonly string[]): boolean {
  if (houses.length === 0) return false;
  const own = new Set(houses.flatMap(partsOfCredit));
  const parts = partsOfCredit(withoutPrefix(credit, prefixes));
  return parts.length > 0 && parts.every((part) => own.has(part));
}
