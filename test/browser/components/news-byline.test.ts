import {expect} from '@open-wc/testing';
import type {NewsByline} from '../../../src/elements.js';
import {renderArticle} from '../../../src/server/render.js';
import {put, tidy} from '../helpers.js';

const shown = async (element: NewsByline): Promise<string> => {
  await element.updateComplete;
  await element.updateComplete;
  return element.textContent.replace(/\s+/g, ' ').trim();
};

describe('news-byline', () => {
  afterEach(tidy);

  const cases: [string, string][] = [
    ['by="Jane Doe"', 'Jane Doe'],
    ['by="By Jane Doe"', 'By Jane Doe'],
    ['by="Von Jane Doe, mpa"', 'Von Jane Doe, mpa'],
    ['by="  By Jane&nbsp; Doe "', 'By Jane Doe'],
    ['by=""', ''],
  ];
  for (const [attributes, expected] of cases) {
    it(`keeps the newsroom’s words: ${attributes}`, async () => {
      expect(await shown(put<NewsByline>(`<news-byline ${attributes}></news-byline>`))).to.equal(expected);
    });
  }

  const data: [unknown, string][] = [
    ['Jane Doe', 'By Jane Doe'],
    [['Jane Doe', 'Max Roe'], 'By Jane Doe and Max Roe'],
    [{type: 'Person', name: 'Jane Doe', jobTitle: 'Chief reporter'}, 'By Jane Doe, Chief reporter'],
    [{'@type': 'Person', name: 'Jane Doe'}, 'By Jane Doe'],
    [{type: 'Article', headline: 'x', author: [{type: 'Person', name: 'Jane Doe'}], dateline: 'Port Halden'}, 'By Jane Doe in Port Halden'],
    [[], ''],
    [null, ''],
    [42, ''],
  ];
  for (const [value, expected] of data) {
    it(`composes a line from ${JSON.stringify(value)}`, async () => {
      const element = put<NewsByline>('<news-byline></news-byline>');
      element.data = value;
      expect(await shown(element)).to.equal(expected);
    });
  }

  it('links a known name inside the newsroom’s words', async () => {
    const element = put<NewsByline>('<news-byline by="Written by Jane Doe, read by others"></news-byline>');
    element.data = {type: 'Person', name: 'Jane Doe', url: 'https://example.org/jane'};
    expect(await shown(element)).to.equal('Written by Jane Doe, read by others');
    expect(element.querySelector('a')?.textContent).to.equal('Jane Doe');
    expect(element.querySelector('a')?.rel).to.equal('author');
  });

  it('refuses an unsafe address', async () => {
    const element = put<NewsByline>('<news-byline></news-byline>');
    element.data = {type: 'Person', name: 'Jane Doe', url: 'javascript:alert(1)'};
    expect(await shown(element)).to.equal('By Jane Doe');
    expect(element.querySelector('a')).to.equal(null);
  });

  it('shows when it was published, and changed only when that is later', async () => {
    const element = put<NewsByline>(
      '<news-byline by="Jane" published="2024-06-19T09:45:00+02:00" modified="2024-06-19T09:45:30+02:00" time-zone="Europe/Paris"></news-byline>',
    );
    await shown(element);
    expect([...element.querySelectorAll('time')].map((time) => time.dateTime)).to.deep.equal(['2024-06-19T09:45:00+02:00']);
    expect(element.textContent).to.match(/GMT\+2|CEST/);
    element.modified = '2024-06-20T08:00:00+02:00';
    await shown(element);
    expect(element.querySelectorAll('time')).to.have.lengthOf(2);
    expect(element.textContent).to.contain('Updated');
  });

  it('shows a bad date as nothing', async () => {
    expect(await shown(put<NewsByline>('<news-byline by="Jane" published="yesterday"></news-byline>'))).to.equal('Jane');
  });

  it('keeps words that stand inside', async () => {
    expect(await shown(put<NewsByline>('<news-byline>By hand</news-byline>'))).to.equal('By hand');
  });

  it('turns a young time into a relative one, and back when it leaves', async () => {
    const published = new Date(Date.now() - 5 * 60_000).toISOString();
    const element = put<NewsByline>(`<news-byline published="${published}" relative></news-byline>`);
    await shown(element);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(element.querySelector('time')?.textContent).to.equal('5 minutes ago');
    const time = element.querySelector('time')!;
    element.querySelector('news-time')!.remove();
    expect(time.textContent).to.match(/20\d\d/);
  });

  it('prints no relative time', () => {
    const {html} = renderArticle({type: 'Article', headline: 'x', body: ['y'], datePublished: new Date().toISOString()}, {relative: true});
    expect(html).to.contain('<news-time').and.not.to.contain('ago');
  });
});
