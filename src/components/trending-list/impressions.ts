/** Milliseconds for which half of an entry must be in view. */
const LONG_ENOUGH = 1000;

/** Tells once of each entry of a list that a reader has seen it: half of it or more, for a second, in a page that is not hidden. */
export class Impressions {
  readonly #seen: (link: HTMLAnchorElement, entry: Element) => void;
  readonly #told = new Set<string>();
  #watched = new WeakSet<Element>();
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();
  #observer: IntersectionObserver | undefined;

  constructor(seen: (link: HTMLAnchorElement, entry: Element) => void) {
    this.#seen = seen;
  }

  /** Looks at these entries too; those that it looks at already stay as they are. */
  watch(entries: Iterable<Element>): void {
    if (typeof IntersectionObserver !== 'function') return;
    this.#observer ??= new IntersectionObserver((changes) => changes.forEach((change) => this.#changed(change)), {threshold: 0.5});
    for (const entry of entries) {
      if (this.#watched.has(entry)) continue;
      this.#watched.add(entry);
      this.#observer.observe(entry);
    }
  }

  /** Ends all watching; what was told stays told. */
  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#watched = new WeakSet();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  #changed({target, isIntersecting, intersectionRatio}: IntersectionObserverEntry): void {
    clearTimeout(this.#timers.get(target));
    this.#timers.delete(target);
    if (!target.isConnected) {
      this.#observer?.unobserve(target);
      this.#watched.delete(target);
    } else if (isIntersecting && intersectionRatio >= 0.5) this.#wait(target);
  }

  #wait(entry: Element): void {
    const timer = setTimeout(() => {
      if (entry.ownerDocument.hidden) {
        this.#wait(entry);
        return;
      }
      this.#timers.delete(entry);
      const link = entry.querySelector<HTMLAnchorElement>('.bsh-entry-link');
      if (link === null || this.#told.has(link.href)) return;
      this.#told.add(link.href);
      this.#seen(link, entry);
    }, LONG_ENOUGH);
    this.#timers.set(entry, timer);
  }
}
