/** Shapes that room is kept in: the class of each, and how wide it is for its height. A template writes no styles. */
const SHAPES = [
  ['bsh-2x1', 2],
  ['bsh-16x9', 16 / 9],
  ['bsh-3x2', 3 / 2],
  ['bsh-4x3', 4 / 3],
  ['bsh-1x1', 1],
  ['bsh-4x5', 4 / 5],
  ['bsh-2x3', 2 / 3],
  ['bsh-9x16', 9 / 16],
] as const;
export type Shape = (typeof SHAPES)[number][0];

/** Finds the shape nearest to a width for a height. */
export function shapeOf(ratio: number): Shape {
  const distance = (other: number): number => Math.abs(Math.log(other / ratio));
  return SHAPES.reduce((best, next) => (distance(next[1]) < distance(best[1]) ? next : best))[0];
}

/** Tells whether room of the nearest shape is about as large as what comes: within a tenth. */
export function hasShape(ratio: number): boolean {
  return SHAPES.some(([, other]) => Math.abs(Math.log(other / ratio)) < 0.1);
}

const ACROSS = ['bsh-focus-left', 'bsh-focus-left-half', '', 'bsh-focus-right-half', 'bsh-focus-right'];
const DOWN = ['bsh-focus-top', 'bsh-focus-top-half', '', 'bsh-focus-bottom-half', 'bsh-focus-bottom'];

/** Names the classes that say where the subject of a picture is, for wherever the picture is cut; '' for the middle. */
export function focusOf(point: {x: number; y: number} | undefined): string {
  if (point === undefined) return '';
  return [ACROSS[Math.round(point.x * 4)], DOWN[Math.round(point.y * 4)]].filter(Boolean).join(' ');
}
