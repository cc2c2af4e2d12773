import {describe, it} from 'node:test';
import {expect} from 'chai';
import {renderArticle, type RenderOptions} from '../../../dist/server/index.js';

const words = (value: string): object[] => [{type: 'text', value}];
const p = (value: string): object => ({type: 'paragraph', children: words(value)});
const article = (body: unknown[], more: object = {}): object => ({
  type: 'NewsArticle',
  headline: 'The lake',
  author: [],
  image: [],
  inLanguage: 'en',
  body,
  ...more,
});
const markup = (body: unknown[], more: object = {}, options: RenderOptions = {}): string =>
  renderArticle(article(body, more), options).html;
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('a paywall', () => {
  it('ends the words, says why, and leaves a place for an offer', () => {
    const text = markup([p('Free.'), {type: 'paywall'}]);
    expect(text).to.contain('<section class="bsh-paywall" aria-label="The rest of this article is for subscribers.">');
    expect(text).not.to.contain('bsh-gated');
  });

  it('holds the page’s own element', () => {
    expect(markup([p('Free.'), {type: 'paywall'}], {}, {blocks: {paywall: 'acme-offer'}})).to.contain(
      '<acme-offer class="bsh-custom" data-bsh-data="{}"></acme-offer></section>',
    );
  });

  it('marks what is sent to who may read it, and is not shown to them', () => {
    const text = markup([p('Free.'), {type: 'paywall'}, p('Gated.'), {type: 'paywall'}]);
    expect(text).to.contain('<div class="bsh-gated"><p class="bsh-p">Gated.</p></div>');
    expect(text).not.to.contain('bsh-paywall');
  });

  it('stands once where the source names it twice', () => {
    expect(count(markup([p('Free.'), {type: 'paywall'}, {type: 'paywall'}]), 'class="bsh-paywall"')).to.equal(1);
  });

  it('works inside an update of live coverage', () => {
    const update = {
      type: 'BlogPosting',
      id: 'a',
      datePublished: '2025-06-05T10:00:00Z',
      body: [p('Free.'), {type: 'paywall'}, p('Gated.')],
    };
    expect(markup([], {type: 'LiveBlogPosting', liveBlogUpdate: [update]})).to.contain(
      '<div class="bsh-gated"><p class="bsh-p">Gated.</p></div>',
    );
  });
});

describe('a rating', () => {
  const stars = (ratingValue: number, bestRating: number): string | undefined =>
    /class="bsh-(?:stars|score)"[^>]*>([^<]*)</.exec(markup([{type: 'rating', ratingValue, bestRating}]))?.[1];

  it('is drawn in stars, with halves, and said in words', () => {
    expect([stars(4, 5), stars(3.5, 5), stars(0, 5), stars(4.9, 5), stars(0.5, 3)]).to.deep.equal([
      '★★★★☆',
      '★★★½☆',
      '☆☆☆☆☆',
      '★★★★★',
      '½☆☆',
    ]);
    expect(markup([{type: 'rating', ratingValue: 3.5, bestRating: 5}])).to.contain('role="img" aria-label="3.5 out of 5 stars"');
  });

  it('is written in figures where nobody would count the stars', () => {
    expect(stars(87, 100)).to.equal('87/100');
  });
});

describe('a table', () => {
  const cells = (...values: string[]): object => ({
    type: 'tableRow',
    children: values.map((value) => ({type: 'tableCell', children: words(value)})),
  });

  it('can be reached by keyboard where it may scroll, and is no stop where it never does', () => {
    expect(markup([{type: 'table', caption: words('Trips'), children: [cells('a', 'b', 'c')]}])).to.contain(
      '<div class="bsh-table-frame" role="group" tabindex="0" aria-label="Trips">',
    );
    expect(markup([{type: 'table', children: [cells('Length', '31 m')]}])).to.contain(
      '<div class="bsh-table-frame"><table class="bsh-table bsh-narrow">',
    );
  });

  it('sets every cell of a column as a number where most of them are, and the others short', () => {
    const classes = (...rows: object[]): string[] =>
      [...markup([{type: 'table', children: rows}]).matchAll(/"bsh-td( bsh-number)?"/g)].map(([, number]) =>
        number === undefined ? 'word' : 'number',
      );
    expect(classes(cells('a', '12'), cells('b', '31 metres'), cells('c', '−9 %'))).to.deep.equal([
      'word',
      'number',
      'word',
      'number',
      'word',
      'number',
    ]);
    expect(classes(cells('12', '12'), cells('b', 'counted by nobody at all'), cells('c', '9'))).to.deep.equal(
      Array.from({length: 6}, () => 'word'),
    );
  });
});

describe('contents', () => {
  const heading = (value: string, depth = 2): object => ({type: 'heading', depth, children: words(value)});

  it('stand once, where the body asks for them first, with the third level below the second', () => {
    const text = markup([{type: 'tableOfContents'}, heading('One'), heading('Two', 3), {type: 'tableOfContents'}]);
    expect(count(text, '<nav class="bsh-contents"')).to.equal(1);
    expect(text).to.contain('href="#bsh-one">One</a><ol class="bsh-contents-list bsh-contents-below"');
  });

  it('stand at the head where the page asks for them, and nowhere for a single heading', () => {
    const show = new Set(['contents'] as const);
    expect(markup([p('x'), heading('One'), heading('Two')], {}, {show})).to.contain('<div class="bsh-body"><nav class="bsh-contents"');
    expect(markup([heading('One')], {}, {show})).not.to.contain('bsh-contents');
  });
});

describe('corrections', () => {
  const note = (kind: string): object => ({type: 'CorrectionComment', kind, text: words('It was June.')});

  it('are linked from the head, in the words of their kind', () => {
    expect(markup([p('x')], {correction: [note('correction')]})).to.contain('href="#bsh-corrected-1">This article has been corrected</a>');
    expect(markup([p('x')], {correction: [note('editorsNote')]})).to.contain('href="#bsh-corrected-1">Editor’s note</a>');
    expect(markup([p('x'), {type: 'correction', correction: note('clarification')}])).to.contain(
      'href="#bsh-correction">Clarification</a>',
    );
  });

  it('are linked from the head by the gravest', () => {
    const notes = {correction: [note('editorsNote'), note('correction')]};
    expect(markup([p('x')], notes)).to.contain('href="#bsh-corrected-2">This article has been corrected</a>');
    expect(markup([{type: 'correction', correction: note('retraction')}], notes)).to.contain('href="#bsh-correction">Retraction</a>');
  });

  it('lead back to the headline, unless the page shows that itself', () => {
    const corrected = {correction: [note('correction')]};
    expect(markup([p('x')], corrected)).to.contain('href="#bsh-headline" aria-label="Back to text">');
    expect(markup([p('x')], corrected, {omit: new Set(['headline'])})).not.to.contain('bsh-back');
  });
});

describe('questions and answers', () => {
  it('say which is which to those who do not see it', () => {
    const text = markup([{type: 'questionAnswer', question: words('Why?'), children: [p('So.')]}]);
    expect(text).to.contain('<strong><span class="bsh-hidden">Question, </span>Why?</strong>');
    expect(text).to.contain('<p class="bsh-hidden">Answer,</p><p class="bsh-p">So.</p>');
  });
});

describe('live coverage', () => {
  const update = (id: number, more: object = {}): object => ({
    type: 'BlogPosting',
    id: `u${String(id)}`,
    headline: `Update ${String(id)}`,
    datePublished: `2025-06-05T10:${String(id).padStart(2, '0')}:00Z`,
    body: [p('Words.')],
    ...more,
  });
  const live = (updates: object[], more: object = {}): string => markup([], {type: 'LiveBlogPosting', liveBlogUpdate: updates, ...more});

  it('folds away all but the six newest key events', () => {
    const text = live(Array.from({length: 9}, (_, index) => update(9 - index, {keyEvent: true})));
    const [shown = '', folded = ''] = text.slice(text.indexOf('<nav')).split('<details class="bsh-key-events-older">');
    expect(count(shown, 'class="bsh-key-event"')).to.equal(6);
    expect(count(folded, 'class="bsh-key-event"')).to.equal(3);
  });

  it('says the day only where there are several', () => {
    expect(live([update(2), update(1)])).to.contain('>10:02 AM UTC</time>');
    expect(live([update(2), update(1, {datePublished: '2025-06-04T10:00:00Z'})])).to.contain('>June 5, 2025 at 10:02 AM UTC</time>');
  });

  it('leaves no level out below an update without a headline', () => {
    const body = [{type: 'heading', depth: 2, children: words('In figures')}];
    expect(live([update(1, {body})])).to.contain('<h4 class="bsh-heading bsh-heading-2"');
    expect(live([update(1, {body, headline: undefined})])).to.contain('<h3 class="bsh-heading bsh-heading-2"');
  });
});

describe('a block with an id', () => {
  const source = {url: 'https://example.org/a.mp4'};
  const image = {type: 'ImageObject', url: 'https://example.org/a.jpg'};
  for (const block of [
    {type: 'gallery', images: [image, image]},
    {type: 'video', sources: [source]},
    {type: 'audio', sources: [source]},
    {type: 'embed', url: 'https://social.example/1'},
    {type: 'factBox', name: 'Facts', children: [p('One.')]},
  ])
    it(`can be led to: ${block.type}`, () => {
      expect(markup([{...block, id: 'There'}])).to.match(/<(?:figure|aside) class="[^"]*" id="bsh-there"/);
    });
});

describe('boxes of one name', () => {
  const box = (name: string): object => ({type: 'factBox', name, children: [p('One.')]});

  it('are one landmark', () => {
    const text = markup([box('In brief'), box('in brief'), box('The law')]);
    expect(text.match(/<aside [^>]*>/g)).to.deep.equal([
      '<aside class="bsh-box" aria-label="In brief">',
      '<aside class="bsh-box" role="note" aria-label="in brief">',
      '<aside class="bsh-box" aria-label="The law">',
    ]);
  });

  it('are one landmark in live coverage too, where an update is pinned', () => {
    const update = {type: 'BlogPosting', id: 'a', pinned: true, datePublished: '2025-06-05T10:00:00Z', body: [box('In brief')]};
    const text = markup([], {type: 'LiveBlogPosting', liveBlogUpdate: [update]});
    expect(text.match(/<aside [^>]*>/g)).to.deep.equal([
      '<aside class="bsh-box" role="note" aria-label="In brief">',
      '<aside class="bsh-box" aria-label="In brief">',
    ]);
  });
});
