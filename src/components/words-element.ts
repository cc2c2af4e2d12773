import type {PropertyValues} from '@lit/reactive-element';
import {property} from '@lit/reactive-element/decorators/property.js';
import {nothing, type Template} from '../html/tag.js';
import {adoptInSteps, makeHolder} from '../html/adopt.js';
import {render} from '../html/update.js';
import {guard} from '../styles/guard.js';
import {guardedResetCss, hostCss, wordsCss} from '../styles/sheets.js';
import {ISOLATIONS, makeContext, type Context, type Isolation} from '../templates/context.js';
import {languageTag} from '../text/languages.js';
import {isTimeZone} from '../text/zones.js';
import {BaseElement} from './base-element.js';
import {isNoWord} from './child-data.js';
import {oneOf} from './converters.js';
import {keepFocus} from './keep-focus.js';
import {checkPictures, unwatchPictures, watchPictures} from './pictures.js';
import {reportSelection} from './selection.js';
import {messagesFor, settings, unwatchLanguages, watchLanguages} from './settings.js';
import {adoptSheet} from './sheet.js';
import {Slices} from './steps.js';
import {whenComplete} from './when-complete.js';

/** Made when the first element asks for it. */
let guardedCss: string | undefined;

const counts = new WeakMap<Document, number>();

/**
 * Paints what `render()` returns as its own children, and keeps the words that are there already.
 *
 * `render()` returns undefined while the words in place are to stay.
 */
export abstract class WordsElement extends BaseElement {
  /** @internal Tells other copies of Broadsheet whose element this is. */
  static readonly isBroadsheet = true;

  /** Sets how the words are guarded against the page's styles; read once, when the element is first connected. */
  @property({converter: oneOf(ISOLATIONS)}) isolation: Isolation = 'page';

  /** Sets a designed look; without it the words take the page's own fonts and colours. */
  @property() theme?: string;

  /** Sets the IANA zone that times are shown in ("Europe/Zagreb"); without it the article's own. */
  @property({attribute: 'time-zone'}) timeZone?: string;

  /** Class of the words' root, by which printed words are known. */
  protected abstract readonly rootClass: string;

  #stopWaiting?: () => void;
  #complete = false;
  #painted = false;
  /** Where words are built, part by part, that are to be adopted. */
  #built?: ParentNode & Node;
  /** Printed words that are being renewed. */
  #renewal?: Slices;
  #idPrefix?: string;

  protected override createRenderRoot(): HTMLElement | ShadowRoot {
    if (this.isolation !== 'shadow') return this;
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    if (root.firstChild === null) root.append(this.ownerDocument.createElement('slot'));
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#adoptSheets();
    watchLanguages(this);
    this.#idPrefix ??= this.#makePrefix();
    this.addEventListener('click', reportSelection);
    watchPictures(this.renderRoot);
    if (this.#complete) return;
    this.#stopWaiting = whenComplete(this, () => {
      this.#complete = true;
      this.#adoptWords();
      this.childrenComplete();
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unwatchLanguages(this);
    this.#stopWaiting?.();
    this.finishWords();
    this.removeEventListener('click', reportSelection);
    unwatchPictures(this.renderRoot);
  }

  /** Tells whether the words in place were printed by a template of ours. */
  get ownWords(): Element | undefined {
    return [...this.renderRoot.children].find((child) => child.classList.contains(this.rootClass) && child.hasAttribute('data-bsh'));
  }

  /** Tells whether all children of the element are parsed. */
  protected get complete(): boolean {
    return this.#complete;
  }

  /** Runs once, when all children are parsed. */
  protected childrenComplete(): void {
    return;
  }

  /** Whether `render()` gave all the words there are; until it does, printed ones stay as they are. */
  protected whole = true;

  /** Renders the words; undefined keeps those that are in place. */
  protected abstract render(): Template | typeof nothing | undefined;

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const template = this.render();
    if (template !== undefined) this.#paint(template);
    else if (changed.has('theme')) this.#wearTheme();
  }

  /** Begins every id of the words. */
  protected get idPrefix(): string {
    return this.#idPrefix ?? 'bsh-';
  }

  /** Gives the templates what they need to know about the page. */
  protected makeContext(language: string | undefined, choice: Partial<Context> = {}): Context {
    const locale = language ?? this.language ?? 'en';
    const {linkUrl, imageUrl, theme, blocks, authorLimit, houseCredits} = settings();
    const zone = this.timeZone !== undefined && isTimeZone(this.timeZone) ? this.timeZone : undefined;
    return makeContext({
      messages: messagesFor(locale),
      locale,
      now: Date.now(),
      timeZone: zone,
      guarded: this.isolation !== 'page',
      theme: this.theme ?? theme,
      idPrefix: this.idPrefix,
      imageUrl,
      ...(linkUrl && {linkUrl}),
      ...(blocks && {blocks}),
      ...(authorLimit !== undefined && {authorLimit}),
      ...(houseCredits && {houseCredits}),
      ...choice,
    });
  }

  /** Gives the language that the page says the element is in. */
  get language(): string | undefined {
    const tag = this.closest('[lang]')?.getAttribute('lang') ?? this.ownerDocument.documentElement.lang;
    return languageTag(tag);
  }

  /** @internal Takes our words off the page; what the page put in beside them stays. */
  withdraw(): void {
    this.finishWords();
    if (this.#painted) render(this.renderRoot, nothing);
    else this.ownWords?.remove();
  }

  #paint(template: Template | typeof nothing): void {
    const {renderRoot} = this;
    if (!this.#painted) {
      if (template === nothing) return;
      const printed = this.ownWords;
      if (printed !== undefined) {
        this.#built ??= makeHolder(printed);
        this.#painted = this.whole;
        if (this.whole) this.#renewal = new Slices(adoptInSteps(renderRoot, printed, template, this.#built), () => this.wordsRenewed());
        else render(this.#built, template);
        return;
      }
      this.#painted = true;
      for (const node of [...renderRoot.childNodes]) if (!isNoWord(node)) node.remove();
    }
    this.finishWords();
    keepFocus(renderRoot, () => render(renderRoot, template));
  }

  /** Renews at once what is left of printed words. */
  protected finishWords(): void {
    this.#renewal?.finish();
  }

  /** Runs when printed words have become those of new data. */
  protected wordsRenewed(): void {
    return;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#renewal?.done;
    return isComplete;
  }

  #adoptSheets(): void {
    const root = this.getRootNode();
    const scope = root.nodeType === 11 && 'host' in root ? (root as ShadowRoot) : this.ownerDocument;
    const words = this.isolation === 'shadow' && this.shadowRoot !== null ? this.shadowRoot : scope;
    adoptSheet(scope, hostCss);
    adoptSheet(words, wordsCss);
    if (this.isolation !== 'page') adoptSheet(words, (guardedCss ??= guard(guardedResetCss + wordsCss)));
  }

  /** Moves printed words into the shadow root, and gives those in the light the guard and the theme that are asked for. */
  #adoptWords(): void {
    const printed = [...this.children].find((child) => child.classList.contains(this.rootClass) && child.hasAttribute('data-bsh'));
    if (printed === undefined) return;
    const label = printed.getAttribute('aria-labelledby');
    const prefix = printed.getAttribute('data-bsh-prefix') ?? label?.replace(/headline$/, '');
    if (prefix !== undefined && prefix !== label) this.#idPrefix = prefix;
    if (this.renderRoot !== this) this.renderRoot.replaceChildren(printed);
    if (this.isolation !== 'page') printed.classList.add('bsh-guarded');
    this.#wearTheme();
    checkPictures(printed);
  }

  #wearTheme(): void {
    const theme = this.theme ?? settings().theme;
    if (theme !== undefined) this.ownWords?.setAttribute('data-bsh-theme', theme);
  }

  #makePrefix(): string {
    const {ownerDocument, id} = this;
    if (id !== '') return `${id}-`;
    for (;;) {
      const count = (counts.get(ownerDocument) ?? 0) + 1;
      counts.set(ownerDocument, count);
      const prefix = count === 1 ? 'bsh-' : `bsh-${String(count)}-`;
      // Printed words bring prefixes of their own.
      if (ownerDocument.querySelector(`[aria-labelledby="${prefix}headline"], [data-bsh-prefix="${prefix}"]`) === null) return prefix;
    }
  }
}
