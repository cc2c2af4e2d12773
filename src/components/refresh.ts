const SHORTEST = 10;
const LONGEST_WAIT = 15 * 60;

/**
 * Gives the milliseconds until data is asked for again: the interval, twice as long after each failure up to 15 minutes, never
 * before the server wants it, and a tenth more or less so that not all readers ask at once. `random` is from 0 to 1.
 */
export function nextDelay(seconds: number, failures: number, retryAfter: number, random: number): number {
  const interval = Math.max(seconds, SHORTEST);
  const wait = Math.max(Math.min(interval * 2 ** failures, Math.max(interval, LONGEST_WAIT)), retryAfter);
  return wait * (0.9 + 0.2 * random) * 1000;
}

/** Milliseconds in which readers whose network is back ask again. */
const SPREAD = 2000;

/** Calls back once after a delay; while the page is hidden it waits until a reader looks again. */
export class Refresh {
  readonly #document: Document;
  #timer?: ReturnType<typeof setTimeout>;
  #waiting?: () => void;
  #hurry?: () => void;

  constructor(document: Document) {
    this.#document = document;
  }

  /** With `isFailing` it does not wait for the end of the delay once the network is back. */
  plan(delay: number, callback: () => void, isFailing = false): void {
    this.stop();
    const go = (): void => {
      this.stop();
      if (!this.#document.hidden) {
        callback();
        return;
      }
      this.#waiting = () => {
        if (this.#document.hidden) return;
        this.stop();
        callback();
      };
      this.#document.addEventListener('visibilitychange', this.#waiting);
    };
    this.#timer = setTimeout(go, delay);
    if (!isFailing) return;
    this.#hurry = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(go, SPREAD * Math.random());
    };
    this.#document.defaultView?.addEventListener('online', this.#hurry);
  }

  stop(): void {
    clearTimeout(this.#timer);
    if (this.#waiting !== undefined) this.#document.removeEventListener('visibilitychange', this.#waiting);
    if (this.#hurry !== undefined) this.#document.defaultView?.removeEventListener('online', this.#hurry);
  }
}
