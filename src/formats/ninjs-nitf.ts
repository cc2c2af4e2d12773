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
const VOID = /^(?:br|hr|img|col)$/;
const TAG = /<(\/?)([a-z][\w.-]*)((?:\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*)?)(\/?)>/gi;

const inside = (source: string, tag: string): string | undefined =>
  new RegExp(`<${tag}(?:\\s[^<>]*)?>([^]*?)(?:</${tag}\\s*>|$)`, 'i').exec(source)?.[1];

/** Rewrites one tag: HTML knows no empty elements but its own. */
function htmlTag(_: string, end: string, name: string, attributes: string, empty: string): string {
  const tag = name.toLowerCase();
  if (tag === 'media-producer') return end === '' ? '<span class="credit">' : '</span>';
  const html = Object.hasOwn(AS_HTML, tag) ? (AS_HTML[tag] ?? tag) : tag;
  if (VOID.test(html)) return end === '' ? `<${html}${attributes.replace(/\ssource\s*=/i, ' src=')}>` : '';
  const rest = attributes.replace(/\/$/, '');
  return empty === '/' || attributes.endsWith('/') ? `<${html}${rest}></${html}>` : `<${end}${html}${end === '' ? attributes : ''}>`;
}

/**
 * Gives the text of a NITF document, or of a part of one, as HTML: its content, with its standfirst before it and its tagline behind.
 *
 * Headlines, byline and dateline of the head are left to the metadata. https://iptc.org/standards/nitf/
 */
export function nitfToHtml(source: string): string {
  const content = inside(source, 'body\\.content') ?? inside(source, 'brodtext');
  const whole =
    content === undefined
      ? source
          .replace(/<\?[^>]*>/g, '')
          .replace(/<(head|body\.head|hedline|byline|dateline|distributor|rubrik|dat)\b[^<>]*>[^]*?<\/\1\s*>/gi, '')
          .replace(/<\/?(?:nitf|ttnitf|body|text)\b[^<>]*>/gi, '')
      : [inside(source, 'abstract') ?? '', content, inside(source, 'body\\.end') ?? ''].join('');
  return whole.replace(TAG, htmlTag);
}
