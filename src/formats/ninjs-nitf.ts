/** Elements of NITF, and of TT's kin of it, as HTML. */
const AS_HTML: Readonly<Record<string, string>> = {
  abstract: 'div',
  block: 'div',
  bq: 'blockquote',
  brodtext: 'div',
  citat: 'blockquote',
  credit: 'cite',
  datasource: 'p',
  fn: 'p',
  hl1: 'h1',
  hl2: 'h2',
  ingress: 'p',
  lang: 'span',
  media: 'figure',
  'media-caption': 'figcaption',
  'media-reference': 'img',
  mellis: 'h2',
  'nitf-table': 'div',
  note: 'aside',
  tagline: 'p',
};
/** What a document says of itself before its text. */
const HEAD = ['head', 'body\\.head', 'hedline', 'byline', 'dateline', 'distributor', 'rubrik', 'dat'];
const VOID = /^(?:br|hr|img|col)$/;
const TAG = /<(\/?)([a-z][\w.-]*)((?:\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*)?)(\/?)>/gi;

const inside = (source: string, tag: string): string | undefined =>
  new RegExp(`<${tag}(?:\\s[^<>]*)?>([^]*?)(?:</${tag}\\s*>|$)`, 'i').exec(source)?.[1];

/** Takes elements out of a source with all they hold; those that never end stay. */
function without(source: string, tag: string): string {
  const open = new RegExp(`<${tag}(?:\\s[^<>]*)?>`, 'gi');
  const close = new RegExp(`</${tag}\\s*>`, 'gi');
  let kept = '';
  let from = 0;
  for (let start = open.exec(source); start !== null; start = open.exec(source)) {
    close.lastIndex = open.lastIndex;
    if (close.exec(source) === null) break;
    kept += source.slice(from, start.index);
    from = open.lastIndex = close.lastIndex;
  }
  return kept + source.slice(from);
}

/** Rewrites one tag: HTML knows no empty elements but its own. */
function htmlTag(_: string, end: string, name: string, attributes: string, empty: string): string {
  const tag = name.toLowerCase();
  if (tag === 'media-producer') return end === '' ? '<span class="credit">' : '</span>';
  const html = Object.hasOwn(AS_HTML, tag) ? (AS_HTML[tag] ?? tag) : tag;
  if (VOID.test(html)) return end === '' ? `<${html}${attributes.replace(/\ssource\s*=/i, ' src=')}>` : '';
  const rest = attributes.replace(/\/$/, '');
  return empty === '/' || attributes.endsWith('/') ? `<${html}${rest}></${html}>` : `<${end}${html}${end === '' ? attributes : ''}>`;
}

/** Finds the lines of a NITF document that say who wrote it and where, with their tags. */
export function nitfLines(source: string): {byline: string | undefined; dateline: string | undefined} {
  const head = inside(source, 'body\\.head') ?? '';
  return {byline: inside(head, 'byline'), dateline: inside(inside(head, 'dateline') ?? '', 'location')};
}

/**
 * Gives the text of a NITF document, or of a part of one, as HTML: its content, with its standfirst before it and its tagline behind.
 *
 * Of the head the headline is kept when `headline` says so. https://iptc.org/standards/nitf/
 */
export function nitfToHtml(source: string, headline = false): string {
  const content = inside(source, 'body\\.content') ?? inside(source, 'brodtext');
  const whole =
    content === undefined
      ? HEAD.reduce(without, source.replace(/<\?[^<>]*>/g, '')).replace(/<\/?(?:nitf|ttnitf|body|text)\b[^<>]*>/gi, '')
      : [inside(source, 'abstract') ?? '', content, inside(source, 'body\\.end') ?? ''].join('');
  const title = headline ? `<hl1>${inside(source, 'hl1') ?? ''}</hl1>` : '';
  return (title + whole).replace(TAG, htmlTag);
}
