import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {hostName, safeUrl, sameUrl, withoutTracking} from '../../../dist/text/urls.js';

const BASE = 'https://news.example/section/';

describe('safeUrl', () => {
  it('resolves and serialises', () => {
    expect(safeUrl(' HTTPS://Example.org/a b?x=é ', 'media')).to.equal('https://example.org/a%20b?x=%C3%A9');
    expect(safeUrl('\r\n\thttps://example.org/\r\n', 'media')).to.equal('https://example.org/');
    expect(safeUrl('/a', 'media', BASE)).to.equal('https://news.example/a');
    expect(safeUrl('b.jpg', 'media', BASE)).to.equal('https://news.example/section/b.jpg');
    expect(safeUrl('//cdn.example/x', 'media')).to.equal('https://cdn.example/x');
    expect(safeUrl('//cdn.example/x', 'media', 'http://news.example/')).to.equal('http://cdn.example/x');
    expect(safeUrl('www.example.org/x', 'link')).to.equal('https://www.example.org/x');
    expect(safeUrl('https://example.org/', 'link', 'no base')).to.equal('https://example.org/');
  });

  it('undoes escaped ampersands', () => {
    expect(safeUrl('https://example.org/?a=1&amp;b=2&#038;c=3&amp;amp;d=4', 'link')).to.equal('https://example.org/?a=1&b=2&c=3&d=4');
    expect(safeUrl('https://example.org/?a=1&copy=2&lt=3', 'link')).to.equal('https://example.org/?a=1&copy=2&lt=3');
  });

  it('lets links lead to mail, telephone and fragments, media not', () => {
    for (const [url, result] of [
      ['mailto:desk@news.example', 'mailto:desk@news.example'],
      ['tel:+385-1-000', 'tel:+385-1-000'],
      ['#What we know', '#What%20we%20know'],
      ['#"><b>', '#%22%3E%3Cb%3E'],
    ] as const) {
      expect(safeUrl(url, 'link', BASE)).to.equal(result);
      expect(safeUrl(url, 'media', BASE)).to.equal(undefined);
    }
  });

  it('refuses everything else', () => {
    const refused = [
      '',
      ' ',
      '#',
      'javascript:alert(1)',
      'java\tscript:alert(1)',
      '\u0001javascript:alert(1)',
      ' JaVaScRiPt:x',
      'java&#115;cript:x',
      'data:text/html,x',
    ];
    const more = [
      'vbscript:x',
      'blob:https://example.org/1',
      'file:///etc/x',
      'ftp://example.org/',
      'https://',
      'http://',
      'https://user@example.org/',
      'https://u:p@example.org/',
    ];
    const hidden = [
      'https://exam\u200bple.org/',
      'https://example.org/\u202egpj',
      'https://example.org/a\0b',
      'mailto:',
      'tel:',
      'example',
      'about:blank',
    ];
    for (const url of [...refused, ...more, ...hidden]) expect(safeUrl(url, 'link'), JSON.stringify(url)).to.equal(undefined);
    expect(safeUrl('javascript&colon;alert(1)', 'link', BASE)).to.match(/^https:/);
    expect(safeUrl(`https://example.org/${'a'.repeat(20_000)}`, 'link')).to.equal(undefined);
  });

  it('cuts the marks that a preview hung on', () => {
    expect(safeUrl(`https://example.org/a.jpg${'\u200b\u200c\u200d\ufeff'.repeat(20)}`, 'media')).to.equal('https://example.org/a.jpg');
  });

  it('returns only allowed schemes, and the same when read again', () => {
    const pieces = fc.constantFrom(
      'java',
      'script:',
      'http',
      's',
      ':',
      '//',
      '/',
      '#',
      '?',
      '&amp;',
      '@',
      '\t',
      '\n',
      '\0',
      '\\',
      'mailto:',
      'tel:',
      'data:',
      'a.b',
      '%',
      ' ',
      '\u200b',
    );
    const url = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.array(pieces, {maxLength: 8}).map((parts) => parts.join('')),
      fc.webUrl(),
    );
    const base = fc.constantFrom(undefined, BASE, 'about:srcdoc', 'file:///x/', 'nonsense', 'http://news.example');
    fc.assert(
      fc.property(url, fc.constantFrom('link' as const, 'media' as const), base, (value, kind, from) => {
        const safe = safeUrl(value, kind, from);
        if (safe === undefined) return;
        if (kind === 'link' && safe.startsWith('#')) expect(safe).to.match(/^#[\x21-\x7e]+$/);
        else expect(new URL(safe).protocol).to.be.oneOf(kind === 'media' ? ['http:', 'https:'] : ['http:', 'https:', 'mailto:', 'tel:']);
        expect(safeUrl(safe, kind, from)).to.equal(safe);
      }),
      {numRuns: 2000},
    );
  });
});

describe('safeUrl, where an address is as plain as most', () => {
  it('gives it as URL writes it, and refuses what URL refuses', () => {
    const part = fc.array(fc.constantFrom('a', 'Z', '0', '-', '_', '~', '.', '..', '/', 'xn--', '%'), {maxLength: 6});
    const address = fc
      .tuple(fc.constantFrom('http', 'https'), part, fc.constantFrom('.org', '.0', '.x', '', ':8'), fc.constantFrom('/', ''), part)
      .map(([scheme, host, end, slash, path]) => `${scheme}://${host.join('').replaceAll('/', '')}${end}${slash}${path.join('')}`);
    fc.assert(
      fc.property(address, (url) => {
        expect(safeUrl(url, 'link')).to.equal(URL.canParse(url) ? new URL(url).href : undefined);
      }),
      {numRuns: 2000},
    );
  });
});

describe('hostName', () => {
  it('shows the host without www', () => {
    expect(hostName('https://www.video.example/watch?v=1')).to.equal('video.example');
    expect(hostName('nonsense')).to.equal('');
  });
});

describe('withoutTracking', () => {
  it('removes only what follows readers', () => {
    expect(withoutTracking('https://example.org/a?id=5&utm_source=x&fbclid=1&gclid=2#c')).to.equal('https://example.org/a?id=5#c');
    expect(withoutTracking('https://example.org/a?q=a%20b')).to.equal('https://example.org/a?q=a%20b');
    expect(withoutTracking('https://example.org/a?cid=5&page=2')).to.equal('https://example.org/a?cid=5&page=2');
    expect(withoutTracking('nonsense')).to.equal('nonsense');
  });
});

describe('sameUrl', () => {
  it('compares without fragment and tracking', () => {
    expect(sameUrl('https://example.org/a?utm_medium=rss#top', 'https://EXAMPLE.org/a')).to.equal(true);
    expect(sameUrl('https://example.org/a?id=1', 'https://example.org/a?id=2')).to.equal(false);
    expect(sameUrl('nonsense', 'nonsense')).to.equal(true);
  });
});
