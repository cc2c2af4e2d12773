/** Milliseconds without a movement after which a row is at rest; longer while it is sent somewhere, for slow machines. */
const REST = 120;
const LONG_REST = 400;
const BY_HAND = ['wheel', 'touchstart', 'pointerdown'] as const;

/** A row of pictures that scrolls from one to the next: knows which is shown, and goes to another. */
export class Strip {
  readonly #row: HTMLElement;
  readonly #onChange: () => void;
  #timer?: ReturnType<typeof setTimeout>;
  #index = 0;
  #isSent = false;

  constructor(row: HTMLElement, onChange: () => void) {
    this.#row = row;
    this.#onChange = onChange;
    row.addEventListener('scroll', this.#moved, {passive: true});
    for (const type of BY_HAND) row.addEventListener(type, this.#takeOver, {passive: true});
  }

  /** Which picture is shown, from 0. */
  get index(): number {
    return this.#index;
  }

  /** The pictures, in order. */
  get items(): readonly HTMLElement[] {
    return [...this.#row.children] as HTMLElement[];
  }

  /** Shows a picture; beyond the first and the last it stays. */
  go(index: number, smooth = true): void {
    const {items} = this;
    const next = Math.max(0, Math.min(index, items.length - 1));
    const item = items[next];
    if (item === undefined) return;
    const isCalm = !smooth || matchMedia('(prefers-reduced-motion: reduce)').matches;
    // On its way it shall not come to rest at another picture.
    this.#isSent = true;
    this.#row.style.setProperty('--_snap', 'none');
    this.#scrollTo(item, isCalm ? 'instant' : 'smooth');
    this.#moved();
    this.#set(next);
  }

  /** Goes where a key leads; tells whether it leads anywhere. */
  press({key, altKey, ctrlKey, metaKey, shiftKey}: KeyboardEvent): boolean {
    if (altKey || ctrlKey || metaKey || shiftKey) return false;
    const on = this.#isRtl ? 'ArrowLeft' : 'ArrowRight';
    const back = this.#isRtl ? 'ArrowRight' : 'ArrowLeft';
    if (key === on) this.go(this.#index + 1);
    else if (key === back) this.go(this.#index - 1);
    else if (key === 'Home') this.go(0);
    else if (key === 'End') this.go(this.items.length - 1);
    else return false;
    return true;
  }

  /** Ends the listening. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#row.style.removeProperty('--_snap');
    this.#row.removeEventListener('scroll', this.#moved);
    for (const type of BY_HAND) this.#row.removeEventListener(type, this.#takeOver);
  }

  get #isRtl(): boolean {
    return getComputedStyle(this.#row).direction === 'rtl';
  }

  readonly #moved = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#rest(), this.#isSent ? LONG_REST : REST);
  };

  #scrollTo(item: Element, behavior: ScrollBehavior): void {
    const row = this.#row.getBoundingClientRect();
    const box = item.getBoundingClientRect();
    this.#row.scrollTo({left: this.#row.scrollLeft + (this.#isRtl ? box.right - row.right : box.left - row.left), behavior});
  }

  /** A reader who scrolls goes where they like. */
  readonly #takeOver = (): void => {
    this.#isSent = false;
  };

  /** Once the row has come to rest, looks which picture stands in its middle; one that was sent somewhere has to be there. */
  #rest(): void {
    const goal = this.#isSent ? this.items[this.#index] : undefined;
    if (goal !== undefined) this.#scrollTo(goal, 'instant');
    this.#isSent = false;
    this.#row.style.removeProperty('--_snap');
    const middle = centreOf(this.#row);
    const distances = this.items.map((item) => Math.abs(centreOf(item) - middle));
    this.#set(distances.indexOf(Math.min(...distances)));
  }

  #set(index: number): void {
    if (index === this.#index) return;
    this.#index = index;
    this.#onChange();
  }
}

function centreOf(element: Element): number {
  const {left, width} = element.getBoundingClientRect();
  return left + width / 2;
}
