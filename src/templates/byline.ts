import {html, nothing, type Template} from '../html/tag.js';
import {en} from '../locales/en.js';
import type {Agent, Article} from '../model/article.js';
import {composeNames, enumerateNames, hasBylinePrefix, hasSuffix, saysAlready} from '../text/byline.js';
import {linkNames, tidyLine} from '../text/link-names.js';
import {countText, localeOfWords} from '../text/numbers.js';
import {plainOf} from '../text/phrasing.js';
import {authorNames} from './agent-names.js';
import {fill, fillText, type Context} from './context.js';
import {hidden} from './hidden.js';

/** What a byline is made of. */
export type Credited = Partial<Pick<Article, 'author' | 'bylineText' | 'contributor' | 'dateline' | 'body'>>;

/** Renders who wrote it: the newsroom's own words with the names linked, or a line composed of the names; nothing without either. */
export function byline(credited: Credited, context: Context): Template | typeof nothing {
  const line = freeText(credited, context);
  if (line !== undefined) return asWritten(line, credited, context);
  const author = (credited.author ?? []).filter(({name}) => tidyLine(name) !== '');
  if (author.length === 0) return nothing;
  return author.length > context.authorLimit ? shortened(author, credited, context) : composed(author, credited, context);
}

/** Gives the newsroom's own line; undefined where there is none, or nothing but a word for "by". */
export function freeText({bylineText}: Credited, {messages}: Context): string | undefined {
  if (bylineText === undefined) return undefined;
  const line = tidyLine(bylineText);
  const isEmpty = prefixesOf(messages).includes(line.replace(/[\s:：]+$/, '').toLowerCase());
  return line === '' || isEmpty ? undefined : line;
}

/** What bylines begin with, in the language and in English. */
export function prefixesOf({bylinePrefixes}: Context['messages']): string[] {
  return [...bylinePrefixes, ...en.bylinePrefixes];
}

/** The line stays as it is, to the word. */
function asWritten(line: string, {author = [], contributor = []}: Credited, context: Context): Template {
  const names = linkNames(line, [...author, ...contributor.flatMap(({agent}) => agent)]);
  return html`<p class="bsh-byline"><span class="bsh-names">${authorNames(names, context)}</span></p>`;
}

function composed(author: readonly Agent[], credited: Credited, context: Context): Template {
  const {before, after, label} = around(author, context);
  const names = authorNames(composeNames(author, localeOfWords(context)), context);
  return html`<p class="bsh-byline">${hidden(label)}<span class="bsh-names">${[before, names, after]}</span>${role(author, context)}${place(author, credited, context)}</p>`;
}

/** What stands round the names: words of the language, unless a name brings them along, and a label where there is none to be seen. */
function around(author: readonly Agent[], {messages}: Context): {before: string; after: string; label?: string} {
  const hasWord =
    hasBylinePrefix(author[0]?.name ?? '', prefixesOf(messages)) ||
    author.some(({name}) => hasSuffix(name, [...messages.bylineSuffixes, ...en.bylineSuffixes]));
  if (hasWord) return {before: '', after: ''};
  const message = author.every(({type}) => type === 'Organization') ? messages.byOrganization : messages.by;
  const [before, after] = sides(fillText(message, {names: PLACE}));
  return {before, after, ...(before + after === '' && {label: messages.author})};
}

/** Stands for the names in a message while it is cut into what is before and after them. */
const PLACE = '\0';

function sides(text: string): [before: string, after: string] {
  const [before = '', after = ''] = text.split(PLACE);
  return [before, after];
}

/** Names the first authors and counts the others, who are in a disclosure. */
function shortened(author: readonly Agent[], credited: Credited, context: Context): Template {
  const {messages, authorLimit} = context;
  const [first, others] = [author.slice(0, authorLimit), author.slice(authorLimit)];
  const {before, after, label} = around(author, context);
  const [start, count] = sides(countText(messages.andOthers, others.length, context, {names: PLACE}));
  const rest = authorNames(composeNames(others, localeOfWords(context)), context);
  const more = html`<details class="bsh-others"><summary class="bsh-others-count">${count.trim() + after}</summary><p class="bsh-others-names">${rest}</p></details>`;
  const names = authorNames(enumerateNames(first, messages.comma), context);
  return html`<div class="bsh-byline">${hidden(label)}<div class="bsh-names">${[before, start, names, /^\s/.test(count) ? ' ' : '', more]}</div>${place(author, credited, context)}</div>`;
}

/** Only a sole author's role and house are shown: beside several names nobody could tell whose they are. */
function role(author: readonly Agent[], {messages: {comma, role: label}}: Context): Template | typeof nothing {
  const [sole] = author;
  if (sole?.type !== 'Person' || author.length > 1) return nothing;
  const said = [sole.name];
  const words = [sole.jobTitle, sole.affiliation?.name]
    .map((word) => tidyLine(word ?? ''))
    .filter((word) => {
      if (word === '' || said.some((other) => saysAlready(other, word))) return false;
      said.push(word);
      return true;
    });
  if (words.length === 0) return nothing;
  return html`<span class="bsh-comma">${comma}</span><span class="bsh-role">${hidden(words[0] === tidyLine(sole.jobTitle ?? '') ? label : undefined)}${words.join(comma)}</span>`;
}

/** Says where it was written, unless the line or the beginning of the text says so. */
function place(author: readonly Agent[], {dateline, body}: Credited, {messages}: Context): Template | typeof nothing {
  const town = tidyLine(dateline ?? '').replace(/[\s:–—-]+$/, '');
  const first = body?.[0];
  const opening = first?.type === 'paragraph' ? plainOf(first.children).slice(0, town.length + 3) : '';
  const [sole] = author.length === 1 ? author : [];
  const said = [sole?.name, sole?.type === 'Person' ? sole.jobTitle : undefined, opening];
  if (town === '' || said.some((words) => words !== undefined && saysAlready(words, town))) return nothing;
  const [before = ''] = (messages.inPlace as string).split('{');
  const isWhole = before.trim() !== '' && town.toLowerCase().startsWith(before.toLowerCase());
  return html` <span class="bsh-place">${isWhole ? town : fill(messages.inPlace, {place: town})}</span>`;
}
