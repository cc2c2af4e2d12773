import {expect} from '@open-wc/testing';
import type {NewsByline} from '../../../src/elements.js';
import {renderArticle} from '../../../src/server/render.js';
import {render as litRender} from 'lit';
import type {Template} from '../../../src/html/tag.js';
import {toHtml} from '../../../src/html/to-string.js';
import {render} from '../../../src/html/update.js';
import {en, fi, ko} from '../../../src/locales/index.js';
import type {Article} from '../../../src/model/article.js';
import {bylineWords} from '../../../src/templates/byline-words.js';
import {makeContext} from '../../../src/templates/context.js';
import {parse, treeOf} from '../nodes.js';
import {configure} from '../../../src/components/settings.js';
import {put, tidy, until} from '../helpers.js';

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
    ['By Jane Doe and Max Roe', 'By Jane Doe and Max Roe'],
    ['Sanchez, Maria', 'By Sanchez, Maria'],
    [{type: 'Person', name: 'Jane Doe', jobTitle: 'Chief reporter'}, 'By Jane Doe, Role, Chief reporter'],
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

  describe('of many', () => {
    const many = ['Jane Doe', 'Max Roe', 'Ana Lee', 'Bo Fox'];
    const limited = async (limit: string): Promise<NewsByline> => {
      const element = put<NewsByline>(`<news-byline limit="${limit}"></news-byline>`);
      element.data = many;
      await shown(element);
      return element;
    };

    it('counts those past the limit, who open on a click', async () => {
      const element = await limited('2');
      const details = element.querySelector('details')!;
      expect(element.querySelector('.bsh-names')!.textContent).to.contain('By Jane Doe, Max Roe and 2 others');
      expect(details.querySelector('p')!.checkVisibility()).to.equal(false);
      details.querySelector('summary')!.click();
      await until(() => details.querySelector('p')!.checkVisibility());
      expect(details.querySelector('p')!.textContent).to.equal('Ana Lee and Bo Fox');
      await expect(element).to.be.accessible();
    });

    it('reads as one line while it is closed', async () => {
      const element = await limited('2');
      const lines = new Set(
        [element.querySelector('.bsh-author')!, element.querySelector('summary')!].map((each) =>
          Math.round(each.getBoundingClientRect().bottom),
        ),
      );
      expect(lines.size).to.equal(1);
    });

    it('stays open when it is rendered again', async () => {
      const element = await limited('2');
      element.querySelector('details')!.open = true;
      element.limit = 1;
      await shown(element);
      expect(element.querySelector('summary')!.textContent).to.equal('and 3 others');
      expect(element.querySelector('details')!.open).to.equal(true);
    });

    for (const limit of ['0', '-1', 'many', '4']) {
      it(`names all with limit="${limit}"`, async () => {
        expect((await limited(limit)).querySelector('details')).to.equal(null);
      });
    }

    it('keeps to a limit of the whole page', async () => {
      configure({authorLimit: 1});
      try {
        const element = put<NewsByline>('<news-byline></news-byline>');
        element.data = many;
        expect(await shown(element)).to.contain('and 3 others');
      } finally {
        configure({authorLimit: Infinity});
      }
    });
  });

  it('shows biographies and contributors where the page asks for them', async () => {
    const element = put<NewsByline>('<news-byline show="biographies contributors"></news-byline>');
    element.data = {
      type: 'Article',
      headline: 'x',
      author: [{type: 'Person', name: 'Jane Doe', description: 'Jane Doe sails.'}],
      contributor: [{roleName: 'research by', agent: [{type: 'Person', name: 'Max Roe'}]}],
    };
    expect(await shown(element)).to.equal('By Jane DoeResearch by Max RoeAbout the authorJane Doe sails.');
    element.show = '';
    expect(await shown(element)).to.equal('By Jane Doe');
  });

  it('sets a portrait beside the words of a sole author, in both directions', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const element = put<NewsByline>(
        `<div dir="${dir}"><news-byline published="2024-06-19"></news-byline></div>`,
      ).querySelector<NewsByline>('news-byline')!;
      element.data = {
        type: 'Person',
        name: 'Jane Doe',
        image: {type: 'ImageObject', url: `${location.origin}/pictures/portrait-1-400.jpg`},
      };
      await shown(element);
      const [image, words] = ['.bsh-avatar', '.bsh-byline'].map((selector) => element.querySelector(selector)!.getBoundingClientRect()) as [
        DOMRect,
        DOMRect,
      ];
      expect([image.width, image.height]).to.deep.equal([48, 48]);
      expect(dir === 'ltr' ? image.right < words.left : image.left > words.right).to.equal(true);
      await expect(element).to.be.accessible();
    }
  });

  it('has labels that are heard, take no room and are not copied', async () => {
    for (const isolation of ['page', 'guarded', 'shadow']) {
      const element = put<NewsByline>(`<news-byline isolation="${isolation}"></news-byline>`);
      element.data = {type: 'Person', name: 'Jane Doe', jobTitle: 'Chief reporter'};
      await shown(element);
      const label = (element.shadowRoot ?? element).querySelector('.bsh-hidden')!;
      const style = getComputedStyle(label);
      expect([style.position, style.width, style.height, style.display], isolation).to.deep.equal(['absolute', '1px', '1px', 'block']);
      expect(style.getPropertyValue('user-select') || style.getPropertyValue('-webkit-user-select'), isolation).to.equal('none');
    }
  });

  it('passes axe in all its states', async () => {
    const states: unknown[] = [
      'Jane Doe',
      ['Jane Doe', 'Max Roe'],
      {type: 'Person', name: 'Jane Doe', jobTitle: 'Chief reporter', url: 'https://example.org/jane', description: 'x'},
      {type: 'Organization', name: 'AGENCY'},
    ];
    for (const data of states) {
      const element = put<NewsByline>('<news-byline show="biographies" published="2024-06-19"></news-byline>');
      element.data = data;
      await shown(element);
      await expect(element).to.be.accessible();
    }
  });

  it('stands beside a credit in a page written by hand', async () => {
    const page = put(`<article>
      <h1>Why has the port fallen silent?</h1>
      <news-byline by="Written by Mirela Tandor" published="2024-06-19T09:45:00+02:00" time-zone="Europe/Zagreb"></news-byline>
      <figure><img alt="" src="/pictures/harbour-480.jpg"><figcaption><photo-credit credit="Photo: AGENCY"></photo-credit></figcaption></figure>
    </article>`);
    const element = page.querySelector<NewsByline>('news-byline')!;
    element.data = {type: 'Person', name: 'Mirela Tandor', url: 'https://example.org/by/mirela-tandor'};
    await shown(element);
    expect(element.querySelector('.bsh-byline')!.textContent).to.equal('Written by Mirela Tandor');
    expect(element.querySelectorAll('a[rel="author"]')).to.have.lengthOf(1);
    expect(element.querySelector('time')!.textContent).to.match(/9:45.*(?:GMT\+2|CEST)/);
    await until(() => page.querySelector('photo-credit')!.textContent !== '');
    expect(page.querySelector('figcaption')!.textContent.trim()).to.equal('Photo: AGENCY');
    await expect(page).to.be.accessible();
  });

  it('prints the same words as it builds, and as Lit builds', () => {
    const person = (name: string) => ({type: 'Person', name, description: `${name} sails.`}) as const;
    const image = {type: 'ImageObject', url: 'https://example.org/a.jpg'} as const;
    const contributor = [{roleName: 'research by', agent: [person('Max Roe')]}];
    const articles: Partial<Article>[] = [
      {author: [{...person('Jane Doe'), image, jobTitle: 'Editor'}], dateline: 'Velin Bay', contributor},
      {author: ['Jane Doe', 'Max Roe', 'Ana Lee'].map(person), dateline: 'Velin Bay'},
      {author: [person('Jane Doe')], bylineText: 'JANE DOE and others', contributor},
    ];
    for (const messages of [en, ko, fi]) {
      const context = makeContext({messages, authorLimit: 1, show: new Set(['biographies', 'contributors'])});
      for (const more of articles) {
        const template = bylineWords({type: 'Article', headline: 'x', author: [], image: [], body: [], ...more}, context) as Template;
        const [built, lit] = [document.createElement('div'), document.createElement('div')];
        render(built, template);
        litRender(template, lit);
        expect(treeOf(parse(toHtml(template)))).to.deep.equal(treeOf(built));
        expect(treeOf(lit)).to.deep.equal(treeOf(built));
      }
    }
  });
});
