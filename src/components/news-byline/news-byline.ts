import {property} from '@lit/reactive-element/decorators/property.js';
import type {nothing, Template} from '../../html/tag.js';
import {isArticle} from '../../model/guards.js';
import {bylineWords} from '../../templates/byline-words.js';
import {EXTRAS} from '../../templates/context.js';
import {splitNames} from '../../text/names.js';
import {mayDiffer} from '../base-element.js';
import {namesIn, unlessFalse, wholeNumber} from '../converters.js';
import {adapt} from '../adapters.js';
import {WordsElement} from '../words-element.js';

/** Nobody is left out. */
const ALL = 0;

/**
 * Says who wrote an article, and when.
 *
 * Words put inside stay as they are while neither an attribute nor `data` is set.
 *
 * @element news-byline
 */
export class NewsByline extends WordsElement {
  protected readonly rootClass = 'bsh-signature';

  /** Sets the byline as the newsroom wrote it; known names in it become links. */
  @property() by?: string;

  /** Sets when the article was published, as an ISO 8601 date or date-time. */
  @property() published?: string;

  /** Sets when the article was changed last; shown only when it is later than `published`. */
  @property() modified?: string;

  /** Shows young dates as "5 minutes ago". */
  @property({converter: unlessFalse}) relative = false;

  /** Sets how many authors are named before "and 3 others", who open on a click; 0 names all. */
  @property({converter: wholeNumber(0, 999, ALL)}) limit = ALL;

  /** Lists what is shown only when the page asks for it: "biographies contributors". */
  @property() show = '';

  /** Sets who wrote it: a name, a Person, a list of these, or an article. */
  @property({attribute: false, hasChanged: mayDiffer}) data: unknown;

  protected render(): Template | typeof nothing | undefined {
    const {by, published, modified, data, relative, limit} = this;
    if ([by, published, modified, data ?? undefined].every((value) => value === undefined)) return undefined;
    const result = adapt(asArticle(data, {bylineText: by, datePublished: published, dateModified: modified}), {
      baseUrl: this.ownerDocument.baseURI,
    });
    if (!result.ok || !isArticle(result.value)) return undefined;
    const choice = {relative, show: namesIn(this.show, EXTRAS), ...(limit > ALL && {authorLimit: limit})};
    return bylineWords(result.value, this.makeContext(result.value.inLanguage, choice));
  }
}

/** Puts what the element was given into the shape of an article, which the formats can read. */
function asArticle(data: unknown, more: Record<string, unknown>): Record<string, unknown> {
  const given = Object.fromEntries(Object.entries(more).filter(([, value]) => value !== undefined));
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data);
  if (isObject && ['author', 'headline', 'bylineText'].some((name) => Object.hasOwn(data, name))) return {headline: '-', ...data, ...given};
  const author = typeof data === 'string' ? splitNames(data) : (data ?? []);
  const first: unknown = Array.isArray(data) ? data[0] : data;
  const foreign = typeof first === 'object' && first !== null && '@type' in first;
  return {[foreign ? '@type' : 'type']: 'Article', headline: '-', author, ...(foreign ? {} : {body: []}), ...given};
}
