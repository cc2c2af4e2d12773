const SETTLED = 120;

/** A row of pictures that scrolls from one to the next: knows which is shown, and goes to another. */
export class Strip {
  readonly #row: HTMLElement;
  readonly #onChange: () => void;
  #timer?: ReturnType<typeof setTimeout>;
  #index = 0;

  constructor(row: HTMLElement, onChange: () => void) {
    this.#row = row;
    this.#onChange = onChange;
    row.addEventListener('scroll', this.#settle, {passive: true});
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
    const row = this.#row.getBoundingClientRect();
    const box = item.getBoundingClientRect();
    const left = this.#isRtl ? box.right - row.right : box.left - row.left;
    const calm = !smooth || matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#row.scrollBy({left, behavior: calm ? 'instant' : 'smooth'});
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
    this.#row.removeEventListener('scroll', this.#settle);
  }

  get #isRtl(): boolean {
    return getComputedStyle(this.#row).direction === 'rtl';
  }

  /** Once the row has come to rest, looks which picture stands in its middle. */
  readonly #settle = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const middle = centreOf(this.#row);
      const distances = this.items.map((item) => Math.abs(centreOf(item) - middle));
      this.#set(distances.indexOf(Math.min(...distances)));
    }, SETTLED);
  };

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
