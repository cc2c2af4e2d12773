import {ParseError, parseAtomFeed, parseRdfFeed, parseRssFeed} from 'feedsmith';
import {LIMITS} from '../model/limits.js';
import {isPage} from './html-tree.js';
import type {Data, Reader} from './read.js';

/** A parsed document of a feed, and how its parts are called in pointers. */
export interface FeedDocument {
  kind: 'rss' | 'rdf' | 'atom';
  feed: Data;
  /** Whether the document was one entry, without a feed. */
  isEntry: boolean;
}

/** Declarations, comments and instructions before the root element. A document type may bring entities: none is ever expanded. */
const PROLOGUE = /^(?:\ufeff|\s|<\?[^>]*>|<!--(?:(?!-->)[^])*-->|<!DOCTYPE\s[^>[]{0,1000}(?:\[[^\]]*\]\s*)?>)+/i;
const ROOT = /^<(?:[\w.-]+:)?(rss|rdf|feed|entry|item)(?=[\s/>])/i;
/** Where a document begins that something else was printed before. */
const START = /<\?xml\b|<(?:[\w.-]+:)?(?:rss|rdf|feed)[\s>]/i;
/** Characters before a document that are passed over. */
const LONGEST_NOISE = 5_000;
const ATOM = 'http://www.w3.org/2005/Atom';

/** Texts of Atom 0.3 that are written in base64. */
const BASE64 = /(<[\w.:-]{1,50}\s[^<>]{0,500}\bmode\s*=\s*["']base64["'][^<>]{0,500}>)([A-Za-z\d+/=\s]*)(?=<\/)/g;

/** Writes texts in base64 as what they say. */
function withoutBase64(source: string): string {
  return source.replace(BASE64, (whole, tag: string, text: string) => {
    try {
      const bytes = Uint8Array.from(atob(text.replace(/\s/g, '')), (character) => character.charCodeAt(0));
      return tag + new TextDecoder().decode(bytes).replace(/&/g, '&amp;').replace(/</g, '&lt;');
    } catch {
      return whole;
    }
  });
}

/** Takes off what stands before the root element. */
function bodyOf(text: string): string {
  const start = text.slice(0, LONGEST_NOISE).search(START);
  return (start > 0 ? text.slice(start) : text).replace(PROLOGUE, '');
}

function parse(source: string): FeedDocument | undefined {
  const root = ROOT.exec(source)?.[1]?.toLowerCase();
  switch (root) {
    case 'rss':
      return {kind: 'rss', feed: orEmpty(parseRssFeed, source), isEntry: false};
    case 'item':
      return {kind: 'rss', feed: orEmpty(parseRssFeed, `<rss version="2.0"><channel>${source}</channel></rss>`), isEntry: true};
    case 'rdf':
      return {kind: 'rdf', feed: orEmpty(parseRdfFeed, source), isEntry: false};
    case 'feed':
      return {kind: 'atom', feed: orEmpty(parseAtomFeed, withoutBase64(source)), isEntry: false};
    case 'entry':
      return {kind: 'atom', feed: orEmpty(parseAtomFeed, `<feed xmlns="${ATOM}">${source}</feed>`), isEntry: true};
    default:
      return undefined;
  }
}

/** Parses a document that may hold nothing that is known. */
function orEmpty(parser: (source: string) => object, source: string): Data {
  try {
    return parser(source) as Data;
  } catch (error) {
    if (error instanceof ParseError) return {};
    throw error;
  }
}

/**
 * Parses the text of RSS 0.9x, 1.0 or 2.0, or of Atom 0.3 or 1.0; undefined, with an issue, for everything else.
 *
 * Entities that the document declares are left as they are written, external ones are never fetched.
 */
export function parseFeedDocument(input: unknown, reader: Reader): FeedDocument | undefined {
  if (typeof input !== 'string') {
    reader.report('input/wrong-format', '', 'A feed is a text of XML.');
    return undefined;
  }
  if (input.length > LIMITS.body) reader.report('limit/text');
  const source = bodyOf(input.slice(0, LIMITS.body));
  try {
    const document = parse(source);
    if (document !== undefined) return document;
  } catch (error) {
    const reason = error instanceof Error && error.cause instanceof Error ? ` ${error.cause.message}` : '';
    reader.report('input/wrong-format', '', `The XML cannot be read.${reason}`);
    return undefined;
  }
  reader.report('input/wrong-format', '', isPage(input) ? 'It is a web page; its feed has another address.' : 'It is no feed.');
  return undefined;
}
