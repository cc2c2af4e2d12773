/** Where a declaration of XML may name an encoding, in bytes. */
const HEAD = 200;

function nameOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  return /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}

/**
 * Reads the bytes of a file as text: in the encoding of its byte order mark, else in the one that XML declares, else in UTF-8.
 *
 * An encoding that is not known is read as UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder(nameOf(bytes)).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
