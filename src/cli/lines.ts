/** Bytes of one line at the most. */
const LONGEST = 64 * 1024 * 1024;

/** One line of a file; `text` is undefined where it is too long to be kept. */
export interface Line {
  text: string | undefined;
  /** Its length with its end. */
  bytes: number;
}

/**
 * Cuts a stream of UTF-8 into its lines, one at a time; their ends are left out.
 *
 * Only a line feed ends a line: JSON may hold U+2028 as it is, which `node:readline` takes for an end as well.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, longest = LONGEST): AsyncGenerator<Line, void, undefined> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  const take = (end: Uint8Array): Line => {
    const line = {bytes: bytes + end.length, text: bytes + end.length > longest ? undefined : textOf([...held, end])};
    [held, bytes] = [[], 0];
    return line;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield take(chunk.subarray(start, end + 1));
      start = end + 1;
    }
    const rest = chunk.subarray(start);
    bytes += rest.length;
    // What is too long is counted, not kept.
    if (bytes > longest) held = [];
    else held.push(rest);
  }
  if (bytes > 0) yield take(new Uint8Array());
}

function textOf(pieces: readonly Uint8Array[]): string {
  return new TextDecoder().decode(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)).replace(/\r?\n$/, '');
}
