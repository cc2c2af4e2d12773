/** Parts of a long article that are painted at once: as many as most articles have, and more than a screen shows. */
const FIRST = 40;

/** Paints what is long step by step, one step a frame, so that the page stays quick. */
export class Steps {
  /** How many parts may be painted now. */
  limit = FIRST;
  readonly #paint: () => void;
  /** Parts that each further frame adds. */
  readonly #step: number;
  #cancel: (() => void) | undefined;
  #done: Promise<void> | undefined;
  #finish: (() => void) | undefined;

  constructor(paint: () => void, step = 20) {
    this.#paint = paint;
    this.#step = step;
  }

  /** Resolves when everything is painted; undefined when it is. */
  get done(): Promise<void> | undefined {
    return this.#done;
  }

  /** Begins again with the first parts, for another article. */
  restart(): void {
    this.stop();
    this.limit = FIRST;
  }

  /** Is told how many parts there are, and plans the next step where some are left. Tells whether none is. */
  painted(total: number): boolean {
    if (this.limit >= total) {
      this.limit = Infinity;
      this.stop();
      return true;
    }
    this.#done ??= new Promise((resolve) => (this.#finish = resolve));
    this.#cancel ??= nextFrame(() => {
      this.#cancel = undefined;
      this.limit += this.#step;
      this.#paint();
    });
    return false;
  }

  /** Lets everything be painted at once: words that are in place already are not taken apart. */
  all(): void {
    this.limit = Infinity;
  }

  /** Paints all that is left at once, as before printing; nothing where nothing is left. */
  hurry(): void {
    if (this.#done === undefined) return;
    this.all();
    this.#paint();
  }

  /** Ends the waiting; what is painted stays. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#finish?.();
    this.#done = undefined;
  }
}

/** Where no frames come, as in a page or a frame that nobody sees, the next step comes after so many milliseconds. */
const LONGEST_FRAME = 100;

/** Calls back in a task of its own after the next frame. Returns how to cancel it. */
function nextFrame(callback: () => void): () => void {
  let timer = setTimeout(callback, document.hidden ? 0 : LONGEST_FRAME);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(callback);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
