const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/**
 * Gives the name that schema.org has for an IPTC digital source type (https://cv.iptc.org/newscodes/digitalsourcetype/); another address
 * as a reference.
 */
export function sourceTypeName(address: string): string | {'@id': string} {
  const code = address.replace(/^https:/, 'http:').startsWith(SOURCE_TYPES) ? (address.split('/').at(-1) ?? '') : '';
  if (!/^[a-z][a-zA-Z]{2,60}$/.test(code)) return {'@id': address};
  return `https://schema.org/${code.charAt(0).toUpperCase()}${code.slice(1)}DigitalSource`;
}
