import {isData, own} from './read.js';

/** Where the names of schema.org live, in the ways in which it is written. */
const VOCABULARY = /^https?:\/\/(?:www\.)?schema\.org\/?#?$/i;
const PREFIX = /^(?:schema:|sdo?:|https?:\/\/(?:www\.)?schema\.org\/#?)/i;
/** A sign before a name that is none of JSON-LD's own: "@author". */
const MISTAKEN_SIGN = /^@(?!(?:id|type|graph|value|language|list|set|reverse|context|included|base|vocab|index|nest|direction)$)(?=[a-z])/;
const MOST_TERMS = 500;

/** Names that contexts give to those of schema.org: prefixes such as "s:", and other words. */
export interface Terms {
  prefixes: Set<string>;
  /** What a word stands for, both in lower case. */
  aliases: Map<string, string>;
  /** Language of the texts. */
  language?: string;
}

/** Gives a term's own name without the vocabulary before it, in lower case. */
export function bare(key: string, {prefixes, aliases}: Terms): string {
  if (!key.includes(':')) {
    const word = key.trim().toLowerCase().replace(MISTAKEN_SIGN, '');
    return aliases.get(word) ?? word;
  }
  const plain = key.trim().replace(PREFIX, '');
  const colon = plain.indexOf(':');
  const name = (colon > 0 && prefixes.has(plain.slice(0, colon).toLowerCase()) ? plain.slice(colon + 1) : plain).toLowerCase();
  return aliases.get(name) ?? name;
}

/** Reads the terms that the contexts of a document define for schema.org; contexts elsewhere are not fetched. https://www.w3.org/TR/json-ld11/#the-context */
export function readTerms(contexts: readonly unknown[]): Terms {
  const terms: Terms = {prefixes: new Set(), aliases: new Map()};
  const definitions = contexts
    .flat(2)
    .filter(isData)
    .flatMap((context) => Object.keys(context).map((key): [string, unknown] => [key, own(context, key)]))
    .slice(0, MOST_TERMS)
    .map(([key, value]): [string, unknown] => [key.toLowerCase(), isData(value) ? own(value, '@id') : value])
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('@'));
  for (const [key, value] of definitions) if (VOCABULARY.test(value)) terms.prefixes.add(key);
  for (const [key, value] of definitions) {
    const name = bare(value, {...terms, aliases: new Map()});
    const isOurs =
      PREFIX.test(value) ||
      /^@(?:id|type|graph|value|language)$/.test(value) ||
      terms.prefixes.has(value.split(':')[0]?.toLowerCase() ?? '');
    if (isOurs && !VOCABULARY.test(value) && name !== key) terms.aliases.set(key, name);
  }
  const language = contexts
    .flat(2)
    .map((context) => own(context, '@language'))
    .find((tag) => typeof tag === 'string');
  return language === undefined ? terms : {...terms, language};
}
