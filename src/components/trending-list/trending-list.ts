import type {PropertyValues} from '@lit/reactive-element';
import {property} from '@lit/reactive-element/decorators/property.js';
import {nothing, type Template} from '../../html/tag.js';
import type {TrendingList as List} from '../../model/article.js';
import {isTrendingList} from '../../model/guards.js';
import type {Issue} from '../../model/issues.js';
import type {Content} from '../../model/result.js';
import {LIST_EXTRAS, LIST_PARTS, type Context} from '../../templates/context.js';
import {entriesOf, LAYOUTS, staleFrom, trendingWords, type ListChoice, type ListLayout} from '../../templates/trending-list.js';
import {waitingRows} from '../../templates/trending-waiting.js';
import {mayDiffer} from '../base-element.js';
import {isNoWord} from '../child-data.js';
import {namesIn, oneOf, unlessFalse, wholeNumber} from '../converters.js';
import {CREDENTIALS, DataSource, LOADINGS} from '../data-source.js';
import {placeOf} from '../entries.js';
import {send} from '../events.js';
import {serverNow, startDial, stopDial, type Dial} from '../news-time/clock.js';
import {Steps} from '../steps.js';
import {WordsElement} from '../words-element.js';
import {Impressions} from './impressions.js';

/**
 * Shows a ranked list of articles, such as "Most read".
 *
 * Words that stand inside stay until the list is there, and when it cannot be had.
 *
 * @element trending-list
 * @fires {CustomEvent} news-load - When a list came over the network and is shown.
 * @fires {CustomEvent} news-error - When there is nothing to show; the old words stay.
 * @fires {CustomEvent} news-issue - When something was wrong with the data.
 * @fires {CustomEvent} news-select - When a reader follows an entry; `detail` holds its address and its place.
 * @fires {CustomEvent} news-view - When half of an entry was in view for a second, once for each; `detail` holds its address and its place.
 * @cssproperty [--bsh-row-size] - Least height of an entry's words where `limit` is set.
 */
export class TrendingList extends WordsElement {
  protected readonly rootClass = 'bsh-list';

  /** Names the address of the data. */
  @property() src?: string;

  /** Names the format of the data; without it the format is recognised. */
  @property() format?: string;

  /** Sets the data: a ranked list in any supported format. Wins over `src` and over children. */
  @property({attribute: false, hasChanged: mayDiffer}) data: unknown;

  /** Sets the address that relative addresses in the data are resolved against. */
  @property({attribute: 'base-url'}) baseUrl?: string;

  /** Sets the IANA zone of dates in the data that name none. */
  @property({attribute: 'source-time-zone'}) sourceTimeZone?: string;

  /** Sets the words above the list; without it the list's own name. */
  @property() heading?: string;

  /** Sets the level of the heading, 1 to 6. */
  @property({attribute: 'heading-level', converter: wholeNumber(1, 6, 2)}) headingLevel = 2;

  /** Sets how many entries are shown at the most, and holds the room for them while they are fetched; 0 shows all. */
  @property({converter: wholeNumber(0, 1000, 0)}) limit = 0;

  /** Sets how the entries stand. */
  @property({converter: oneOf(LAYOUTS)}) layout: ListLayout = 'list';

  /** Shows the rank of each entry; `ranks="false"` leaves it out. */
  @property({converter: unlessFalse}) ranks = true;

  /** Shows a small picture beside each entry that has one. */
  @property({converter: unlessFalse}) thumbnails = false;

  /** Lists the parts that are left out, such as "heading movement". */
  @property() omit = '';

  /** Lists what is shown of an entry only when the page asks for it, such as "byline dates". */
  @property() show = '';

  /** Shows young dates as "5 minutes ago". */
  @property({converter: unlessFalse}) relative = false;

  /** Names the address of the page's own article, which is left out; without it the page's canonical link, else its address. "false" leaves none out. */
  @property() current?: string;

  /** Sets the hours after which a note says that the list may be out of date; 0 is never. */
  @property({attribute: 'stale-after', converter: wholeNumber(0, 8760, 0)}) staleAfter = 0;

  /** Fetches at once, or when the element comes near the view. */
  @property({converter: oneOf(LOADINGS)}) loading: (typeof LOADINGS)[number] = 'eager';

  /** Says whether cookies go with the request, as for `fetch`. */
  @property({converter: oneOf(CREDENTIALS)}) credentials: (typeof CREDENTIALS)[number] = 'same-origin';

  /** Sets the seconds after which the list is fetched again; 0 is never, less than 10 counts as 10. */
  @property({converter: wholeNumber(0, 86_400, 0)}) refresh = 0;

  readonly #source = new DataSource(this);
  readonly #steps = new Steps(() => this.requestUpdate());
  readonly #impressions = new Impressions((link, entry) => send(this, 'news-view', {url: link.href, position: placeOf(entry)}));
  /** Sets the note once the list is too old, by the clock that all of the page share. */
  readonly #dial: Dial = {element: this, isPrinted: false, renew: (now) => this.#grow(now)};
  #stale = false;
  /** How many entries the whole list shows. */
  #total = 0;
  /** What stands in the element by our hand: nothing, bars, or a list. */
  #shown: 'nothing' | 'bars' | 'list' = 'nothing';

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#hurry);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#hurry);
    stopDial(this.#dial);
    this.#steps.stop();
    this.#impressions.stop();
  }

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

  /** Paints what is left before the page is printed, at once: a page that prints itself does not wait. */
  readonly #hurry = (): void => {
    this.performUpdate();
    this.#steps.hurry();
    this.performUpdate();
    this.finishWords();
  };

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
    const {list} = this;
    if (list === undefined) return this.#renderWaiting();
    this.#shown = 'list';
    const choice = this.#choice;
    this.#total = entriesOf(list, choice).length;
    this.whole = this.#total <= this.#steps.limit;
    const now = serverNow();
    this.#stale = now > this.#staleFrom;
    return trendingWords(list, choice, this.#contextIn(list.inLanguage, {now, limit: this.#steps.limit}));
  }

  protected override updated(): void {
    if (this.list !== undefined) this.#steps.painted(this.#total);
    if (this.#staleFrom < Infinity) startDial(this.#dial);
    else stopDial(this.#dial);
    this.wordsRenewed();
  }

  protected override wordsRenewed(): void {
    this.#impressions.watch(this.renderRoot.querySelectorAll('li.bsh-entry'));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#steps.done;
    return super.getUpdateComplete();
  }

  get #staleFrom(): number {
    const {list} = this;
    return list === undefined ? Infinity : staleFrom(list, this.staleAfter || undefined);
  }

  /** Renders again when the list becomes too old, and gives the milliseconds until then. */
  #grow(now: number): number {
    const left = this.#staleFrom - now;
    if (Number.isNaN(left)) return Infinity;
    if (left < 0 !== this.#stale) this.requestUpdate();
    return left < 0 ? Infinity : left + 1;
  }

  /** Holds the room of the rows while they are fetched and there is nothing else to see. */
  #renderWaiting(): Template | typeof nothing | undefined {
    const isWaiting = this.hasAttribute('aria-busy') && this.limit > 0 && (this.#shown === 'bars' || this.#isEmpty());
    if (!isWaiting && this.#shown === 'nothing') return undefined;
    this.#shown = isWaiting ? 'bars' : 'nothing';
    return isWaiting ? waitingRows(this.#choice, this.#contextIn(undefined)) : nothing;
  }

  #isEmpty(): boolean {
    return (
      this.ownWords === undefined &&
      [...this.childNodes].every((node) => isNoWord(node) || node.nodeType === 8 || node.textContent?.trim() === '')
    );
  }

  get #choice(): ListChoice {
    const {heading, limit, layout, ranks, thumbnails, staleAfter} = this;
    return {heading, limit: limit || undefined, layout, ranks, thumbnails, current: this.#ownPage, staleAfter: staleAfter || undefined};
  }

  /** Finds the address of the page's own article. */
  get #ownPage(): string | undefined {
    if (this.current === 'false') return undefined;
    const {baseURI, URL: address, head} = this.ownerDocument;
    const page = this.current ?? head.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href ?? address;
    return URL.canParse(page, baseURI) ? new URL(page, baseURI).href : undefined;
  }

  #contextIn(language: string | undefined, choice: Partial<Context> = {}): Context {
    const {headingLevel, omit, show, relative} = this;
    return this.makeContext(language, {
      headingLevel,
      relative,
      omit: namesIn(omit, LIST_PARTS),
      show: namesIn(show, LIST_EXTRAS),
      ...choice,
    });
  }
}
