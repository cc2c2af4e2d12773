import type {Format} from '../model/result.js';
import {detectData} from './detect-data.js';
import {isData} from './read.js';
import {parseLooseJson} from './schema-org-json.js';

/** What only Markdown writes: links and pictures, fences of code, tables, lines under a heading. */
const MARKDOWN =
  /^(?:`{3,}|~{3,})|^[|:\- ]*-{3,}[|:\- ]*\|[|:\- ]*$|^[^\s<][^\n]*\n(?:={3,}|-{3,})[ \t]*$|^\[[^\]\n]+\]:[ \t]+\S|!?\[[^\]\n]*\]\([^()\s]+(?:[ \t]+"[^"\n]*")?\)/m;
/** Its lighter marks, which a text with tags may have as well. */
const MARKED = /(?:\*\*|__)\S(?:[^\n]*?\S)?(?:\*\*|__)|^[-*+] \S[^\n]*\n(?:\n? *[-*+] \S)|^> \S/m;
/** Two paragraphs, or one as long as a piece of news, without a sign of code: what Markdown reads as it is. */
const PROSE = /^(?=[^]*?\p{L})(?=[^{}[\]<>=]*$)(?:[^\n]{40,}\s*\n[ \t]*\r?\n\s*\S[^\n]{40}|[^\n]{200,}[.!?。！？۔।…]["”’»)]*(?:\s|$))/u;
const FRONT_MATTER =
  /^---[ \t]*(?:ya?ml|toml|json)?[ \t]*\r?\n(?:[^]*?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)|^---[ \t]*\r?\n["']?[\w-]+["']?[ \t]*:(?:[ \t]|\r?\n)|^\+\+\+[ \t]*\r?\n/;

/** Tells an object of JSON with words behind it, which is front matter, from JSON that is broken. */
function isJsonMatter(start: string): boolean {
  const [, object = '', rest = ''] = /^(\{\s*"[^]*?\n\})[ \t]*\r?\n([^]*)$/.exec(start) ?? [];
  return /^\s*[^\s[\]{},"]/.test(rest) && isData(parseLooseJson(object));
}

/** Signs at the beginning of a text, XML and HTML, the surest first. */
const MARKUP: readonly (readonly [Format, RegExp])[] = [
  ['schema-org', /^<script\b[^>]*ld\+json/i],
  ['schema-org', /^(?:<!--|\/\/|\/\*)?\s*<!\[CDATA\[[\s/*]*[{[]/],
  ['rss', /^<(?:rss|(?:[\w.-]+:)?RDF)(?=[\s/>])/i],
  ['atom', /^<(?:[\w.-]+:)?(?:feed|entry)(?=[\s/>])/i],
  [
    'newsml-g2',
    /^<(?:[\w.-]+:)?(?:newsItem|newsMessage|packageItem|conceptItem|knowledgeItem|planningItem|catalogItem|NewsML|nitf)(?=[\s/>])/,
  ],
  ['html', /^<(?:!doctype\s+html|[a-z][\w-]*[\s/>])/i],
];
const PROLOGUE = /^(?:\ufeff|\s|<\?[^>]*>|<!--(?:(?!-->)[^])*-->|<!DOCTYPE\s+(?!html)[^>[]*(?:\[[^\]]*\]\s*)?>)+/i;

/** Lists the formats that a text fits: XML, HTML, JSON or Markdown; of these one at most, of JSON all. */
export function detectText(input: string): Format[] {
  const source = input.trimStart();
  const start = source.replace(PROLOGUE, '').slice(0, 5000);
  const markup = MARKUP.find(([, sign]) => sign.test(start) || sign.test(source))?.[0];
  if (markup !== undefined) return [markup];
  if (/^[[{"]/.test(start) || /^(?:<!--|\/[/*])/.test(source)) {
    const value = parseLooseJson(source);
    if (value !== undefined) return typeof value === 'string' ? [] : detectData(value);
    if (/"@(?:context|type|graph)"/.test(start)) return ['schema-org'];
  }
  if (FRONT_MATTER.test(start) || isJsonMatter(start) || /^#{1,6} \S/m.test(start) || MARKDOWN.test(start)) return ['markdown'];
  if (/<\/?[a-z][^<>]*>/i.test(source)) return ['html'];
  return MARKED.test(start) || PROSE.test(start) ? ['markdown'] : [];
}
