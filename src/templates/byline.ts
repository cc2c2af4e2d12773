import {html, nothing, type Template} from '../html/tag.js';
import type {Agent, Article} from '../model/article.js';
import {composeNames, hasPrefix, hasSuffix, linkNames, type NamePart} from '../text/byline.js';
import {fill, maybe, type Context} from './context.js';
import {linkTarget} from './phrasing.js';

/** What a byline is made of. */
export type Credited = Partial<Pick<Article, 'author' | 'bylineText' | 'dateline'>>;

/** Renders who wrote it: the newsroom's own words with the names linked, or a line composed of the names; nothing without either. */
export function byline({author = [], bylineText, dateline}: Credited, context: Context): Template | typeof nothing {
  if (bylineText === undefined && author.length === 0) return nothing;
  const {messages, locale} = context;
  const {bylinePrefixes, bylineSuffixes} = messages;
  const names = parts(bylineText === undefined ? composeNames(author, locale) : linkNames(bylineText, author), context);
  const whole =
    bylineText === undefined
      ? hasPrefix(author[0]?.name ?? '', bylinePrefixes) || author.some(({name}) => hasSuffix(name, bylineSuffixes))
      : hasPrefix(bylineText, bylinePrefixes) || hasSuffix(bylineText, bylineSuffixes) || !isBareNames(bylineText, author);
  const around = author.every(({type}) => type === 'Organization') ? messages.byOrganization : messages.by;
  const line = whole ? names : fill(around, {names});
  return html`<p class="bsh-byline"><span class="bsh-names">${line}</span>${role(author, bylineText, context)}${place(dateline, bylineText, context)}</p>`;
}

/** Tells a line that is nothing but the one known name: only that one lacks the word before it. */
function isBareNames(text: string, author: readonly Agent[]): boolean {
  return author.some(({name}) => name === text);
}

function parts(names: readonly NamePart[], context: Context): unknown {
  return names.map((part) => (typeof part === 'string' ? part : agentName(part.agent, part.text, context)));
}

/** Renders a name, as a link where the source says where it leads. */
export function agentName(agent: Agent, text: string, context: Context): Template {
  const name = html`<bdi lang="${maybe(agent.lang)}">${text}</bdi>`;
  return agent.url === undefined
    ? html`<span class="bsh-author">${name}</span>`
    : html`<a class="bsh-author bsh-link" rel="author" href="${linkTarget(agent.url, context)}">${name}</a>`;
}

/** Only a sole author's role and house are shown: beside several names nobody could tell whose they are. */
function role(author: readonly Agent[], bylineText: string | undefined, {messages: {comma}}: Context): Template | typeof nothing {
  const [sole] = author;
  if (sole?.type !== 'Person' || author.length > 1) return nothing;
  const words = [sole.jobTitle, sole.affiliation?.name].filter((word) => word !== undefined && bylineText?.includes(word) !== true);
  return words.length === 0 ? nothing : html`<span class="bsh-comma">${comma}</span><span class="bsh-role">${words.join(comma)}</span>`;
}

function place(dateline: string | undefined, bylineText: string | undefined, {messages}: Context): Template | typeof nothing {
  if (dateline === undefined || bylineText?.includes(dateline) === true) return nothing;
  return html` <span class="bsh-place">${fill(messages.inPlace, {place: dateline})}</span>`;
}
