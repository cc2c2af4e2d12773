import type {PropertyValues} from '@lit/reactive-element';
import {property} from '@lit/reactive-element/decorators/property.js';
import type {nothing, Template} from '../../html/tag.js';
import type {Article} from '../../model/article.js';
import {isArticle} from '../../model/guards.js';
import type {Issue} from '../../model/issues.js';
import type {Content} from '../../model/result.js';
import {articleWords, contextOf, partsOf} from '../../templates/article.js';
import {EXTRAS, PARTS, type Context} from '../../templates/context.js';
import {EMBED_MODES, hostsIn, type EmbedMode} from '../../text/frames.js';
import {mayDiffer} from '../base-element.js';
import {namesIn, oneOf, wholeNumber} from '../converters.js';
import {CREDENTIALS, DataSource, LOADINGS} from '../data-source.js';
import {send, type NewsEventDetails} from '../events.js';
import type {NewsEmbed} from '../news-embed/news-embed.js';
import {HeldUpdates} from '../held-updates.js';
import {revealTarget} from '../reveal.js';
import {settings} from '../settings.js';
import {Steps} from '../steps.js';
import {WordsElement} from '../words-element.js';

/**
 * Shows a whole article from structured data.
 *
 * Words that a printer of ours has put inside stay as they are. Other children are shown until the article is there, and stay when it cannot be had.
 *
 * @element news-article
 * @slot - With `isolation="shadow"`, what is shown until the article is there.
 * @fires {CustomEvent} news-load - When an article came over the network and is shown.
 * @fires {CustomEvent} news-error - When there is nothing to show; the old words stay.
 * @fires {CustomEvent} news-issue - When something was wrong with the data; `detail.issues` says what and where.
 * @fires {CustomEvent} news-select - When a reader follows a link in the words.
 * @fires {CustomEvent} news-paywall - When the words end at a paywall: the page puts its offer into `.bsh-paywall`.
 * @fires {CustomEvent} news-consent - When a reader agrees to load content of others; `detail.provider` says whose.
 * @fires {CustomEvent} news-updates - When new updates of live coverage wait for the reader to ask for them; `detail.count` says how many.
 * @cssproperty [--bsh-measure=58ch] - Width of a line of text.
 * @cssproperty [--bsh-loading-size=100lvh] - Height that is held while the article is fetched.
 */
export class NewsArticle extends WordsElement {
  protected readonly rootClass = 'bsh-article';

  /** Names the address of the data; JSON-LD, a WordPress post, an HTML page or body, or the model itself. */
  @property() src?: string;

  /** Names the format of the data; without it the format is recognised. */
  @property() format?: string;

  /** Sets the data: an article in any supported format, as an object or as text. Wins over `src` and over children. */
  @property({attribute: false, hasChanged: mayDiffer}) data: unknown;

  /** Sets the address that relative addresses in the data are resolved against; without it the address of the data. */
  @property({attribute: 'base-url'}) baseUrl?: string;

  /** Sets the IANA zone of dates in the data that name none. */
  @property({attribute: 'source-time-zone'}) sourceTimeZone?: string;

  /** Sets the level of the headline, 1 to 6; headings of the body follow below it. */
  @property({attribute: 'heading-level', converter: wholeNumber(1, 6, 2)}) headingLevel = 2;

  /** Lists the parts that the page shows itself, such as "headline lead". */
  @property() omit = '';

  /** Lists what is shown only when the page asks for it, such as "reading-time topics". */
  @property() show = '';

  /** Fetches at once, or when the element comes near the view. */
  @property({converter: oneOf(LOADINGS)}) loading: (typeof LOADINGS)[number] = 'eager';

  /** Says whether cookies go with the request, as for `fetch`. */
  @property({converter: oneOf(CREDENTIALS)}) credentials: (typeof CREDENTIALS)[number] = 'same-origin';

  /** Sets the seconds after which the data is fetched again; 0 is never, less than 10 counts as 10. Ended live coverage is not. */
  @property({converter: wholeNumber(0, 86_400, 0)}) refresh = 0;

  /** Sets how content of others is shown: a frame when the reader agrees, a card that leads there, or a frame at once. */
  @property({converter: oneOf(EMBED_MODES)}) embeds?: EmbedMode;

  /** Lists hosts whose content may stand in a frame, beside the known providers. */
  @property({attribute: 'embed-hosts'}) embedHosts = '';

  readonly #source = new DataSource(this);
  readonly #steps = new Steps(() => this.requestUpdate());
  readonly #updates = new HeldUpdates();
  /** The article that was painted last. */
  #shown?: Article;
  /** The article that was read last, after the page's own rewriting of its body. */
  #enhanced?: {from: Article; by: unknown; article: Article};
  /** What the parts of an article share while it is painted step by step. */
  #context: Context | undefined;
  /** Whether the words were not there before, so that nobody has read in them yet. */
  #isNew = true;
  /** Where the words end at a paywall, once the page was told. */
  #paywall: Element | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeprint', this.#hurry);
    this.addEventListener('click', this.#showOnClick);
    if (this.#shown !== undefined) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#hurry);
    this.removeEventListener('click', this.#showOnClick);
    this.#steps.stop();
  }

  /** The article that came of the data; undefined while there is none. */
  get article(): Article | undefined {
    const {content} = this.#source;
    return content !== undefined && isArticle(content) ? content : undefined;
  }

  /** What was wrong with the data. */
  get issues(): readonly Issue[] {
    return this.#source.issues;
  }

  /** Fetches `src` again; resolves when the article is shown or the old words stay. */
  load(): Promise<void> {
    return this.#source.load();
  }

  /** Shows the updates of live coverage that wait, and moves the focus to the newest of them. */
  async showUpdates(): Promise<void> {
    const [newest] = this.#updates.release();
    if (newest === undefined) return;
    this.requestUpdate();
    await this.updateComplete;
    const update = [...this.renderRoot.querySelectorAll<HTMLElement>('.bsh-update[id]')].find(({id}) => id === newest);
    update?.setAttribute('tabindex', '-1');
    update?.focus();
  }

  /** Paints what is left before the page is printed, at once: a page that prints itself does not wait. */
  readonly #hurry = (): void => {
    this.#steps.hurry();
    this.performUpdate();
    this.finishWords();
  };

  readonly #showOnClick = (event: Event): void => {
    const [target] = event.composedPath();
    if ((target as Element).closest('.bsh-live-more') !== null) void this.showUpdates();
  };

  /** @internal */
  accepts(content: Content): boolean {
    return isArticle(content);
  }

  /** @internal */
  worthRefreshing(): boolean {
    return this.article?.coverageEndTime === undefined;
  }

  protected override childrenComplete(): void {
    this.#source.start();
    const {ownWords} = this;
    if (ownWords === undefined || this.#shown !== undefined) return;
    this.#updates.restart(ownWords);
    this.#tellPaywall();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.size > 0) this.#context = undefined;
    this.#source.propertiesChanged(changed, this.complete);
  }

  protected render(): Template | typeof nothing | undefined {
    const {article} = this;
    if (article === undefined) return undefined;
    if (this.#shown === undefined) {
      this.#isNew = this.ownWords === undefined;
    } else if (keyOf(this.#shown) !== keyOf(article)) {
      this.#steps.restart();
      this.#updates.restart();
      this.#paywall = null;
      this.#isNew = true;
    }
    const before = this.#updates.pending;
    const {article: shown, pending} = this.#updates.hold(this.#enhance(article), this.idPrefix);
    if (pending > before) this.#tell('news-updates', {count: pending});
    if (this.#context?.of !== shown) {
      const {embeds = 'ask', embedHosts = []} = settings();
      const choice = {
        embeds: this.embeds ?? embeds,
        embedHosts: [...hostsIn(this.embedHosts), ...embedHosts],
        headingLevel: this.headingLevel,
        omit: namesIn(this.omit, PARTS),
        show: namesIn(this.show, EXTRAS),
      };
      this.#context = contextOf(shown, this.makeContext(shown.inLanguage, choice));
    }
    this.#shown = shown;
    this.whole = partsOf(shown) <= this.#steps.limit;
    return articleWords(shown, {...this.#context, limit: this.#steps.limit, pending});
  }

  #enhance(article: Article): Article {
    const {enhance} = settings();
    if (enhance === undefined) return article;
    if (this.#enhanced?.from !== article || this.#enhanced.by !== enhance)
      this.#enhanced = {from: article, by: enhance, article: {...article, body: enhance(article.body, article)}};
    return this.#enhanced.article;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('embeds') || changed.has('embedHosts')) {
      for (const embed of this.renderRoot.querySelectorAll<NewsEmbed>('news-embed:defined')) embed.requestUpdate();
    }
    if (this.#shown === undefined) return;
    if (!this.#steps.painted(partsOf(this.#shown))) return;
    this.#context = undefined;
    this.#tellPaywall();
    if (this.#isNew) revealTarget(this.renderRoot);
    this.#isNew = false;
  }

  protected override wordsRenewed(): void {
    this.#tellPaywall();
  }

  #tellPaywall(): void {
    const paywall = this.renderRoot.querySelector('.bsh-paywall');
    if (paywall !== null && paywall !== this.#paywall) this.#tell('news-paywall', {article: this.article});
    this.#paywall = paywall;
  }

  /** Sends an event once the update is over: who listens may change the element. */
  #tell<Name extends keyof NewsEventDetails>(name: Name, detail: NewsEventDetails[Name]): void {
    queueMicrotask(() => send(this, name, detail));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#steps.done;
    return super.getUpdateComplete();
  }
}

/** Tells one article from another, whatever changed in it. */
function keyOf({id, url, headline}: Article): string {
  return id ?? url ?? headline;
}
