import {checkPictures, unwatchPictures, watchPictures} from '../pictures.js';
import {reportSelection} from '../selection.js';
import {whenComplete} from '../when-complete.js';

/**
 * Looks after words that were printed into it, and knows no way to make others: `src`, `data` and `isolation` mean nothing to it.
 *
 * What stands inside stays, whatever it is.
 *
 * @fires {CustomEvent} news-select - When a reader follows a link in the words.
 */
export class PrintedWords extends HTMLElement {
  /** @internal Tells other copies of Broadsheet whose element this is. */
  static readonly isBroadsheet = true;

  #stopWaiting?: () => void;

  connectedCallback(): void {
    this.addEventListener('click', reportSelection);
    watchPictures(this);
    this.#stopWaiting = whenComplete(this, () => checkPictures(this));
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', reportSelection);
    unwatchPictures(this);
    this.#stopWaiting?.();
  }

  /** @internal Keeps what is underway where the page moves the element without taking it out (`moveBefore`). */
  connectedMoveCallback(): void {
    return;
  }
}
