import type {Reached} from './build-input.js';

/** Milliseconds between two drawings. */
const PAUSE = 100;
const WIDTH = 30;

/** Draws how far a build is on one line: a bar where the end is known, else the number alone. */
export function progressLine({done, total}: Reached, documents: number): string {
  const words = `${documents} documents`;
  if (total === undefined || total === 0) return words;
  const share = Math.min(1, done / total);
  const full = Math.round(share * WIDTH);
  return `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${Math.floor(share * 100)} %, ${words}`;
}

/** A terminal's line that is drawn again and again; without a terminal nothing is written. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  #last = 0;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
  }

  draw(reached: Reached, documents: number): void {
    const now = Date.now();
    if (!this.#stream.isTTY || now - this.#last < PAUSE) return;
    this.#last = now;
    this.#stream.write(`\r${progressLine(reached, documents)}\x1b[K`);
  }

  clear(): void {
    if (this.#stream.isTTY) this.#stream.write('\r\x1b[K');
  }
}
