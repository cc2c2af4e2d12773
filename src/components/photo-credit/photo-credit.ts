import {property} from '@lit/reactive-element/decorators/property.js';
import type {nothing, Template} from '../../html/tag.js';
import type {ImageObject} from '../../model/article.js';
import {isArticle} from '../../model/guards.js';
import {creditWords} from '../../templates/credit-words.js';
import {adapt} from '../adapters.js';
import {mayDiffer} from '../base-element.js';
import {WordsElement} from '../words-element.js';

/** Stands in for the address of a picture whose credit alone is known; it is never shown or requested. */
const NO_ADDRESS = 'https://example.org/picture';

/**
 * Says who made a picture and where it came from.
 *
 * Words put inside stay as they are while neither an attribute nor `data` is set.
 *
 * @element photo-credit
 */
export class PhotoCredit extends WordsElement {
  protected readonly rootClass = 'bsh-credit-words';

  /** Sets the credit line as it must be printed (IPTC Credit Line). */
  @property() credit?: string;

  /** Sets who made the picture (IPTC Creator). */
  @property() creator?: string;

  /** Sets who supplied the picture (IPTC Source). */
  @property() source?: string;

  /** Sets the copyright notice. */
  @property() copyright?: string;

  /** Sets the address of the licence. */
  @property() license?: string;

  /** Sets the address where a licence can be had. */
  @property({attribute: 'acquire-license'}) acquireLicense?: string;

  /** Sets the picture, as schema.org ImageObject or in our own model; attributes win over it. */
  @property({attribute: false, hasChanged: mayDiffer}) data: unknown;

  protected render(): Template | typeof nothing | undefined {
    const image = this.#picture();
    return image === undefined ? undefined : creditWords(image, this.makeContext(undefined));
  }

  #picture(): ImageObject | undefined {
    const {credit, creator, source, copyright, license, acquireLicense, data} = this;
    const given = Object.entries({
      creditText: credit,
      creator,
      sourceOrganization: source,
      copyrightNotice: copyright,
      license,
      acquireLicensePage: acquireLicense,
    }).filter(([, value]) => value !== undefined && value !== '');
    const isObject = typeof data === 'object' && data !== null;
    if (!isObject && given.length === 0) return undefined;
    const foreign = isObject && '@type' in data;
    const image = {[foreign ? '@type' : 'type']: 'ImageObject', url: NO_ADDRESS, ...(isObject ? data : {}), ...Object.fromEntries(given)};
    const result = adapt(
      {[foreign ? '@type' : 'type']: 'Article', headline: '-', image: [image], ...(foreign ? {} : {body: []})},
      {baseUrl: this.ownerDocument.baseURI},
    );
    return result.ok && isArticle(result.value) ? result.value.image[0] : undefined;
  }
}
