import type {Block, Phrasing} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import {isAgency} from '../text/organizations.js';
import {plainOf} from '../text/phrasing.js';
import {keyOf} from './html-body.js';
import {parseJson} from './json.js';
import {markupOf, paragraphsOf} from './plain-text.js';
import type {Associated} from './ninjs-associations.js';
import {readHtml, type BodyParts, type Known} from './ninjs-html.js';
import type {Item, Wording} from './ninjs-item.js';
import {nitfLines, nitfToHtml} from './ninjs-nitf.js';

/** The text of an article, and what was found on the way. */
export interface Body extends BodyParts {
  wordCount: number | undefined;
  /** The associations that stand in it. */
  used: Set<Associated>;
}

type Markup = 'html' | 'plain' | 'markdown' | 'nitf' | 'data';

const RANKS: Readonly<Record<Markup, number>> = {html: 4, plain: 3, markdown: 2, nitf: 1, data: 0};
/** Characters at which the kind of a text is told. */
const SAMPLE = 20_000;
/** Share of the longest text that a body must have to be the whole one. */
const WHOLE = 0.6;
/** Blocks at the head of a text among which a dateline may stand. */
const HEAD = 4;
const LONGEST_DATELINE = 60;
const PART =
  /short|teaser|summar|abstract|^lead$|lede|ingress|^intro|preamble|headline|sms|push|social|^script|shotlist|caption|mobile|radio|footer|^fa[ck]t|^notes?$|anpa|event|pages/;
const NITF = /<(?:nitf|body\.content|body\.head|hedline|ttnitf|brodtext|rubrik)\b/i;
const OTHER_XML = /^(?:<\?xml[^>]*>\s*)?<(?:\w+:)?(?:sports-content|newsitem|newsmessage|packageitem|newsml|rss|feed|svg)\b/i;
const MARKDOWN = /^#{1,6} \S|^[ \t]*[*-] \S.*\n[ \t]*[*-] \S|\[[^[\]\n]+\]\(https?:|\*\*[^*\n]+\*\*/m;

/** Tells what a text really is; what is said of it counts only where the text itself does not tell. */
function markupIn({value, contentType, role}: Wording): Markup {
  const start = value.trimStart().slice(0, SAMPLE);
  if (/^[[{]/.test(start) && typeof parseJson(value) === 'object') return 'data';
  if (OTHER_XML.test(start)) return 'data';
  if (NITF.test(start)) return 'nitf';
  if (/<\/?[a-z][^<>]*>|&lt;\/?[a-z]/i.test(value))
    return (contentType + role).includes('nitf') && !/<(?:html|article)\b/i.test(start) ? 'nitf' : 'html';
  return MARKDOWN.test(start) ? 'markdown' : 'plain';
}

interface Choice {
  wording: Wording;
  markup: Markup;
  length: number;
}

/** Counts the letters and digits of a text without its tags. */
const lengthOf = (value: string): number => value.replace(/<[^<>]*>/g, '').replace(/[^\p{L}\p{N}]+/gu, '').length;

/** Ranks a body: HTML before plain text before NITF; what is also called HTML, and where pictures stand in their places, first. */
function rankOf({markup, wording: {role, contentType}}: Choice): number {
  const isNamed = (contentType + role).includes('html');
  return RANKS[markup] + (markup === 'html' && isNamed ? 0.4 : 0) + (role.includes('rich') ? 0.2 : 0);
}

function choose(choices: readonly Choice[]): Choice | undefined {
  const longest = Math.max(0, ...choices.map(({length}) => length));
  return choices.filter(({length}) => length >= longest * WHOLE).toSorted((a, b) => rankOf(b) - rankOf(a))[0];
}

function readChoice({wording: {value, path}, markup}: Choice, known: Known, item: Item, used: Set<Associated>): BodyParts {
  const {reader} = item;
  if (value.length > LIMITS.body) reader.report('limit/text', path);
  const text = value.slice(0, LIMITS.body);
  if (markup === 'nitf') {
    const {byline, dateline} = nitfLines(text);
    const parts = readHtml(nitfToHtml(text, known.headline === ''), known, reader, path, used);
    return {...parts, byline: parts.byline ?? reader.text(byline), dateline: parts.dateline ?? reader.text(dateline)};
  }
  const html = markup === 'html' ? markupOf(text.replace(/^\s*<\?xml[^>]*>/, '')) : undefined;
  if (html !== undefined) return readHtml(html, known, reader, path, used);
  const blocks = paragraphsOf(text);
  if (blocks.length > 0) reader.report('body/plain-text', path);
  return {blocks};
}

const textOfBlock = (block: Block): string => (block.type === 'paragraph' ? plainOf(block.children) : '');

/** Drops at the head of a text the line that is nothing but place and agency ("Port Amel, NTB"). */
function withoutDateline(blocks: readonly Block[], item: Item): Block[] {
  const houses = new Set([item.text('copyrightholder'), item.text('source', 'provider')].map((name) => keyOf(name ?? '')));
  const located = keyOf(item.text('located') ?? '');
  const isDateline = (block: Block): boolean => {
    const text = textOfBlock(block);
    if (text === '' || text.length > LONGEST_DATELINE || /:|[.!?…"”»]$|^(?:[fp]h?oto|bild)/i.test(text)) return false;
    const words = keyOf(text).split(' ');
    const last = words.at(-1) ?? '';
    const isHouse = houses.has(last) || (/\p{Lu}{2,}\)?$/u.test(text) && isAgency(last));
    return words.join(' ') === located || (words.length > 1 && words.length <= 6 && isHouse);
  };
  const index = blocks.slice(0, HEAD).findIndex(isDateline);
  return index < 0 || blocks.length < 2 ? [...blocks] : blocks.filter((_, at) => at !== index);
}

/** Reads the text of an item: the best of its bodies by what they hold, with the boxes of facts and the footer that stand apart. */
export function readBody(item: Item, known: Known): Body {
  const used = new Set<Associated>();
  const named = item.wordings('body', 'bodies');
  const wordings = named.length > 0 ? named : ['articlehtml', 'articletext', 'content'].flatMap((name) => item.wording(name));
  const all = wordings
    .filter(({value}) => value.trim() !== '')
    .map((wording) => ({wording, markup: markupIn(wording), length: lengthOf(wording.value)}));
  for (const {wording, markup} of all) if (markup === 'data') item.reader.report('value/ignored', wording.path);
  const usable = all.filter(({markup}) => markup !== 'data');
  const main = usable.filter(({wording: {role}}) => !PART.test(role));
  const chosen = choose(main.length > 0 ? main : usable);
  if (chosen === undefined) return {blocks: [], wordCount: undefined, used};
  const parts = readChoice(chosen, known, item, used);
  const apart = usable.filter((choice) => choice !== chosen);
  const read = (choice: Choice): Block[] => readChoice(choice, known, item, used).blocks;
  const facts = choose(apart.filter(({wording: {role}}) => /^fa[ck]t/.test(role)));
  const footer = choose(apart.filter(({wording: {role}}) => role.includes('footer')));
  const lead = choose(apart.filter(({wording: {role}}) => /^(?:lead|lede|ingress|intro\w*|preamble)$/.test(role)));
  const box: Block[] = facts === undefined ? [] : [{type: 'factBox', children: read(facts)}];
  const words: Phrasing[] | undefined = lead && read(lead).flatMap((block) => (block.type === 'paragraph' ? block.children : []));
  return {
    ...parts,
    blocks: [...withoutDateline(parts.blocks, item), ...box, ...(footer === undefined ? [] : read(footer))],
    standfirst: parts.standfirst ?? (words !== undefined && words.length > 0 ? words : undefined),
    wordCount: item.reader.number(chosen.wording.wordCount, 1) ?? item.reader.number(item.at('wordcount')?.value, 1),
    used,
  };
}
