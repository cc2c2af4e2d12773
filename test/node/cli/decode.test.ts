import {describe, it} from 'node:test';
import {expect} from 'chai';
import {decodeText} from '../../../dist/cli/decode.js';

const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));

describe('decodeText', () => {
  it('reads UTF-8, with and without a byte order mark', () => {
    expect(decodeText(bytes('Čaj 🚢', 'utf8'))).to.equal('Čaj 🚢');
    expect(decodeText(bytes('\ufeff{"a": 1}', 'utf8'))).to.equal('{"a": 1}');
  });

  it('reads the encoding that XML declares', () => {
    const xml = '<?xml version="1.0" encoding="ISO-8859-1"?><rss>é</rss>';
    expect(decodeText(bytes(xml, 'latin1'))).to.equal(xml);
    const greek = new Uint8Array([...Buffer.from("<?xml version='1.0' encoding='windows-1253'?>"), 0xe1]);
    expect(decodeText(greek)).to.match(/α$/);
  });

  it('reads the encoding that a page names, unless it is UTF-8 by now', () => {
    const page = (charset: string): string => `<!doctype html><html><head>${charset}</head><body>ø</body></html>`;
    for (const named of ['<meta charset=iso-8859-1>', '<META http-equiv="Content-Type" content="text/html; charset=windows-1252">']) {
      expect(decodeText(bytes(page(named), 'latin1'))).to.equal(page(named));
      expect(decodeText(bytes(page(named), 'utf8'))).to.equal(page(named));
    }
  });

  it('reads UTF-16 by its mark', () => {
    expect(decodeText(bytes('\ufeff<rss/>', 'utf16le'))).to.equal('<rss/>');
  });

  it('reads an unknown encoding as UTF-8', () => {
    expect(decodeText(bytes('<?xml version="1.0" encoding="x-none"?>é', 'utf8'))).to.match(/é$/);
    expect(decodeText(new Uint8Array())).to.equal('');
  });
});
