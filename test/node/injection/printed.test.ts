import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {expect} from 'chai';
import {renderDocument} from '../../../dist/server/index.js';
import {FORMATS} from '../../../dist/model/result.js';
import {DOCUMENTS} from '../../injection/documents.ts';
import {pageOf} from '../../injection/pages.ts';
import {payloads} from '../../injection/payloads.ts';
import {documentsFor, ENGINES, isInTurn, oneOfEachFormat, stepFor, turnOf} from '../../injection/plan.ts';
import {BASE, markupFaults, STYLESHEET} from '../../injection/printed.ts';
import {KINDS} from '../../injection/rules.ts';
import {tryPayload} from '../../injection/try-printed.ts';

/** Payloads that stand for many: each breaks out of several contexts at once. */
const POLYGLOTS = [
  `"'--></title></style></textarea></script><svg onload=alert(1)><img src=x onerror=alert(1)>`,
  'javascript:/*--></title></script>"/**/onmouseover=1-alert(1)//',
  '\u0001java\tscript:alert(1)',
  '//user:secret@evil.example/x.js',
  '__proto__',
  '&lt;img src=x onerror=alert(1)&gt;&#106;avascript:alert(1)',
];

/** Puts a payload in the place of every text of a value; `keeps` says which stay as they are. */
function plant(value: unknown, payload: string, keeps: (key: string, text: string) => boolean, key = ''): unknown {
  if (typeof value === 'string') return keeps(key, value) ? value : payload;
  if (Array.isArray(value)) return value.map((inner) => plant(inner, payload, keeps, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plant(inner, payload, keeps, name)]));
}

/** Fields that say what a thing is: with a payload in them nothing else would be read. */
const KIND =
  /^(?:@?_?type|@context|@graph|nodeType|linkType|_key|_ref|id|role|rel|version|format|style|contentType|content_type|taxonomy|marks|standard|name)$/;
const isKind = (key: string, text: string): boolean => KIND.test(key) && !/\s/.test(text);
const isAddress = (_: string, text: string): boolean => /^(?:https?:)?\/\//.test(text);

/** What is tried with every fixture: the payload in all words, in all that is no kind, in everything. */
const KEEPS: readonly ((key: string, text: string) => boolean)[] = [
  (key, text) => isKind(key, text) || isAddress(key, text),
  isKind,
  () => false,
];

const FOLDER = new URL('../../fixtures/', import.meta.url);

/** Lists the inputs of the fixtures of a format that are JSON. */
function inputsOf(format: string): [name: string, input: unknown][] {
  const names = readdirSync(new URL(`${format}/`, FOLDER)).filter((name) => name.endsWith('.json') && !name.endsWith('.expected.json'));
  return names.map((name) => {
    const data = JSON.parse(readFileSync(new URL(`${format}/${name}`, FOLDER), 'utf8')) as {input?: unknown};
    return [`${format}/${name}`, data.input ?? data];
  });
}

describe('payloads in what is printed', () => {
  it('meet documents of every format', () => {
    const declined = ['apple-news', 'newsml-g2'];
    const formats = new Set(DOCUMENTS.map(({shape}) => shape.format));
    expect([...formats].sort()).to.deep.equal(FORMATS.filter((format) => !declined.includes(format)).sort());
  });

  it('do nothing in a document of any format, in a part or in an answer', async () => {
    const seen = new Set<string>();
    const before = Reflect.ownKeys(Object.prototype).length;
    for (const [number, payload] of payloads().entries())
      expect(await tryPayload(payload, oneOfEachFormat(number, payload.length), seen), payload.slice(0, 200)).to.deep.equal([]);
    expect(Reflect.ownKeys(Object.prototype)).to.have.length(before);
  });

  for (const format of FORMATS.filter((name) => !['apple-news', 'newsml-g2', 'html', 'markdown'].includes(name))) {
    it(`do nothing in any field that the fixtures have: ${format}`, () => {
      const inputs = inputsOf(format);
      expect(inputs.length).to.be.above(0);
      for (const [name, input] of inputs) {
        for (const [index, payload] of POLYGLOTS.entries()) {
          for (const keeps of KEEPS) {
            const planted =
              typeof input === 'string'
                ? input.replaceAll(/>[^<>]+</g, () => `>${payload.replaceAll('<', '&lt;')}<`)
                : plant(input, payload, keeps);
            const {html, issues} = renderDocument(planted, {
              format,
              baseUrl: BASE,
              stylesheet: STYLESHEET,
              preview: true,
              articleBody: true,
            });
            expect(markupFaults(html), `${name} with payload ${String(index)}`).to.deep.equal([]);
            expect(
              issues.filter(({code}) => code === 'input/internal'),
              name,
            ).to.deep.equal([]);
          }
        }
      }
    });
  }
});

/** What a careless printer would print, by what is to be found in it. */
const UNSAFE: Partial<Record<(typeof KINDS)[number], readonly string[]>> = {
  address: [
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&Tab;script:alert(1)">x</a>',
    '<a href=" &#1;JAVASCRIPT:alert(1)">x</a>',
    '<img src="data:image/svg+xml,x">',
    '<img srcset="https://a.example/1.jpg 1x, vbscript:x 2x">',
    '<a href="https://user:secret@evil.example/">x</a>',
    '<video poster="javascript:alert(1)"></video>',
    '<blockquote cite="data:,x">x</blockquote>',
    '<p background="javascript:alert(1)">x</p>',
  ],
  handler: ['<p onclick="alert(1)">x</p>', '<img src=x onerror=alert(1)>', '<news-article onfocus="x"></news-article>'],
  element: [
    '<script>alert(1)</script>',
    '<script type="module">x</script>',
    '<script type="application/ld+json">{"a":"</script><i>x</i>',
    '<style>p {}</style>',
    '<base href="https://evil.example/">',
    '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
    '<object data="x"></object>',
    '<embed src="x">',
    '<iframe src="https://evil.example/"></iframe>',
    '<svg><circle/></svg>',
    '<math><mi>x</mi></math>',
    '<template><p>x</p></template>',
    '<form></form>',
    '<link rel="preload" href="https://evil.example/">',
  ],
  attribute: ['<p slot="x">x</p>', '<a href="/x" ping="https://evil.example/">x</a>', '<p class="modal-open">x</p>'],
  style: ['<p style="background:url(https://evil.example/)">x</p>', '<p style="--_x: 1px; color: red">x</p>'],
  clobbering: ['<p id="location">x</p>', '<a name="cookie">x</a>'],
};

describe('the rules', () => {
  for (const [kind, pages] of Object.entries(UNSAFE)) {
    for (const page of pages)
      it(`find an unsafe ${kind}: ${page}`, () => {
        expect(markupFaults(page).map((fault) => fault.kind)).to.include(kind);
      });
  }

  it('find every document of an unsafe printer', () => {
    const payload = '<img src=x onerror=alert(1)>';
    expect(markupFaults(pageOf(`<p class="bsh-p">${payload}</p>`)).map(({kind}) => kind)).to.include('handler');
  });

  it('find nothing in words', () => {
    expect(
      markupFaults('<p class="bsh-p" id="bsh-one">a &lt;script&gt; <a class="bsh-link" href="mailto:a@b.example">x</a></p>'),
    ).to.deep.equal([]);
  });
});

describe('the plan', () => {
  it('puts each payload of a short list in every document', () => {
    expect(stepFor(12, 'listed')).to.equal(1);
    expect(documentsFor(3, 9, 1, 'words').length + documentsFor(3, 9, 1, 'data').length).to.equal(DOCUMENTS.length);
  });

  it('chooses every format in both places, and another shape for the next payload', () => {
    const chosen = oneOfEachFormat(0, 9);
    expect(new Set(chosen.map(({shape}) => shape.format))).to.deep.equal(new Set(DOCUMENTS.map(({shape}) => shape.format)));
    expect(new Set(chosen.map(({place}) => place))).to.have.property('size', 2);
    expect(oneOfEachFormat(1, 9)).not.to.deep.equal(chosen);
  });

  it('puts even the longest payload in some documents', () => {
    expect(documentsFor(3, 1_000_000, 1, 'words')).to.have.length.within(1, 3);
  });

  it('leaves no payload to no engine where they share them', () => {
    const step = stepFor(800, 'shared');
    for (let payload = 0; payload < 800; payload++) {
      const tried = ENGINES.filter((engine) => documentsFor(payload + turnOf(engine), 9, step, 'words').length > 0);
      expect(tried).to.have.length(1);
      expect(ENGINES.filter((engine) => isInTurn(payload + turnOf(engine), step))).to.have.length(1);
    }
  });

  it('leaves no payload of a long list out, and no document', () => {
    const step = stepFor(8000, 'listed');
    expect(step).to.be.above(1);
    const met = new Set<number>();
    for (let payload = 0; payload < 8000; payload++) {
      for (const place of ['words', 'data'] as const) {
        const documents = documentsFor(payload, 9, step, place);
        expect(documents).not.to.have.length(0);
        for (const [index] of documents) met.add(index);
      }
    }
    expect(met.size).to.equal(DOCUMENTS.length);
  });
});
