import {expect} from 'chai';
import fc from 'fast-check';
import {describe, it} from 'node:test';
import {cleanBodyText, cleanText} from '../../../dist/text/clean.js';

const text = (source: string) => cleanText(source).text;

/** Texts made of what hurts: tags, entities, halves of both, controls. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '<',
          '>',
          '&',
          'amp;',
          'lt;',
          'gt;',
          '&amp;',
          '&lt;',
          '&#60;',
          '&#38;',
          '#',
          ';',
          'b',
          '/',
          '"',
          "'",
          ' ',
          '\n',
          'script',
          '<b>',
          '</b>',
        ],
        ...[
          '<!--',
          '-->',
          '<![CDATA[',
          ']]>',
          '<a href=',
          '<p>',
          '\u00a0',
          '\0',
          '\ud83d',
          '\ude00',
          '\u200d',
          '\u200c',
          '\u200b',
          '\u2067',
          '\u2069',
        ],
        ...['\u202a', '\u202c', '\u202e', '\ufeff', '\u{e0041}', '\u{1f3f4}', '\u092e', 'é', '👨', '&zwj;', '&nbsp;', '&#8203;'],
      ),
      fc.string({unit: 'binary', maxLength: 3}),
    ),
    {maxLength: 30},
  )
  .map((parts) => parts.join(''));

describe('cleanText', () => {
  it('decodes entities until none is left', () => {
    expect(cleanText('It&amp;amp;#8217;s')).to.deep.equal({text: 'It’s', cleaned: true});
    expect(cleanText('Fish &amp; chips')).to.deep.equal({text: 'Fish & chips', cleaned: true});
    expect(text('&amp;lt;b&amp;gt;bold&amp;lt;/b&amp;gt;')).to.equal('bold');
  });

  it('strips tags, and puts a space where a block ended', () => {
    expect(text('A <b>bold</b> word, H<sub>2</sub>O')).to.equal('A bold word, H2O');
    expect(text('One<br>two<br/>three')).to.equal('One two three');
    expect(text('<p>One</p><p>two</p><ul><li>three</li></ul>')).to.equal('One two three');
    expect(text('<img alt="a > b" src=x>t<a title="it\'s">u</a>')).to.equal('tu');
    expect(text('a<script type="x">alert("<b>")</script>b<style>i{}</style>c<!-- <b>no</b> -->d')).to.equal('abcd');
    expect(text('<![CDATA[Fish & chips]]>')).to.equal('Fish & chips');
    expect(text('Cut off <a href="https://exam')).to.equal('Cut off');
  });

  it('keeps a less-than sign that opens no tag', () => {
    for (const source of ['a < b', 'I <3 you', '5 > 4 < 6', '<', 'x <- y'])
      expect(cleanText(source)).to.deep.equal({text: source, cleaned: false});
  });

  it('never leaves a tag that was hidden in pieces', () => {
    for (const source of ['<<b>script>x', '&l<b></b>t;script&gt;', '&am<i></i>p;lt;script&gt;', '<scr\u200bipt>x</script>', '&lt\0;b>']) {
      expect(text(source), source).not.to.match(/<\/?[a-z]/i);
    }
  });

  it('collapses white space, no-break spaces too', () => {
    expect(cleanText(' \u00a0A\n\t B\u00a0\u2009C\u3000')).to.deep.equal({text: 'A B C', cleaned: false});
    expect(text('&nbsp;&nbsp;')).to.equal('');
  });

  it('removes controls, halves of characters and invisible marks', () => {
    expect(text('a\0b\u0007c\u007fd')).to.equal('abcd');
    expect(text('a\ud83db')).to.equal('a\ufffdb');
    expect(text('\ufeffHead\u200bline\u2060\u{e0041}')).to.equal('Headline');
    expect(text(`Headline${'\u200b\u200c\u200d\ufeff'.repeat(50)}`)).to.equal('Headline');
    expect(text('It\u0092s')).to.equal('It’s');
  });

  it('keeps the joiners that scripts and emoji need', () => {
    for (const source of [
      'می\u200cخواهم',
      'क्\u200dष',
      '👨\u200d👩\u200d👧',
      '❤\ufe0f\u200d🔥',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      'ភាសា\u200bខ្មែរ',
    ]) {
      expect(text(source)).to.equal(source);
    }
    expect(text('می\u200c\u200cخواهم')).to.equal('می\u200cخواهم');
    expect(text('\u200dA \u200cB')).to.equal('A B');
  });

  it('keeps paired direction controls and drops the others', () => {
    expect(text('\u2067שלום\u2069 \u202aabc\u202c')).to.equal('\u2067שלום\u2069 \u202aabc\u202c');
    expect(text('\u2067a \u202bb\u2069 c\u202c')).to.equal('\u2067a b\u2069 c');
    expect(text('a\u2069b\u202cc\u2066d')).to.equal('abcd');
    expect(text('gpj.\u202eexe\u202c')).to.equal('gpj.exe');
  });

  it('is idempotent, and leaves neither controls nor doubled spaces', () => {
    fc.assert(
      fc.property(soup, (source) => {
        const once = text(source);
        expect(cleanText(once)).to.deep.equal({text: once, cleaned: false});
        // eslint-disable-next-line no-control-regex
        expect(once).not.to.match(/[\0-\x1f\x7f-\x9f]|\s\s|^\s|\s$/);
      }),
      {numRuns: 2000},
    );
  });

  it('takes linear time', () => {
    const hostile = [
      '<',
      '&',
      '<a "',
      "<a '",
      '<!--',
      '<script>',
      '<![CDATA[',
      '&amp;',
      '&am',
      '&#38',
      '<a b=',
      '\u2067\u202a',
      '\u202a\u2069',
      '\u200b',
      '&#1&#48;',
    ];
    for (const part of [...hostile, '<a', 'a', ' ', 'x ', '"', 'a/']) {
      for (const start of ['', '<a ', '<']) {
        const source = start + part.repeat(Math.ceil(300_000 / part.length));
        const started = performance.now();
        cleanText(source);
        expect(performance.now() - started, `${start}${part} …`).to.be.below(5_000);
      }
    }
  });
});

describe('cleanBodyText', () => {
  it('keeps what a body needs and decodes nothing', () => {
    expect(cleanBodyText('100\u00a0km, Donau\u00addampf,  two  spaces &amp; <b>')).to.equal(
      '100\u00a0km, Donau\u00addampf,  two  spaces &amp; <b>',
    );
  });

  it('normalises line ends and strips what cannot be seen', () => {
    expect(cleanBodyText('a\r\nb\rc\u2028d\te')).to.equal('a\nb\nc\nd\te');
    expect(cleanBodyText('a\0b\u200bc\u2067d\ud800')).to.equal('abcd\ufffd');
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(soup, (source) => cleanBodyText(cleanBodyText(source)) === cleanBodyText(source)),
      {numRuns: 2000},
    );
  });
});
