import {ReactiveElement, type PropertyValues} from '@lit/reactive-element';
import {property} from '@lit/reactive-element/decorators/property.js';
import {languageTag} from '../../text/languages.js';
import {nextChange, relativeTime} from '../../text/relative-time.js';

const shown = new Set<NewsTime>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Renews all relative times of the page with one timer, and sleeps until the next of them changes. */
function tick(): void {
  clearTimeout(timer);
  if (shown.size === 0) return;
  const now = Date.now();
  let pause = Infinity;
  for (const element of shown) pause = Math.min(pause, element.renew(now));
  if (pause < Infinity) timer = setTimeout(tick, Math.max(pause, 1000));
}

/**
 * Turns a time that stands inside it into "5 minutes ago" while it is young.
 *
 * The words inside stay for readers without JavaScript, in print, and once the time is old.
 *
 * @element news-time
 */
export class NewsTime extends ReactiveElement {
  /** Sets the moment, as an ISO 8601 date-time. */
  @property() datetime = '';

  #words: {node: Element; text: string} | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    shown.add(this);
    addEventListener('beforeprint', this.#restore);
    addEventListener('afterprint', tick);
    queueMicrotask(tick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    shown.delete(this);
    removeEventListener('beforeprint', this.#restore);
    removeEventListener('afterprint', tick);
    this.#restore();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    tick();
  }

  /** Renews the words and gives the milliseconds until they change. @internal */
  renew(now: number): number {
    const node = this.querySelector('time');
    const tag = languageTag(this.closest('[lang]')?.getAttribute('lang') ?? '') ?? 'en';
    const text = node === null ? undefined : relativeTime(this.datetime, now, tag);
    if (node === null || text === undefined) {
      this.#restore();
      return Infinity;
    }
    if (this.#words?.node !== node) this.#words = {node, text: node.textContent};
    if (node.textContent !== text) node.textContent = text;
    node.setAttribute('title', this.#words.text);
    return nextChange(this.datetime, now) ?? Infinity;
  }

  readonly #restore = (): void => {
    if (this.#words === undefined) return;
    const {node, text} = this.#words;
    node.textContent = text;
    node.removeAttribute('title');
    this.#words = undefined;
  };
}
