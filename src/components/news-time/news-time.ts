import type {PropertyValues} from '@lit/reactive-element';
import {property} from '@lit/reactive-element/decorators/property.js';
import {nextChange, RELATIVE_STYLES, relativeTime, type RelativeStyle} from '../../text/relative-time.js';
import {BaseElement} from '../base-element.js';
import {oneOf, wholeNumber} from '../converters.js';
import {languageOf} from '../language.js';
import {whenComplete} from '../when-complete.js';
import {startDial, stopDial, type Dial} from './clock.js';

const WEEK = 604_800;
const CENTURY = 3_155_760_000;
/** Keeps what a text said before, so that a copy of the element knows it too. */
const KEPT = 'data-bsh-words';

/**
 * Turns a time that stands inside it into "5 minutes ago" while it is young.
 *
 * The words inside stay for readers without JavaScript, in print, and once the time is old. They change silently, only while they are
 * in view, and only as long as they are plain text.
 *
 * @element news-time
 */
export class NewsTime extends BaseElement {
  /** Sets the moment, as an ISO 8601 date-time. */
  @property() datetime = '';

  /** Sets the seconds after which the words inside are shown again. */
  @property({attribute: 'cut-off', converter: wholeNumber(0, CENTURY, WEEK)}) cutOff = WEEK;

  /** Sets how much room the words take: "5 minutes ago", "5 min. ago", "5m ago". */
  @property({attribute: 'relative-style', converter: oneOf(RELATIVE_STYLES)}) relativeStyle: RelativeStyle = 'long';

  /** The text that is shown relative, what it said before, and what we made of it. */
  #shown: {time: HTMLTimeElement; node: Text; words: string; relative: string; titled: boolean} | undefined;

  // What has children when it becomes an element of ours was on the page before.
  readonly #dial: Dial = {element: this, isPrinted: this.firstChild !== null, renew: (now) => this.#renew(now)};
  #stopWaiting?: () => void;
  #isComplete = false;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // The parser connects an element before its children are there, and may show them before it is told to go on.
    this.#dial.isPrinted ||= this.firstChild === null;
    this.#stopWaiting = whenComplete(this, () => {
      this.#isComplete = true;
      queueMicrotask(() => {
        if (this.isConnected) startDial(this.#dial);
      });
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    stopDial(this.#dial);
    this.#restore();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.hasUpdated && this.#isComplete && this.isConnected) startDial(this.#dial);
  }

  #renew(now: number): number {
    const options = {cutOff: this.cutOff, style: this.relativeStyle};
    const relative = Number.isNaN(now) ? undefined : relativeTime(this.datetime, now, languageOf(this), options);
    const time = this.querySelector('time');
    const node = time?.childNodes.length === 1 ? time.firstChild : null;
    if (time !== null && node?.nodeType === 3) this.#show(time, node as Text, relative);
    else this.#shown = undefined;
    return Number.isNaN(now) ? Infinity : (nextChange(this.datetime, now, options) ?? Infinity);
  }

  /** Makes a text relative, or gives back what it said. */
  #show(time: HTMLTimeElement, node: Text, relative: string | undefined): void {
    if (this.#shown !== undefined && (this.#shown.node !== node || node.data !== this.#shown.relative)) this.#forget();
    const copied = time.getAttribute(KEPT);
    if (this.#shown === undefined && copied !== null) {
      this.#shown = {time, node, words: copied, relative: node.data, titled: time.title === copied};
    }
    if (relative === undefined) {
      this.#restore();
      return;
    }
    const {words, titled} = this.#shown ?? {words: node.data, titled: !time.hasAttribute('title')};
    if (node.data !== relative) node.data = relative;
    if (titled && time.title !== words) time.title = words;
    if (copied !== words) time.setAttribute(KEPT, words);
    this.#shown = {time, node, words, relative, titled};
  }

  #restore(): void {
    if (this.#shown === undefined) return;
    const {node, words, relative} = this.#shown;
    if (node.data === relative) node.data = words;
    this.#forget();
  }

  /** Leaves a text that somebody else has renewed, or that is to be a date again. */
  #forget(): void {
    const {time, titled} = this.#shown ?? {};
    if (titled === true) time?.removeAttribute('title');
    time?.removeAttribute(KEPT);
    this.#shown = undefined;
  }
}
