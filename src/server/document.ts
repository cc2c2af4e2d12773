import {nothing, type Template} from '../html/tag.js';
import {escape, toHtml} from '../html/to-string.js';
import {findMessages, LANGUAGES} from '../locales/index.js';
import {isArticle} from '../model/guards.js';
import type {Result} from '../model/result.js';
import {documentCss} from '../styles/sheets.js';
import {direction, languageTag} from '../text/languages.js';
import {toJsonLdScript} from './json-ld-script.js';
import {printMeta} from './meta.js';
import {adapt, elementOf, renderedContent, renderedNothing, type Rendered, type RenderOptions} from './render.js';

/** What may be chosen for a whole page beside its words. */
export interface DocumentOptions extends RenderOptions {
  /** Address of `broadsheet.css`; without it the styles stand in the page. */
  stylesheet?: string;
  /** Hash of the stylesheet, as in `integrity`. */
  stylesheetIntegrity?: string;
  /** Address of the script that adds behaviour; without it the page has none. */
  script?: string;
  /** Hash of the script, as in `integrity`. */
  scriptIntegrity?: string;
}

/** What was read but is not to be read by everybody yet. */
const UNPUBLISHED = /^rights\/(?:embargoed|withheld)$/;

/**
 * Prints a complete page: `html` is the whole document, '' where nothing may or can be shown.
 *
 * The headline is the page's level 1, and the look is `daily`, unless chosen otherwise. With `preview` what is embargoed or withheld
 * stands under a banner that says so, and search engines are asked to leave the page out.
 */
export function renderDocument(input: unknown, choice: DocumentOptions = {}): Rendered {
  const {start, words, end, ...rest} = documentParts(input, choice);
  return {html: start + toHtml(words) + end, ...rest};
}

/** A page in the order in which it is sent: what stands before the words, the words, what stands behind them. */
export interface DocumentParts extends Omit<Rendered, 'html'> {
  start: string;
  words: Template | typeof nothing;
  end: string;
}

/** Makes the parts of a page; `start` and `end` are '' where nothing may or can be shown. */
export function documentParts(input: unknown, choice: DocumentOptions = {}): DocumentParts {
  return partsOf(adapt(input, choice), choice);
}

/** Makes the parts of a page of what was read already. */
export function partsOf(result: Result, choice: DocumentOptions = {}): DocumentParts {
  const options = {headingLevel: 1, theme: 'daily', ...choice};
  if (!result.ok) return {start: '', words: nothing, end: '', ...withoutHtml(renderedNothing(result))};
  const {value} = result;
  const made = renderedContent(result, options);
  const lang = value.inLanguage ?? languageTag(options.lang ?? '') ?? 'en';
  const dir = (isArticle(value) ? value.textDirection : undefined) ?? direction(lang);
  const messages = {...findMessages(lang, LANGUAGES), ...options.messages};
  const nameless = isArticle(value) ? messages.article : messages.trending;
  const isUnpublished = options.preview === true && result.issues.some(({code}) => UNPUBLISHED.test(code));
  const {start, end} = pageAround({
    lang,
    dir,
    head: [
      ...(made.meta === null ? [] : [printMeta({...made.meta, title: made.meta.title || nameless})]),
      stylesOf(options),
      ...(made.jsonLd === null ? [] : [toJsonLdScript(made.jsonLd)]),
      ...scriptOf(options),
    ],
  });
  const banner = isUnpublished ? `<p class="bsh-preview">${escape(messages.preview)}</p>\n` : '';
  return {start: `${start}${banner}<main>`, words: elementOf(value, options), end: `</main>${end}`, ...withoutHtml(made)};
}

/** Makes what stands before and behind the words of a page; `head` are its own lines. */
export function pageAround({lang, dir, head}: {lang: string; dir: 'ltr' | 'rtl'; head: readonly string[]}): {start: string; end: string} {
  const start = `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${head.join('\n')}
</head>
<body class="bsh-page">
`;
  return {start, end: '\n</body>\n</html>\n'};
}

/** Links the style sheet, or writes the styles where there is none. */
export function stylesOf({stylesheet, stylesheetIntegrity}: DocumentOptions): string {
  return stylesheet === undefined
    ? `<style>${documentCss}</style>`
    : `<link rel="stylesheet" href="${escape(stylesheet)}"${integrityOf(stylesheetIntegrity)}>`;
}

/** Loads the script that adds behaviour, where there is one. */
export function scriptOf({script, scriptIntegrity}: DocumentOptions): string[] {
  return script === undefined ? [] : [`<script type="module" src="${escape(script)}"${integrityOf(scriptIntegrity)}></script>`];
}

/** A hash is only checked where the server may be asked without cookies. */
function integrityOf(hash: string | undefined): string {
  return hash === undefined ? '' : ` integrity="${escape(hash)}" crossorigin="anonymous"`;
}

function withoutHtml({content, jsonLd, meta, format, issues}: Rendered): Omit<Rendered, 'html'> {
  return {content, jsonLd, meta, format, issues};
}
