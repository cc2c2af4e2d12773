/** Parts of a long article that are painted at once: as many as most articles have, and more than a screen shows. */
const FIRST = 30;
/** Parts that the next step adds; later ones add what fits into a few milliseconds on the machine at hand. */
const STEP = 10;
const LEAST = 4;
const MOST = 120;
const AIM = 5;

/** Paints what is long step by step, one step a frame, so that the page stays quick. */
export class Steps {
  /** How many parts may be painted now. */
  limit = FIRST;
  readonly #paint: () => void;
  #step: number;
  /** When the last step began; undefined for the first, which has more to do than the others. */
  #began: number | undefined;
  #cancel: (() => void) | undefined;
  #done: Promise<void> | undefined;
  #finish: (() => void) | undefined;

  constructor(paint: () => void, step = STEP) {
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
    if (this.#began !== undefined) {
      const took = Math.max(1, performance.now() - this.#began);
      this.#step = Math.min(MOST, Math.max(LEAST, Math.round((this.#step * AIM) / took)));
    }
    this.#done ??= new Promise((resolve) => (this.#finish = resolve));
    this.#cancel ??= nextFrame(() => {
      this.#cancel = undefined;
      this.limit += this.#step;
      this.#began = performance.now();
      this.#paint();
    });
    return false;
  }

  /** Paints all that is left at once, as before printing; nothing where nothing is left. */
  hurry(): void {
    if (this.#done === undefined) return;
    this.limit = Infinity;
    this.#paint();
  }

  /** Ends the waiting; what is painted stays. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#finish?.();
    this.#done = this.#began = undefined;
  }
}

/** Milliseconds that a part of other work may take: what is done before is done at once. */
const SLICE = 8;

/** Does work that was cut into little steps: as many at once as take a few milliseconds, the rest after the next frames. */
export class Slices {
  readonly #work: Iterator<undefined, void>;
  readonly #whenDone: () => void;
  #cancel: (() => void) | undefined;
  #resolve: (() => void) | undefined;
  #isBusy = false;
  /** Resolves when all is done; undefined when it is. */
  done: Promise<void> | undefined;

  constructor(work: Iterator<undefined, void>, whenDone: () => void) {
    this.#work = work;
    this.#whenDone = whenDone;
    this.done = new Promise((resolve) => (this.#resolve = resolve));
    this.#go(SLICE);
  }

  /** Does all that is left at once. */
  finish(): void {
    this.#cancel?.();
    if (this.done !== undefined) this.#go(Infinity);
  }

  #go(time: number): void {
    // The work itself may make the page ask for its end.
    if (this.#isBusy) return;
    this.#isBusy = true;
    const end = performance.now() + time;
    let isDone: boolean;
    do isDone = this.#work.next().done === true;
    while (!isDone && performance.now() < end);
    this.#isBusy = false;
    if (!isDone) {
      this.#cancel = nextFrame(() => this.#go(SLICE));
      return;
    }
    this.done = undefined;
    this.#whenDone();
    this.#resolve?.();
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
