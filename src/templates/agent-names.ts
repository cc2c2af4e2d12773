import {html, type Template} from '../html/tag.js';
import type {Agent} from '../model/article.js';
import type {NamePart} from '../text/link-names.js';
import {maybe, type Context} from './context.js';
import {linkTarget} from './phrasing.js';

/** Renders the names of authors among other words. */
export function authorNames(names: readonly NamePart[], context: Context): unknown[] {
  return names.map((part) => (typeof part === 'string' ? part : agentName(part.agent, part.text, context)));
}

/** Renders the names of people who are no authors among other words. */
export function contributorNames(names: readonly NamePart[], context: Context): unknown[] {
  return names.map((part) => {
    if (typeof part === 'string') return part;
    const {url, lang} = part.agent;
    const name = html`<bdi lang="${maybe(lang)}">${part.text}</bdi>`;
    return url === undefined ? name : html`<a class="bsh-link" href="${linkTarget(url, context)}">${name}</a>`;
  });
}

/** Renders the name of an author, as a link where the source says where it leads. */
export function agentName(agent: Agent, text: string, context: Context): Template {
  const name = html`<bdi lang="${maybe(agent.lang)}">${text}</bdi>`;
  return agent.url === undefined
    ? html`<span class="bsh-author">${name}</span>`
    : html`<a class="bsh-author bsh-link" rel="author" href="${linkTarget(agent.url, context)}">${name}</a>`;
}
