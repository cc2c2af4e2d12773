import type {PropertyValues} from '@lit/reactive-element';
import {property} from '@lit/reactive-element/decorators/property.js';
import type {nothing, Template} from '../../html/tag.js';
import type {TrendingList as List} from '../../model/article.js';
import {isTrendingList} from '../../model/guards.js';
import type {Issue} from '../../model/issues.js';
import type {Content} from '../../model/result.js';
import {LAYOUTS, trendingWords, type ListLayout} from '../../templates/trending-list.js';
import {oneOf, unlessFalse, wholeNumber} from '../converters.js';
import {CREDENTIALS, DataSource, LOADINGS} from '../data-source.js';
import {WordsElement} from '../words-element.js';

/**
 * Shows a ranked list of articles, such as "Most read".
 *
 * Words that stand inside stay until the list is there, and when it cannot be had.
 *
 * @element trending-list
 * @fires {CustomEvent} news-load - When a list came over the network and is shown.
 * @fires {CustomEvent} news-error - When there is nothing to show; the old words stay.
 * @fires {CustomEvent} news-issue - When something was wrong with the data.
 * @fires {CustomEvent} news-select - When a reader follows an entry; `detail` holds its address and position.
 */
export class TrendingList extends WordsElement {
  protected readonly rootClass = 'bsh-list';

  /** Names the address of the data. */
  @property() src?: string;

  /** Names the format of the data; without it the format is recognised. */
  @property() format?: string;

  /** Sets the data: a ranked list in any supported format. Wins over `src` and over children. */
  @property({attribute: false}) data: unknown;

  /** Sets the address that relative addresses in the data are resolved against. */
  @property({attribute: 'base-url'}) baseUrl?: string;

  /** Sets the IANA zone of dates in the data that name none. */
  @property({attribute: 'source-time-zone'}) sourceTimeZone?: string;

  /** Sets the words above the list; without it the list's own name. */
  @property() heading?: string;

  /** Sets the level of the heading, 1 to 6. */
  @property({attribute: 'heading-level', converter: wholeNumber(1, 6, 2)}) headingLevel = 2;

  /** Sets how many entries are shown at the most; 0 shows all. */
  @property({converter: wholeNumber(0, 1000, 0)}) limit = 0;

  /** Sets how the entries stand. */
  @property({converter: oneOf(LAYOUTS)}) layout: ListLayout = 'list';

  /** Shows the rank of each entry; `ranks="false"` leaves it out. */
  @property({converter: unlessFalse}) ranks = true;

  /** Shows a small picture beside each entry that has one. */
  @property({converter: unlessFalse}) thumbnails = false;

  /** Fetches at once, or when the element comes near the view. */
  @property({converter: oneOf(LOADINGS)}) loading: (typeof LOADINGS)[number] = 'eager';

  /** Says whether cookies go with the request, as for `fetch`. */
  @property({converter: oneOf(CREDENTIALS)}) credentials: (typeof CREDENTIALS)[number] = 'same-origin';

  /** Sets the seconds after which the list is fetched again; 0 is never, less than 10 counts as 10. */
  @property({converter: wholeNumber(0, 86_400, 0)}) refresh = 0;

  readonly #source = new DataSource(this);

  /** The list that came of the data; undefined while there is none. */
  get list(): List | undefined {
    const {content} = this.#source;
    return content !== undefined && isTrendingList(content) ? content : undefined;
  }

  /** What was wrong with the data. */
  get issues(): readonly Issue[] {
    return this.#source.issues;
  }

  /** Fetches `src` again; resolves when the list is shown or the old words stay. */
  load(): Promise<void> {
    return this.#source.load();
  }

  /** @internal */
  accepts(content: Content): boolean {
    return isTrendingList(content);
  }

  /** @internal */
  worthRefreshing(): boolean {
    return true;
  }

  protected override childrenComplete(): void {
    this.#source.start();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#source.propertiesChanged(changed, this.complete);
  }

  protected render(): Template | typeof nothing | undefined {
    const {list, heading, limit, layout, ranks, thumbnails} = this;
    if (list === undefined) return undefined;
    return trendingWords(
      list,
      {heading, limit: limit || undefined, layout, ranks, thumbnails},
      this.makeContext(list.inLanguage, {headingLevel: this.headingLevel}),
    );
  }
}
