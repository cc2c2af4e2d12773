/** What is compared of every element. */
export const LOOK = [
  'display position float clear color background-color font-family font-size font-style font-weight line-height letter-spacing text-transform',
  'text-align text-decoration-line list-style-type visibility opacity white-space-collapse max-width aspect-ratio object-fit cursor',
  'margin-top margin-bottom margin-left margin-right padding-top padding-right padding-bottom padding-left',
  'border-top-width border-bottom-width border-left-width border-right-width border-top-left-radius overflow-x',
  'word-spacing text-indent text-shadow transform filter clip-path animation-name transition-duration column-count font-variant-caps',
]
  .join(' ')
  .split(' ');
const PSEUDO = ['content', 'display', 'color', 'font-size', 'position'];

/** Writes down how every element of some words looks. */
export function looks(window: Window, roots: Iterable<Element>, properties: readonly string[] = LOOK): string[] {
  return [...roots]
    .flatMap((root) => [root, ...root.querySelectorAll('*')])
    .flatMap((element) => {
      const name = `${element.localName}.${element.className}`;
      const own = window.getComputedStyle(element);
      const pseudo = ['::before', '::after'].map((kind) => {
        const style = window.getComputedStyle(element, kind);
        return style.content === 'none' || style.content === 'normal'
          ? ''
          : PSEUDO.map((property) => style.getPropertyValue(property)).join();
      });
      return [...properties.map((property) => `${name} ${property}: ${own.getPropertyValue(property)}`), `${name} ${pseudo.join('|')}`];
    });
}

/** An element, and its box from the corner of the words' root: x, y, width and height; none where it has no box. */
type Place = readonly [name: string, ...box: number[]];

/** Writes down where every element of some words stands; what fills the window stands in the window. */
export function places(roots: Iterable<Element>): Place[] {
  return [...roots].flatMap((root) => {
    const corner = root.getBoundingClientRect();
    return [root, ...root.querySelectorAll('*')].map((element): Place => {
      const name = `${element.localName}.${element.className}`;
      if (element.getClientRects().length === 0) return [name];
      const box = element.getBoundingClientRect();
      const {x, y} = element.closest('dialog') === null ? corner : {x: 0, y: 0};
      return [name, box.x - x, box.y - y, box.width, box.height];
    });
  });
}

/** Lists what stands elsewhere by more than a pixel, the first ten of it. */
export function moved(some: readonly Place[], others: readonly Place[]): string[] {
  const isMoved = ([, ...box]: Place, [, ...now]: Place = ['']): boolean =>
    box.length !== now.length || box.some((number, index) => Math.abs(number - now[index]!) > 1);
  return some
    .flatMap((place, index) => (isMoved(place, others[index]) ? [`${place.join()} → ${String(others[index]?.join())}`] : []))
    .slice(0, 10);
}

/** Lists what does not look the same, the first ten of it. */
export function differences(some: readonly string[], others: readonly string[]): string[] {
  if (some.length !== others.length) return [`${String(some.length)} and ${String(others.length)} of them`];
  return some.flatMap((look, index) => (look === others[index] ? [] : [`${look} → ${String(others[index])}`])).slice(0, 10);
}
