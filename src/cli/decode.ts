/** Where a text may name its encoding, in bytes: what HTML asks for, and room for the comments of content systems. */
const HEAD = 4096;
const XML = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/;
const META = /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i;

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function nameOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const name = XML.exec(head)?.[1] ?? META.exec(head)?.[1];
  // A page that was saved anew often still names the encoding it came in.
  return name === undefined || isUtf8(bytes) ? 'utf-8' : name;
}

/**
 * Reads the bytes of a file as text: in the encoding of its byte order mark, in UTF-8 where it is that, else in the one that its declaration
 * of XML or its `<meta>` names.
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
