import {html, nothing, type Template} from '../html/tag.js';
import type {Person} from '../model/article.js';
import {saysAlready} from '../text/byline.js';
import type {Credited} from './byline.js';
import {maybe, type Context} from './context.js';

/** Renders what the source says about the authors, in a disclosure; nothing where it says nothing. */
export function biographies({author = []}: Credited, context: Context): Template | typeof nothing {
  const people = author.filter((each): each is Person & {description: string} => each.type === 'Person' && each.description !== undefined);
  if (people.length === 0) return nothing;
  const {aboutAuthor, aboutAuthors} = context.messages;
  const isSole = author.length === 1;
  return html`<details class="bsh-biographies"><summary class="bsh-summary">${isSole ? aboutAuthor : aboutAuthors}</summary>${people.map(
    ({name, lang, description}) =>
      html`<p class="bsh-biography">${isSole || saysAlready(description.slice(0, name.length + 20), name) ? nothing : html`<strong class="bsh-label"><bdi lang="${maybe(lang)}">${name}</bdi></strong> `}${description}</p>`,
  )}</details>`;
}
