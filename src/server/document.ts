import {nothing, type Template} from '../html/tag.js';
import {escape, toHtml} from '../html/to-string.js';
import type {Article} from '../model/article.js';
import {isArticle} from '../model/guards.js';
import {documentCss} from '../styles/sheets.js';
import {direction, languageTag} from '../text/languages.js';
import {plainOf} from '../text/phrasing.js';
import {adapt, elementOf, type Rendered, type RenderOptions} from './render.js';

/** What may be chosen for a whole page beside its words. */
export interface DocumentOptions extends RenderOptions {
  /** Address of `broadsheet.css`; without it the styles stand in the page. */
  stylesheet?: string;
  /** Address of the script that adds behaviour; without it the page has none. */
  script?: string;
}

/**
 * Prints a complete page: `html` is the whole document, '' where nothing may or can be shown.
 *
 * The headline is the page's level 1, and the look is `daily`, unless chosen otherwise.
 */
export function renderDocument(input: unknown, choice: DocumentOptions = {}): Rendered {
  const {start, words, end, content, format, issues} = documentParts(input, choice);
  return {html: start + toHtml(words) + end, content, format, issues};
}

/** A page in the order in which it is sent: what stands before the words, the words, what stands behind them. */
export interface DocumentParts extends Omit<Rendered, 'html'> {
  start: string;
  words: Template | typeof nothing;
  end: string;
}

/** Makes the parts of a page; `start` and `end` are '' where nothing may or can be shown. */
export function documentParts(input: unknown, choice: DocumentOptions = {}): DocumentParts {
  const options = {headingLevel: 1, theme: 'daily', ...choice};
  const result = adapt(input, options);
  if (!result.ok) return {start: '', words: nothing, end: '', content: null, format: result.format, issues: result.issues};
  const {value} = result;
  const lang = value.inLanguage ?? languageTag(options.lang ?? '') ?? 'en';
  const title = isArticle(value) ? value.headline || (value.publisher?.name ?? '') : (value.name ?? '');
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escape(title)}</title>`,
    ...(isArticle(value) ? metaOf(value) : []),
    options.stylesheet === undefined ? `<style>${documentCss}</style>` : `<link rel="stylesheet" href="${escape(options.stylesheet)}">`,
    ...(options.script === undefined ? [] : [`<script type="module" src="${escape(options.script)}"></script>`]),
  ];
  const start = `<!doctype html>
<html lang="${lang}" dir="${direction(lang)}">
<head>
${head.join('\n')}
</head>
<body class="bsh-page">
<main>`;
  const end = `</main>
</body>
</html>
`;
  return {start, words: elementOf(value, options), end, content: value, format: result.format, issues: result.issues};
}

function metaOf({description, url, author}: Article): string[] {
  const words = description === undefined ? '' : plainOf(description);
  return [
    ...(words === '' ? [] : [`<meta name="description" content="${escape(words)}">`]),
    ...(author.length === 0 ? [] : [`<meta name="author" content="${escape(author.map(({name}) => name).join(', '))}">`]),
    ...(url === undefined ? [] : [`<link rel="canonical" href="${escape(url)}">`]),
  ];
}
