import {ReactiveElement, type PropertyValues} from '@lit/reactive-element';
import {property} from '@lit/reactive-element/decorators/property.js';
import {languageTag} from '../../text/languages.js';
import {nextChange, RELATIVE_STYLES, relativeTime, type RelativeStyle} from '../../text/relative-time.js';
import {oneOf, wholeNumber} from '../converters.js';
import {startDial, stopDial, type Dial} from './clock.js';

const WEEK = 604_800;
const CENTURY = 3_155_760_000;

/**
 * Turns a time that stands inside it into "5 minutes ago" while it is young.
 *
 * The words inside stay for readers without JavaScript, in print, and once the time is old. They change silently, only while they are
 * in view, and only as long as they are plain text.
 *
 * @element news-time
 */
export class NewsTime extends ReactiveElement {
  /** Sets the moment, as an ISO 8601 date-time. */
  @property() datetime = '';

  /** Sets the seconds after which the words inside are shown again. */
  @property({attribute: 'cut-off', converter: wholeNumber(0, CENTURY, WEEK)}) cutOff = WEEK;

  /** Sets how much room the words take: "5 minutes ago", "5 min. ago", "5m ago". */
  @property({attribute: 'relative-style', converter: oneOf(RELATIVE_STYLES)}) relativeStyle: RelativeStyle = 'long';

  /** The text that is shown relative, what it said before, and what we made of it. */
  #shown: {node: Text; words: string; relative: string; titled: boolean} | undefined;

  readonly #dial: Dial = {element: this, renew: (now) => this.#renew(now)};

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The parser connects an element before its children are there.
    queueMicrotask(() => {
      if (this.isConnected) startDial(this.#dial);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    stopDial(this.#dial);
    this.#restore();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.hasUpdated && this.isConnected) startDial(this.#dial);
  }

  #renew(now: number): number {
    const time = this.querySelector('time');
    const node = time?.childNodes.length === 1 ? time.firstChild : null;
    const options = {cutOff: this.cutOff, style: this.relativeStyle};
    const relative = Number.isNaN(now) ? undefined : relativeTime(this.datetime, now, languageOf(this), options);
    if (time === null || node?.nodeType !== 3) {
      this.#shown = undefined;
      return Number.isNaN(now) ? Infinity : (nextChange(this.datetime, now, options) ?? Infinity);
    }
    const text = node as Text;
    if (this.#shown !== undefined && (this.#shown.node !== text || text.data !== this.#shown.relative)) this.#forget();
    if (relative === undefined) {
      this.#restore();
    } else {
      const words = this.#shown?.words ?? text.data;
      const titled = this.#shown?.titled ?? !time.hasAttribute('title');
      if (text.data !== relative) text.data = relative;
      if (titled && time.title !== words) time.title = words;
      this.#shown = {node: text, words, relative, titled};
    }
    return Number.isNaN(now) ? Infinity : (nextChange(this.datetime, now, options) ?? Infinity);
  }

  #restore(): void {
    if (this.#shown === undefined) return;
    const {node, words, relative} = this.#shown;
    if (node.data === relative) node.data = words;
    this.#forget();
  }

  /** Leaves a text that somebody else has renewed, or that is to be a date again. */
  #forget(): void {
    if (this.#shown?.titled === true) this.#shown.node.parentElement?.removeAttribute('title');
    this.#shown = undefined;
  }
}

/** Finds the language of an element, through shadow roots up to the document. */
function languageOf(element: Element): string {
  for (let at: Element | null = element; at !== null;) {
    const holder: Element | null = at.closest('[lang]');
    if (holder !== null) return languageTag(holder.getAttribute('lang') ?? '') ?? 'en';
    const root: Node = at.getRootNode();
    at = 'host' in root ? (root.host as Element) : null;
  }
  return 'en';
}
