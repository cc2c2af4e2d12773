import {expect} from '@open-wc/testing';
import {configure, NewsArticle} from '../../../src/elements.js';
import {BASE, once, put, tidy, until} from '../helpers.js';

const STORY = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Why did the ferry stop?',
  author: {'@type': 'Person', name: 'Ida Marlow', url: 'https://example.org/ida'},
  datePublished: '2024-06-19T09:45:00+02:00',
  articleBody: 'First paragraph of the story.\n\nSecond paragraph of the story.',
};
const json = JSON.stringify(STORY);
const headline = (element: Element): string | undefined => element.querySelector('.bsh-headline')?.textContent ?? undefined;

/** Lets the element render. */
const settle = async (element: NewsArticle): Promise<NewsArticle> => {
  await element.updateComplete;
  await element.updateComplete;
  return element;
};

describe('news-article', () => {
  afterEach(tidy);

  it('has the defaults that are documented', () => {
    const element = document.createElement('news-article');
    const {headingLevel, isolation, omit, loading, credentials, refresh, theme, src, data, article, issues} = element;
    expect({headingLevel, isolation, omit, loading, credentials, refresh, theme, src, data, article, issues}).to.deep.equal({
      headingLevel: 2,
      isolation: 'page',
      omit: '',
      loading: 'eager',
      credentials: 'same-origin',
      refresh: 0,
      theme: undefined,
      src: undefined,
      data: undefined,
      article: undefined,
      issues: [],
    });
  });

  it('shows data given as an object, whether before or after it is connected', async () => {
    const before = document.createElement('news-article');
    before.data = STORY;
    put('<div></div>').append(before);
    const after = put<NewsArticle>('<news-article></news-article>');
    after.data = STORY;
    await settle(before);
    await settle(after);
    expect(headline(before)).to.equal('Why did the ferry stop?');
    expect(headline(after)).to.equal('Why did the ferry stop?');
    expect(after.article?.author[0]?.name).to.equal('Ida Marlow');
  });

  it('shows data given as text', async () => {
    const element = put<NewsArticle>('<news-article></news-article>');
    element.data = json;
    expect(headline(await settle(element))).to.equal('Why did the ferry stop?');
  });

  it('shows a child script and leaves it where it is', async () => {
    const element = put<NewsArticle>(`<news-article><script type="application/ld+json">${json}</script><p>Fallback</p></news-article>`);
    await settle(element);
    expect(headline(element)).to.equal('Why did the ferry stop?');
    expect(element.querySelector('script')?.textContent).to.equal(json);
    expect(element.textContent).not.to.contain('Fallback');
  });

  it('shows metadata of a child script with the body of a child template as one article', async () => {
    const {articleBody, ...metadata} = STORY;
    expect(articleBody).to.be.a('string');
    const element = put<NewsArticle>(
      `<news-article><script type="application/ld+json">${JSON.stringify(metadata)}</script><template><h2>Part</h2><p>Body with <a href="/x">a link</a>.</p></template></news-article>`,
    );
    await settle(element);
    expect(headline(element)).to.equal('Why did the ferry stop?');
    expect([...element.querySelectorAll('.bsh-body > *')].map((block) => [block.localName, block.textContent])).to.deep.equal([
      ['h3', 'Part'],
      ['p', 'Body with a link.'],
    ]);
    expect(element.querySelector<HTMLAnchorElement>('.bsh-body a')?.href).to.equal(`${BASE}x`);
  });

  it('fetches src, says so, and marks itself busy meanwhile', async () => {
    const element = put<NewsArticle>('<news-article src="/fixtures/articles/foreign-news.jsonld"><p>Fallback</p></news-article>');
    const load = once(element, 'news-load');
    await until(() => element.getAttribute('aria-busy') === 'true');
    expect(element.textContent).to.equal('Fallback');
    const {detail, bubbles, composed} = await load;
    expect(detail.content.type).to.equal('NewsArticle');
    expect([bubbles, composed]).to.deep.equal([true, true]);
    expect(element.hasAttribute('aria-busy')).to.equal(false);
    expect(element.textContent).not.to.contain('Fallback');
    expect(headline(element)).to.equal(element.article?.headline);
  });

  it('keeps its words when the address does not answer well', async () => {
    const element = put<NewsArticle>('<news-article src="/__status/404"><p>Fallback</p></news-article>');
    const {detail} = await once(element, 'news-error');
    expect(detail.issues[0]?.code).to.equal('input/fetch');
    expect(detail.issues[0]?.message).to.contain('404');
    await until(() => !element.hasAttribute('aria-busy'));
    expect(element.textContent).to.equal('Fallback');
    expect(element.matches(':state(error)')).to.equal(true);
  });

  it('keeps its words when what it gets is no article', async () => {
    for (const data of [
      '{"broken',
      42,
      [],
      {a: 1},
      {type: 'ItemList', itemListElement: [{item: {url: 'https://example.org/', headline: 'x'}}]},
    ]) {
      const element = put<NewsArticle>('<news-article><p>Fallback</p></news-article>');
      const failed = once(element, 'news-error');
      element.data = data;
      await failed;
      await settle(element);
      expect(element.textContent, JSON.stringify(data)).to.equal('Fallback');
      expect(element.issues.some(({severity}) => severity === 'error')).to.equal(true);
    }
  });

  it('keeps the article that it shows when newer data is bad', async () => {
    const element = put<NewsArticle>('<news-article></news-article>');
    element.data = STORY;
    await settle(element);
    element.data = {nothing: 'here'};
    await settle(element);
    expect(headline(element)).to.equal('Why did the ferry stop?');
  });

  it('renews a changed paragraph in place', async () => {
    const element = put<NewsArticle>('<news-article></news-article>');
    element.data = STORY;
    await settle(element);
    const [first, second] = element.querySelectorAll('.bsh-p');
    element.data = {...STORY, articleBody: 'First paragraph of the story.\n\nA new second one.'};
    await settle(element);
    expect([...element.querySelectorAll('.bsh-p')]).to.deep.equal([first, second]);
    expect(second?.textContent).to.equal('A new second one.');
  });

  it('shows what was changed in an object that is set again', async () => {
    const story = {headline: 'One', body: [{type: 'paragraph', children: [{type: 'text', value: 'Before.'}]}]};
    const entry = {item: {url: 'https://lantern.example/a', headline: 'Before.'}};
    const person = {type: 'Person', name: 'Before.'};
    const picture = {url: 'https://lantern.example/a.jpg', creditText: 'Before.'};
    const cases = [
      ['news-article', story, () => (story.body[0]!.children[0]!.value = 'After.')],
      ['trending-list', {type: 'ItemList', itemListElement: [entry]}, () => (entry.item.headline = 'After.')],
      ['news-byline', [person], () => (person.name = 'After.')],
      ['photo-credit', picture, () => (picture.creditText = 'After.')],
    ] as const;
    for (const [tag, data, change] of cases) {
      const element = put<NewsArticle>(`<${tag}></${tag}>`);
      element.data = data;
      await settle(element);
      change();
      element.data = data;
      await settle(element);
      expect([tag, element.textContent.includes('After'), element.textContent.includes('Before')]).to.deep.equal([tag, true, false]);
    }
  });

  it('fetches a src that is set after the element was put into the page', async () => {
    const element = put('<p></p>').appendChild(document.createElement('news-article'));
    element.src = '/fixtures/articles/foreign-news.jsonld';
    await until(() => headline(element));
  });

  it('prefers data to src, and src to a child script', async () => {
    const element = put<NewsArticle>(
      `<news-article src="/fixtures/articles/foreign-news.jsonld"><script type="application/json">${json}</script></news-article>`,
    );
    element.data = {...STORY, headline: 'From data'};
    await settle(element);
    expect(headline(element)).to.equal('From data');
    const other = put<NewsArticle>(
      `<news-article src="/fixtures/articles/foreign-news.jsonld"><script type="application/json">${json}</script></news-article>`,
    );
    await once(other, 'news-load');
    expect(headline(other)).not.to.equal('Why did the ferry stop?');
  });

  it('keeps words without data as they are', async () => {
    const element = put<NewsArticle>('<news-article><h2>Hand-made</h2><p>Words</p></news-article>');
    await settle(element);
    expect(element.innerHTML).to.equal('<h2>Hand-made</h2><p>Words</p>');
  });

  it('leaves out the parts that the page shows itself', async () => {
    const element = put<NewsArticle>('<news-article omit="headline, byline dates"></news-article>');
    element.data = STORY;
    await settle(element);
    expect(element.querySelector('.bsh-headline, .bsh-byline, .bsh-dates')).to.equal(null);
    expect(element.querySelector('.bsh-article')?.getAttribute('aria-label')).to.equal('Why did the ferry stop?');
  });

  it('takes the level of the headline from the page, and 2 where that makes no sense', async () => {
    const element = put<NewsArticle>('<news-article heading-level="1"></news-article>');
    element.data = STORY;
    await settle(element);
    expect(element.querySelector('h1')?.textContent).to.equal('Why did the ferry stop?');
    element.setAttribute('heading-level', 'nine');
    await settle(element);
    expect(element.querySelector('h2')?.textContent).to.equal('Why did the ferry stop?');
  });

  it('shows an article without author without a byline', async () => {
    const {author, ...rest} = STORY;
    expect(author.name).to.be.a('string');
    const element = put<NewsArticle>('<news-article></news-article>');
    element.data = rest;
    await settle(element);
    expect(element.querySelector('.bsh-byline')).to.equal(null);
    expect(element.textContent).not.to.match(/\bBy\b/);
  });

  it('prints once what stands both as caption and as credit', async () => {
    const element = put<NewsArticle>('<news-article></news-article>');
    element.data = {
      ...STORY,
      image: {'@type': 'ImageObject', url: '/pictures/x.jpg', caption: 'Photo: AGENCY', creditText: 'Photo: AGENCY'},
    };
    await settle(element);
    expect(element.querySelector('figure')?.textContent).to.equal('Photo: AGENCY');
    expect(element.querySelector('img')?.alt).to.equal('');
  });

  it('says which link a reader followed', async () => {
    const element = put<NewsArticle>('<news-article></news-article>');
    element.data = STORY;
    await settle(element);
    const selected = once(element, 'news-select');
    const link = element.querySelector<HTMLAnchorElement>('a[rel=author]');
    link?.addEventListener('click', (event) => event.preventDefault());
    link?.click();
    expect((await selected).detail).to.deep.equal({url: 'https://example.org/ida'});
  });

  it('adopts its copies and does not double them', async () => {
    const element = put<NewsArticle>('<news-article></news-article>');
    element.data = STORY;
    await settle(element);
    const clone = element.cloneNode(true);
    if (!(clone instanceof NewsArticle)) throw new Error('The copy is not an article.');
    element.after(clone);
    await settle(clone);
    const text = put<NewsArticle>(element.outerHTML);
    await settle(text);
    for (const copy of [clone, text]) expect(copy.querySelectorAll('.bsh-article')).to.have.lengthOf(1);
    expect(clone.article).to.equal(undefined);
  });

  it('gives two articles on a page different ids', async () => {
    const pair = [1, 2].map(() => put<NewsArticle>('<news-article></news-article>'));
    for (const element of pair) {
      element.data = STORY;
      await settle(element);
    }
    const ids = pair.map((element) => element.querySelector('.bsh-headline')?.id);
    expect(new Set(ids).size).to.equal(2);
  });

  it('puts the words into a shadow root when the page asks for it, with fallback shown until then', async () => {
    const element = put<NewsArticle>('<news-article isolation="shadow"><p>Fallback</p></news-article>');
    await settle(element);
    expect(element.shadowRoot?.querySelector('slot')).not.to.equal(null);
    element.data = STORY;
    await settle(element);
    expect(element.shadowRoot?.querySelector('.bsh-headline')?.textContent).to.equal('Why did the ferry stop?');
    expect(element.shadowRoot?.querySelector('slot')).to.equal(null);
    expect(element.shadowRoot?.adoptedStyleSheets).to.have.lengthOf(2);
  });

  it('moves printed words into the shadow root', async () => {
    const element = put<NewsArticle>(
      '<news-article isolation="shadow"><article class="bsh-article" data-bsh="1"><p class="bsh-p">Printed</p></article></news-article>',
    );
    await settle(element);
    expect(element.shadowRoot?.querySelector('.bsh-p')?.textContent).to.equal('Printed');
    expect(element.children).to.have.lengthOf(0);
  });

  it('keeps the page’s own sheets when it adds its own', async () => {
    const sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
    const element = put<NewsArticle>('<news-article></news-article>');
    element.data = STORY;
    await settle(element);
    expect(document.adoptedStyleSheets).to.include(sheet);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  it('ends a request when it leaves the page', async () => {
    const element = put<NewsArticle>('<news-article src="/fixtures/articles/foreign-news.jsonld"></news-article>');
    let events = 0;
    for (const name of ['news-load', 'news-error', 'news-issue'] as const) element.addEventListener(name, () => events++);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(events).to.equal(0);
    expect(element.children).to.have.lengthOf(0);
  });

  it('lets the page rewrite blocks and links', async () => {
    configure({enhance: (blocks) => blocks.slice(0, 1), linkUrl: (url) => `${url}?from=here`});
    const element = put<NewsArticle>('<news-article></news-article>');
    element.data = STORY;
    await settle(element);
    configure({enhance: (blocks) => [...blocks], linkUrl: (url) => url});
    expect(element.querySelectorAll('.bsh-p')).to.have.lengthOf(1);
    expect(element.querySelector<HTMLAnchorElement>('a[rel=author]')?.href).to.equal('https://example.org/ida?from=here');
  });

  it('never throws on hostile data', async () => {
    for (const data of [
      {'@type': 'NewsArticle', headline: {}, author: [[[]]]},
      '<img src=x onerror=alert(1)>',
      '\u0000',
      {'@graph': 'x'},
      [null],
      true,
    ]) {
      const element = put<NewsArticle>('<news-article></news-article>');
      element.data = data;
      await settle(element);
      expect(element.querySelector('[onerror], script')).to.equal(null);
    }
  });
});
