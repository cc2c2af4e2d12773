import type {PropertyValues} from '@lit/reactive-element';
import {property} from '@lit/reactive-element/decorators/property.js';
import {fillText} from '../../locales/format.js';
import {consentWords, skipWords} from '../../templates/embed.js';
import {EMBED_MODES, frameOf, hostsIn, type EmbedMode, type FrameTarget} from '../../text/frames.js';
import {BaseElement} from '../base-element.js';
import {build} from '../build.js';
import {consent, onConsent} from '../consent.js';
import {oneOf, wholeNumber} from '../converters.js';
import {send} from '../events.js';
import {closest, ownWordsFor} from '../language.js';
import type {NewsArticle} from '../news-article/news-article.js';
import {settings} from '../settings.js';
import {whenComplete} from '../when-complete.js';
import {makeFrame, type OpenFrame} from './frame.js';

const NEAR = '400px';
const modes = oneOf(EMBED_MODES);

let notes = 0;

/**
 * Opens content of others in a frame, in the place of the card that stands inside it, once the reader agrees.
 *
 * Before that nobody is asked for anything. Without JavaScript, and on paper, the card stays.
 *
 * @element news-embed
 * @fires {CustomEvent} news-consent - When a reader agrees to load content; `detail` names the provider, and says whether always.
 */
export class NewsEmbed extends BaseElement {
  /** Knows and sets which providers are allowed. */
  static readonly consent = consent;

  /** Sets the address of the frame; it is opened only for a known provider, or a host that the page lists. */
  @property() src = '';

  /** Names what is in the frame, for those who cannot see it. */
  @property() label = '';

  /** Sets the height of the frame in pixels; without it the frame is as large as the room that is kept for it. */
  @property({converter: wholeNumber(1, 20_000, 0)}) height = 0;

  #complete = false;
  #stopWaiting?: () => void;
  #stopListening?: () => void;
  #observer: IntersectionObserver | undefined;
  #controls: HTMLElement | undefined;
  #skip: HTMLElement | undefined;
  #frame: (OpenFrame & FrameTarget) | undefined;
  /** What the reader asked for here, without an always. */
  #asked: string | undefined;
  #refused: string | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = onConsent((isWithdrawn) => {
      const provider = this.#target()?.provider;
      if (provider !== undefined && isWithdrawn(provider)) this.#asked = undefined;
      this.requestUpdate();
    });
    this.#stopWaiting = whenComplete(this, () => {
      this.#complete = true;
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    this.#stopListening?.();
    this.#asked = undefined;
    this.#close();
  }

  /** @internal Keeps the frame where the page moves the element without taking it out (`moveBefore`). */
  connectedMoveCallback(): void {
    return;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#complete || !this.isConnected) return;
    const target = this.#target();
    const isOpen = target !== undefined && target.src !== this.#refused && this.#isOpen(target);
    const hadFocus = this.#frame !== undefined && (this.getRootNode() as Document | ShadowRoot).activeElement === this.#frame.element;
    if (!isOpen || (this.#frame !== undefined && target.src !== this.#frame.src)) this.#close();
    if (isOpen) this.#openWhenNear(target);
    else if (target === undefined || target.src === this.#refused) this.#hideControls();
    else this.#showControls(target);
    if (hadFocus && !isOpen) this.querySelector<HTMLElement>('.bsh-button, .bsh-card-link')?.focus();
  }

  /** Finds the frame that may be shown here; undefined where there is none, or the page wants cards alone. */
  #target(): FrameTarget | undefined {
    const {mode, hosts} = this.#choice();
    return this.src === '' || mode === 'link' ? undefined : frameOf(this.src, hosts);
  }

  /** Reads what the article says that the element stands in, then what the page says for all. */
  #choice(): {mode: EmbedMode; hosts: string[]} {
    const article = closest(this, 'news-article') as (Partial<NewsArticle> & Element) | undefined;
    const chosen = article?.embeds ?? article?.getAttribute('embeds') ?? undefined;
    const {embeds = 'ask', embedHosts = []} = settings();
    const own = hostsIn(article?.embedHosts ?? article?.getAttribute('embed-hosts') ?? '');
    return {mode: chosen === undefined ? embeds : modes.fromAttribute(chosen), hosts: [...own, ...embedHosts]};
  }

  #isOpen({src, provider, isTrusted}: FrameTarget): boolean {
    return this.#asked === src || consent.isAllowed(provider) || (isTrusted && this.#choice().mode === 'allow');
  }

  /** Gives the part of the card that a frame takes the place of. */
  get #words(): HTMLElement {
    return this.querySelector<HTMLElement>(':scope > .bsh-card-words') ?? this;
  }

  #showControls(target: FrameTarget): void {
    if (this.#controls !== undefined) return;
    const {messages, lang} = ownWordsFor(this);
    const controls = build(consentWords(target.provider, `bsh:note-${String(++notes)}`, messages, lang), this.ownerDocument);
    controls.querySelector('button')?.addEventListener('click', () => this.#load(target));
    this.#controls = controls;
    this.#words.append(controls);
  }

  #hideControls(): void {
    this.#controls?.remove();
    this.#controls = undefined;
  }

  /** Does what the reader asked for. */
  #load(target: FrameTarget): void {
    const always = this.#controls?.querySelector('input')?.checked === true;
    this.#asked = target.src;
    this.#open(target);
    this.#frame?.element.focus();
    if (always) consent.allow(target.provider);
    send(this, 'news-consent', {provider: target.provider, always});
  }

  #openWhenNear(target: FrameTarget): void {
    if (this.#frame !== undefined || this.#observer !== undefined) return;
    this.#hideControls();
    if (typeof IntersectionObserver !== 'function') {
      this.#open(target);
      return;
    }
    const observe = (entries: readonly IntersectionObserverEntry[]): void => {
      if (entries.some(({isIntersecting}) => isIntersecting)) this.#open(target);
    };
    this.#observer = new IntersectionObserver(observe, {rootMargin: NEAR});
    this.#observer.observe(this);
  }

  #open(target: FrameTarget): void {
    this.#close();
    const {messages, lang} = ownWordsFor(this);
    const frame = makeFrame(this.ownerDocument, {
      src: target.src,
      title: this.label || fillText(messages.contentFrom, {provider: target.provider}),
      height: this.height || undefined,
      onHeight: () => this.style.setProperty('--_kept', '0px'),
      onRefused: () => {
        this.#refused = target.src;
        this.requestUpdate();
      },
    });
    this.#frame = {...frame, ...target};
    this.#skip = build(skipWords(target.provider, messages, lang), this.ownerDocument);
    this.#skip.addEventListener('click', () => this.querySelector<HTMLElement>('.bsh-card-link')?.focus());
    // What was as high as the card does not become lower: nothing below moves.
    this.style.setProperty('--_held', `${String(this.#words.getBoundingClientRect().height)}px`);
    this.#hideControls();
    this.prepend(this.#skip, frame.element);
  }

  #close(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#frame?.stop();
    this.#frame?.element.remove();
    this.#frame = undefined;
    this.#skip?.remove();
    this.#skip = undefined;
    for (const name of ['--_held', '--_kept']) this.style.removeProperty(name);
  }
}
