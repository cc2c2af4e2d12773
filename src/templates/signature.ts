import {html, nothing, type Template} from '../html/tag.js';
import type {Article, ImageObject} from '../model/article.js';
import {isAboutOne} from '../text/byline.js';
import {biographies} from './biographies.js';
import {byline, freeText, prefixesOf} from './byline.js';
import type {Context} from './context.js';
import {contributors} from './contributors.js';
import {dates} from './time.js';

/** Pixels of the side of a portrait, and what it is asked for so that it is sharp on any screen. */
const SIDE = 48;
const ASKED = 96;

/** What stands in a signature. */
export interface Signature {
  /** Tells that there is a portrait beside the words. */
  isPictured: boolean;
  content: unknown;
}

/** Renders who wrote an article and when, with what else the page asks for; undefined when there is nothing to say. */
export function signature(article: Article, context: Context, more: Template | typeof nothing = nothing): Signature | undefined {
  const {omit, show} = context;
  const by = omit.has('byline') ? nothing : byline(article, context);
  const words = [
    by,
    omit.has('dates') ? nothing : dates(article, context),
    more,
    show.has('contributors') ? contributors(article, context) : [],
    show.has('biographies') ? biographies(article, context) : nothing,
  ].flat();
  if (words.every((part) => part === nothing)) return undefined;
  const image = by === nothing || omit.has('avatar') ? undefined : portrait(article, context);
  if (image === undefined) return {isPictured: false, content: words};
  const picture = html`<img class="bsh-avatar" alt="" width="${SIDE}" height="${SIDE}" loading="lazy" decoding="async" src="${addressOf(image, context)}">`;
  return {isPictured: true, content: [picture, html`<div class="bsh-signature-words">${words}</div>`]};
}

/** Finds the portrait of a sole author; none where the newsroom's own line may name more people. */
function portrait(article: Article, context: Context): ImageObject | undefined {
  const [sole, second] = article.author;
  if (sole?.type !== 'Person' || sole.image === undefined || second !== undefined) return undefined;
  const line = freeText(article, context);
  const {messages} = context;
  const known = [
    ...prefixesOf(messages),
    ...messages.bylineSuffixes,
    messages.inPlace,
    article.dateline,
    sole.jobTitle,
    sole.affiliation?.name,
  ];
  const isSole =
    line === undefined ||
    isAboutOne(
      line,
      sole.name,
      known.filter((words) => words !== undefined),
    );
  return isSole ? sole.image : undefined;
}

/** Gives the address of a small picture: from the page's own image service, else the smallest rendition that is large enough. */
function addressOf(image: ImageObject, {imageUrl}: Context): string {
  const fitting = (image.renditions ?? []).filter(({width = 0}) => width >= ASKED).sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
  return imageUrl?.(image, ASKED) ?? fitting[0]?.url ?? image.url;
}
