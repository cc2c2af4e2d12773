import {AWAY_CLASS, galleryControls, positionText} from '../../templates/gallery.js';
import {BaseElement} from '../base-element.js';
import {build} from '../build.js';
import {ownWordsFor} from '../language.js';
import {whenComplete} from '../when-complete.js';
import {openLightbox} from './lightbox.js';
import {Strip} from './strip.js';

/**
 * Adds buttons, keys and a large view to pictures that stand inside it.
 *
 * Without JavaScript they are a row that scrolls, or two side by side; on paper all of them are shown.
 *
 * @element news-gallery
 */
export class NewsGallery extends BaseElement {
  #stopWaiting?: () => void;
  #closeLightbox?: (() => void) | undefined;
  #observer?: MutationObserver;
  #controls: HTMLElement | undefined;
  #strip: Strip | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopWaiting = whenComplete(this, () => queueMicrotask(() => this.isConnected && this.#start()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    this.#closeLightbox?.();
    this.#observer?.disconnect();
    for (const item of this.#strip?.items ?? []) item.classList.remove(AWAY_CLASS);
    this.#strip?.stop();
    this.#strip = undefined;
    this.#controls?.remove();
    this.#controls = undefined;
    this.removeEventListener('click', this.#click);
    this.removeEventListener('keydown', this.#press);
  }

  /** Gives the list of pictures. */
  get #list(): HTMLElement | null {
    return this.querySelector<HTMLElement>(':scope > .bsh-slides, :scope > .bsh-pair');
  }

  #start(): void {
    const list = this.#list;
    if (list === null || this.#controls !== undefined) return;
    if (list.matches('.bsh-slides')) this.#strip = new Strip(list, () => this.#tell());
    const {messages, lang} = ownWordsFor(this);
    this.#controls = build(galleryControls(this.#position, this.#strip !== undefined, messages, lang), this.ownerDocument);
    this.append(this.#controls);
    this.#tell();
    this.addEventListener('click', this.#click);
    this.addEventListener('keydown', this.#press);
    this.#observer = new MutationObserver(() => this.#tell());
    this.#observer.observe(list, {childList: true});
  }

  get #total(): number {
    return this.#list?.children.length ?? 0;
  }

  get #position(): string {
    return positionText((this.#strip?.index ?? 0) + 1, this.#total, ownWordsFor(this));
  }

  /** Says which picture is shown, and which buttons lead somewhere. */
  #tell(): void {
    const {index} = this.#strip ?? {index: 0};
    this.#strip?.items.forEach((item, at) => item.classList.toggle(AWAY_CLASS, at !== index));
    const status = this.#controls?.querySelector('.bsh-position') ?? null;
    if (status !== null && status.textContent !== this.#position) status.textContent = this.#position;
    this.#controls?.querySelector('.bsh-step-back')?.setAttribute('aria-disabled', String(index === 0));
    this.#controls?.querySelector('.bsh-step-on')?.setAttribute('aria-disabled', String(index >= this.#total - 1));
  }

  readonly #click = ({target}: Event): void => {
    if (this.#closeLightbox !== undefined) return;
    const element = target as Element;
    const index = this.#strip?.index ?? 0;
    if (element.matches('.bsh-step-back')) this.#strip?.go(index - 1);
    else if (element.matches('.bsh-step-on')) this.#strip?.go(index + 1);
    else if (element.matches('.bsh-enlarge')) this.#enlarge(index);
    else if (element.matches('.bsh-image')) {
      const item = element.closest('li');
      this.#enlarge(item === null ? index : [...(this.#list?.children ?? [])].indexOf(item));
    }
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (this.#closeLightbox === undefined && this.#strip?.press(event) === true) event.preventDefault();
  };

  #enlarge(index: number): void {
    const list = this.#list;
    if (list === null || this.#closeLightbox !== undefined) return;
    const figures = [...list.children].flatMap((item) => item.querySelector('figure') ?? []);
    this.#closeLightbox = openLightbox({
      host: this,
      figures,
      index,
      name: list.getAttribute('aria-label') ?? '',
      words: ownWordsFor(this),
      onClose: (last) => {
        this.#closeLightbox = undefined;
        this.#strip?.go(last, false);
      },
    });
  }
}
