/** Anything whose words depend on the time. */
export interface Dial {
  readonly element: HTMLElement;
  /** Whether its words may have been seen before they are renewed for the first time. */
  isPrinted: boolean;
  /** Renews the words and gives the milliseconds until they change; Infinity when they never will. */
  renew(now: number): number;
}

const SHORTEST = 1000;
/** Timers cannot be set for longer; nothing is lost by looking again. */
const LONGEST = 86_400_000;

const dials = new Map<Element, Dial>();
const inView = new Set<Element>();
/** Dials that are renewed for the first time, all in one go. */
const fresh = new Set<Dial>();
/** Elements that keep the room of their printed words. */
const held = new Set<HTMLElement>();
let heldAt = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let observer: IntersectionObserver | undefined;
let skew = 0;
let printing = false;

/**
 * Sets what the server's clock shows, in milliseconds since 1970, so that a wrong clock of the reader does not matter.
 *
 * Undefined goes back to the reader's own. Give it the time of an answer that is known to be fresh: a cached one is old.
 */
export function setServerTime(time: number | undefined): void {
  skew = time === undefined || Number.isNaN(time) ? 0 : time - Date.now();
  tick();
}

/** Gives the time by the server's clock where it is known, else by the reader's. */
export function serverNow(): number {
  return Date.now() + skew;
}

/** Renews what is in view, and sleeps until the first of it changes; does nothing while the page is hidden or printed. */
function tick(): void {
  clearTimeout(timer);
  timer = undefined;
  if (printing || document.hidden) return;
  const now = serverNow();
  let pause = Infinity;
  for (const element of inView) pause = Math.min(pause, dials.get(element)?.renew(now) ?? Infinity);
  if (pause < Infinity) timer = setTimeout(tick, Math.min(Math.max(pause, SHORTEST), LONGEST));
}

/** Renews what has started; printed words keep the room they take, so that nothing beside and below them moves. */
function renewFresh(): void {
  const started = [...fresh].filter(({element}) => dials.has(element));
  fresh.clear();
  heldAt = innerWidth;
  const rooms = started.filter(isBox).map(({element}) => [element, roomOf(element)] as const);
  for (const [element, [width, height]] of rooms) {
    held.add(element);
    element.style.setProperty('--_inline', width);
    element.style.setProperty('--_block', height);
  }
  const now = serverNow();
  if (!printing) for (const dial of started) dial.renew(now);
  tick();
}

/** Tells printed words that our style sheet gives a box. */
function isBox({element, isPrinted}: Dial): boolean {
  return isPrinted && getComputedStyle(element).display !== 'inline';
}

/** Measures an element in its own letters, which may grow. */
function roomOf(element: HTMLElement): [inline: string, block: string] {
  const {inlineSize, blockSize, fontSize} = getComputedStyle(element);
  const inLetters = (length: string): string => `${String(parseFloat(length) / parseFloat(fontSize))}em`;
  return [inLetters(inlineSize), inLetters(blockSize)];
}

function letGo(element: HTMLElement): void {
  if (!held.delete(element)) return;
  for (const name of ['--_inline', '--_block']) element.style.removeProperty(name);
}

/** A page of another width has other lines. */
function letAllGo(): void {
  if (innerWidth === heldAt) return;
  for (const element of held) letGo(element);
}

function renewAll(): void {
  printing = false;
  const now = serverNow();
  for (const dial of dials.values()) dial.renew(now);
  tick();
}

function beforePrint(): void {
  printing = true;
  for (const dial of dials.values()) dial.renew(NaN);
}

function watch(element: Element): void {
  if (typeof IntersectionObserver !== 'function') {
    inView.add(element);
    return;
  }
  observer ??= new IntersectionObserver((entries) => {
    for (const {target, isIntersecting} of entries) {
      if (isIntersecting && dials.has(target)) inView.add(target);
      else inView.delete(target);
    }
    tick();
  });
  observer.observe(element);
}

/** Starts to keep something up to date: at the end of the task, and from then on while it is in view, with one timer for the whole page. */
export function startDial(dial: Dial): void {
  if (dials.size === 0) {
    document.addEventListener('visibilitychange', tick);
    addEventListener('beforeprint', beforePrint);
    addEventListener('afterprint', renewAll);
    addEventListener('resize', letAllGo);
  }
  const isStarted = dials.has(dial.element) && !fresh.has(dial);
  dials.set(dial.element, dial);
  watch(dial.element);
  if (!isStarted) {
    if (fresh.size === 0) queueMicrotask(renewFresh);
    fresh.add(dial);
    return;
  }
  if (!printing) dial.renew(serverNow());
  tick();
}

/** Stops keeping something up to date; the last to go ends the timer and the listeners. */
export function stopDial({element}: Dial): void {
  dials.delete(element);
  letGo(element);
  inView.delete(element);
  observer?.unobserve(element);
  if (dials.size > 0) return;
  clearTimeout(timer);
  timer = undefined;
  observer?.disconnect();
  observer = undefined;
  document.removeEventListener('visibilitychange', tick);
  removeEventListener('beforeprint', beforePrint);
  removeEventListener('afterprint', renewAll);
  removeEventListener('resize', letAllGo);
}
