import {NOTE} from './content-tree-structure.js';
import {UNRESOLVED} from './content-tree-words.js';
import {openHtml, readTag, tagHtml} from './markdown-tags.js';
import type {Reader} from './read.js';

/** The place of a table of contents, which no HTML says. */
export const CONTENTS = '<!--[contents]-->';

const INNER = '(?:(?!\\n[ \\t]*\\n)[^]){0,2000}?';
const ATTRIBUTES = '(?:[ \\t]*(?:[.#][\\w:-]+|[\\w-]+=(?:"[^"\\n]*"|\'[^\'\\n]*\'|[^\\s{}"\']+)))+[ \\t]*';
/** What templates and dialects write into Markdown, pairs that hold code before all others. */
const PARTS: readonly (readonly [name: string, source: string])[] = [
  [
    'code',
    '\\{%-?[ \\t]*(?:highlight|codeblock|raw|verbatim|comment)\\b[^%\\n]{0,500}%\\}[^]{0,50000}?\\{%-?[ \\t]*end(?:highlight|codeblock|raw|verbatim|comment)[ \\t]*-?%\\}',
  ],
  ['hugoCode', '\\{\\{[<%][ \\t]*highlight\\b[^{}\\n]{0,500}[>%]\\}\\}[^]{0,50000}?\\{\\{[<%][ \\t]*/[ \\t]*highlight[ \\t]*[>%]\\}\\}'],
  ['shortcode', `\\{\\{[<%]${INNER}[>%]\\}\\}`],
  ['output', `\\{\\{-?${INNER}\\}\\}`],
  ['tag', `\\{%${INNER}%\\}`],
  [
    'comment',
    '\\{#\\s[^]{0,5000}?#\\}|\\{/\\*[^]{0,5000}?\\*/\\}|\\{::comment\\}[^]{0,5000}?\\{:/(?:comment)?\\}|\\{::[a-z]+[^{}\\n]*\\}|\\{:/[a-z]*\\}',
  ],
  [
    'contents',
    '^[ \\t]*(?:[-*+]|\\d+\\.)[ \\t]+[^\\n]*\\r?\\n[ \\t]*\\{:[^{}\\n]*\\btoc\\b[^{}\\n]*\\}|^[ \\t]*(?:\\[\\[?_?toc_?\\]\\]?|\\$\\{toc\\})[ \\t]*$',
  ],
  ['heading', '^#{2,6}(?=[^#\\s!])'],
  [
    'attributes',
    `^#{1,6}[ \\t][^\\n]*$|\\{:[ \\t]*(?:${ATTRIBUTES}|[a-z_-]+[ \\t]*)\\}|(?<=[)\\]\`*_])\\{${ATTRIBUTES}\\}|^[ \\t]*\\{${ATTRIBUTES}\\}[ \\t]*$`,
  ],
  ['fence', '^[ \\t]*:{3,}[^\\n]*$'],
  [
    'dialect',
    '^\\*\\[[^\\]\\n]+\\]:[^\\n]*$|^import[ \\t][^\\n]*[ \\t]from[ \\t]+["\'][^"\'\\n]+["\'];?[ \\t]*$|^import[ \\t]+["\'][^"\'\\n]+["\'];?[ \\t]*$|^export[ \\t]+(?:const|let|default)\\b[^\\n]*;[ \\t]*$',
  ],
];
const NAMES = PARTS.map(([name]) => name);
const ANY = new RegExp(PARTS.map(([name, source]) => `(?<${name}>${source})`).join('|'), 'gim');
const TRIGGER =
  /\{[{%#:/.]|\)\{|^[ \t]*:::|^[ \t]*\[?\[_?toc|\$\{toc|^\*\[|^import[ \t]|^export[ \t]|\{:|^#{2,6}[^#\s!]|^[ \t]*\{[ \t]*[.#]/im;

const CLOSING = /\{\{[<%]\s*\/\s*([\w-]+)|\{%-?\s*end_?([\w-]+)/g;
/** Tags that hold words which the site shows at times, or in a place of its own. */
const CONDITION = /^(?:if|unless|ifchanged|case|for|capture|tablerow|comment)$/;

/** Where code stands in a text, from and to. */
export type Ranges = readonly (readonly [start: number, end: number])[];

/** Tells whether a text holds anything that is no Markdown of the standard. */
export const hasTemplates = (source: string): boolean => TRIGGER.test(source);

const block = (html: string): string => `\n\n${html}\n\n`;

/** Makes fenced code of code between tags; comments go. */
function codeOf(source: string, head: string): string {
  const {name, list} = readTag(head);
  const code = source.replace(/^\r?\n/, '').replace(/\r?\n[ \t]*$/, '');
  if (name === 'comment') return '';
  if (name === 'raw' || name === 'verbatim') return source;
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const language = /^[\w+#-]+$/.exec((list[0] ?? '').replace(/^lang:/, ''))?.[0] ?? '';
  return block(`${fence}${language}\n${code}\n${fence}`);
}

/** Names a note by the words that it was given, else by its kind. */
function noteName(kind: string, ...titles: (string | undefined)[]): string {
  return (
    titles.find((title) => title !== undefined && title !== '' && !NOTE.test(title)) ??
    kind.charAt(0).toUpperCase() + kind.slice(1).toLowerCase()
  );
}

/** Rewrites what templates and dialects write into Markdown. */
class Templates {
  readonly #reader: Reader;
  /** Tags that were opened as a note and wait for their end. */
  readonly #open: string[] = [];
  /** Names of tags that are closed somewhere: what they hold stays. */
  readonly #closed: ReadonlySet<string>;

  constructor(reader: Reader, source: string) {
    this.#reader = reader;
    this.#closed = new Set([...source.matchAll(CLOSING)].map(([, hugo, liquid]) => (hugo ?? liquid ?? '').toLowerCase()));
  }

  rewrite(kind: string, text: string, before: string, after: string): string {
    switch (kind) {
      case 'code':
        return codeOf(
          text.replace(/^\{%[^%]*%\}/, '').replace(/\{%[^%]*%\}$/, ''),
          text.slice(2, text.indexOf('%}')).replace(/^-|-$/g, ''),
        );
      case 'hugoCode':
        return codeOf(text.slice(text.indexOf('}}') + 2, text.lastIndexOf('{{')), text.slice(3, text.indexOf('}}') - 1));
      case 'shortcode':
        return this.#tag(text, text.slice(3, -3), before, after);
      case 'tag':
        return this.#tag(text, text.slice(2, -2).replace(/^-|-$/g, ''), before, after);
      case 'output':
        return this.#output(text, before, after);
      case 'attributes':
        return text.startsWith('#') ? text : '';
      case 'heading':
        return `${text} `;
      case 'contents':
        return block(CONTENTS);
      case 'fence':
        return this.#fence(text);
      default:
        return '';
    }
  }

  #drop(text: string): string {
    this.#reader.report('html/dropped', '', text.replace(/\s+/g, ' ').slice(0, 100));
    return '';
  }

  #tag(text: string, inner: string, before: string, after: string): string {
    if (/^\s*\/\*/.test(inner)) return text.replace('/*', '').replace('*/', '');
    const isEnd = /^\s*(?:\/|end)\s*([\w-]+)/.exec(inner)?.[1]?.toLowerCase();
    if (isEnd !== undefined) {
      if (this.#open.at(-1) !== isEnd) return '';
      this.#open.pop();
      return block('</details>');
    }
    const tag = readTag(inner);
    const isAddress = /(?:\]\(<?|=["']|\]:[ \t]*<?)$/.test(before);
    if (/^(?:ref|relref|link|post_url|post_link|url_for|url)$/.test(tag.name)) {
      const [target = ''] = tag.list;
      if (isAddress)
        return tag.name === 'link' && /\.(?:avif|gif|jpe?g|pdf|png|svg|webp)$/i.test(target) ? `/${target.replace(/^\//, '')}` : UNRESOLVED;
      return this.#drop(text);
    }
    if (isAddress) return UNRESOLVED;
    const html = tagHtml(tag);
    if (html !== undefined) return standsAlone(before, after) ? block(html) : html;
    const isNote = NOTE.test(tag.name) || /^(?:admonition|alert|callout|collapse|expand|hint|notice)$/.test(tag.name);
    if (!isNote) return this.#closed.has(tag.name) && !CONDITION.test(tag.name) ? '' : this.#drop(text);
    this.#open.push(tag.name);
    const [first, ...others] = tag.list;
    const kind = NOTE.test(tag.name) ? tag.name : (tag.named.get('type') ?? (first !== undefined && NOTE.test(first) ? first : 'note'));
    return block(openHtml(noteName(kind, tag.named.get('title') ?? tag.named.get('summary'), ...others, first)));
  }

  /** Takes the address that an output makes; every other output is known to the site alone. */
  #output(text: string, before: string, after: string): string {
    const inner = text.slice(2, -2).replace(/^-|-$/g, '').trim();
    const isAddress = /(?:\]\(<?|=["']|\]:[ \t]*<?)$/.test(before);
    const literal = /^["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|url|relurl|absurl|prepend\b|asset)/i.exec(inner)?.[1];
    if (literal !== undefined) return literal;
    if (
      /^(?:site\.(?:base_?url|url|github\.url|root)|(?:BASE_PATH|baseurl|base_url|root_url|site_url)|\.Site\.BaseURL)(?:\s*\|[^]*)?$/i.test(
        inner,
      ) &&
      /^["']?\//.test(after)
    )
      return '';
    if (isAddress) return UNRESOLVED;
    const isOutput = /^\s|\s$|[.|"'$]/.test(text.slice(2, -2)) && !/[\\^_}]$/.test(before);
    return isOutput ? this.#drop(text) : text;
  }

  #fence(text: string): string {
    const [, kind, label, rest = ''] =
      /^[ \t]*:{3,}[ \t]*(?:\{?\.?([A-Za-z][\w-]*)\}?)?(?:\[([^\]]*)\])?[ \t]*(?:\{[^}]*\})?[ \t]*(.*?)[ \t]*:*[ \t]*$/.exec(text) ?? [];
    if (kind === undefined) return this.#open.pop() === 'fence' ? block('</details>') : '\n\n';
    const isNote = NOTE.test(kind);
    this.#open.push(isNote ? 'fence' : 'other');
    return isNote ? block(openHtml(noteName(kind, label, rest))) : '\n\n';
  }

  /** Closes what was not closed. */
  end(): string {
    return this.#open.map((kind) => (kind === 'other' ? '' : block('</details>'))).join('');
  }
}

function standsAlone(before: string, after: string): boolean {
  return /(?:^|\n)[ \t]*$/.test(before) && /^[ \t]*(?:\r?\n|$)/.test(after);
}

/**
 * Makes Markdown of the standard, with HTML in it, of what the templates of site generators and the dialects write.
 *
 * Pictures, embeds, code and notes become what they mean; what only the site's build knows goes, with an issue, but for the words it holds.
 * Nothing is changed in code.
 */
export function withoutTemplates(source: string, code: Ranges, reader: Reader): string {
  const templates = new Templates(reader, source);
  let made = '';
  let done = 0;
  for (const match of source.matchAll(ANY)) {
    const [text] = match;
    const {index} = match;
    const kind = NAMES.find((name) => match.groups?.[name] !== undefined) ?? '';
    if (index < done || code.some(([start, end]) => index >= start && index < end)) continue;
    const before = made.slice(-200) + source.slice(Math.max(done, index - 200), index);
    const rewritten = templates.rewrite(kind, text, before, source.slice(index + text.length, index + text.length + 200));
    made += source.slice(done, index) + rewritten;
    done = index + text.length;
  }
  return made + source.slice(done) + templates.end();
}
