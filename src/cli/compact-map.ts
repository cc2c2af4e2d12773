const FREE = -1;

/** Makes a number of 53 bits of a text; different texts have different ones but for one case in billions. */
function hash(text: string): number {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (2097151 & other) * 4294967296 + (one >>> 0);
}

/**
 * Maps texts to numbers in about 32 bytes each, however long they are: it keeps their hashes, not the texts.
 *
 * Two texts may, once in billions, be taken for one.
 */
export class CompactMap {
  #keys = new Float64Array(1024).fill(FREE);
  #values = new Float64Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Gives the number of a text; undefined where it has none. */
  get(text: string): number | undefined {
    const slot = this.#slotOf(hash(text));
    return this.#keys[slot] === FREE ? undefined : this.#values[slot];
  }

  set(text: string, value: number): void {
    this.#put(hash(text), value);
    if (this.#size * 2 > this.#keys.length) this.#grow();
  }

  #put(key: number, value: number): void {
    const slot = this.#slotOf(key);
    if (this.#keys[slot] === FREE) this.#size++;
    this.#keys[slot] = key;
    this.#values[slot] = value;
  }

  /** Finds where a key is, or where it would be. */
  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = key & mask;
    while (this.#keys[slot] !== FREE && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new Float64Array(keys.length * 2).fill(FREE);
    this.#values = new Float64Array(keys.length * 2);
    this.#size = 0;
    keys.forEach((key, index) => {
      if (key !== FREE) this.#put(key, values[index] ?? 0);
    });
  }
}
