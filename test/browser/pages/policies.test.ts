import {expect} from '@open-wc/testing';
import {renderArticle} from '../../../src/server/index.js';
import {POLICIES, type PagePolicy} from '../../policies.js';
import {articleOf, picture, words} from '../media.js';
import {openPage, tidy, until} from '../helpers.js';

/** What the probe has found in a page. */
interface Found {
  key: string;
  headlines: string[];
  credit?: string;
  entries: number;
  styles: string[];
  marks: string[];
  text: string;
  position?: string;
  violations: string[];
  errors: string[];
  warnings: string[];
  issues: string[];
}

const COPIES = ['one copy', 'two copies', 'two versions'] as const;
type Copies = (typeof COPIES)[number];

const small = {...picture('harbour', 1067, 'The harbour.'), url: `${location.origin}/pictures/harbour-480.jpg`, renditions: []};
const MADE = articleOf(
  {type: 'paragraph', children: words('The first boat left at seven.')},
  {type: 'gallery', images: [small, {...small, caption: words('The harbour, again.')}, {...small, caption: words('And again.')}]},
);
const WITH_HTML = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'The mill is open',
  articleBody: '<p>It has <b>one floor</b> now.</p><p>People came on foot.</p>',
};
const LIST = {
  type: 'ItemList',
  itemListElement: [
    {item: {url: 'https://lantern.example/a', headline: 'A ferry'}},
    {item: {url: 'https://lantern.example/b', headline: 'A mill'}},
  ],
};
const PRINTED = renderArticle(articleOf({type: 'paragraph', children: words('Printed words.')}), {baseUrl: location.href}).html;

/** Keeps an answer that any origin may read, and gives its address. */
async function answer(data: object): Promise<string> {
  const path = `/__answer?k=${String(Math.random())}`;
  const headers = {'access-control-allow-origin': '*'};
  await fetch(path, {method: 'POST', body: JSON.stringify([{headers, body: JSON.stringify(data)}])});
  return path;
}
const addresses = {made: await answer(MADE), html: await answer(WITH_HTML), list: await answer(LIST)};

/** Repeats the script as a second tag on the page would bring it. */
const copy = (script: string, copies: Copies): string =>
  copies === 'one copy'
    ? script
    : copies === 'two copies'
      ? script + script.replace(/"(\/cdn\/[^"]+)"/, '"$1?again"')
      : script.replace('/cdn/', '/__older/') + script;

interface Choice {
  copies?: Copies;
  /** Adds an article whose body is HTML, and what is expected of it. */
  html?: 'parsed' | 'text' | undefined;
  /** How many violations are waited for. */
  violations?: number;
}

/** Makes the page of a recipe, with more words in it and a probe before the script. */
function pageOf(
  {snippet, policy}: Pick<PagePolicy, 'snippet' | 'policy'>,
  key: string,
  {copies = 'one copy', html, violations = 0}: Choice,
): string {
  const nonce = policy.includes('nonce-') ? ' nonce="R4nd0m"' : '';
  const expected = `data-articles="${html === undefined ? 2 : 3}" data-violations="${violations}"`;
  const probe = `<script${nonce} src="/test/browser/pages/policy-probe.js" data-key="${key}" ${expected}></script>`;
  const more = `${PRINTED}<photo-credit credit="Jane Doe"></photo-credit><trending-list src="${addresses.list}"></trending-list>`;
  const added = html === undefined ? more : `${more}<news-article src="${addresses.html}"></news-article>`;
  const body = snippet
    .replaceAll('/assets/', '/cdn/')
    .replace('/stories/ferries.json', addresses.made)
    .replace('lang="en"', 'lang="de"')
    .replace('<iframe', '<iframe width="800" height="600"')
    .replace(/<script.*<\/script>/, (script) => probe + copy(script, copies))
    .replace(
      '</news-article>',
      (end) => end + (snippet.includes('srcdoc') ? added.replaceAll('&', '&amp;').replaceAll("'", '&#39;') : added),
    );
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Ferries</title></head><body>${body}</body></html>`;
}

/** Opens a page and waits for what its probe has found, with the reports that the server got. */
async function visit(
  page: Pick<PagePolicy, 'snippet' | 'policy'> & Partial<PagePolicy>,
  choice: Choice = {},
): Promise<Found & {reports: () => Promise<string[]>}> {
  const key = String(Math.random());
  const found = new Promise<Found>((resolve) => {
    const listen = ({data}: MessageEvent<Found | undefined>): void => {
      if (data?.key !== key) return;
      window.removeEventListener('message', listen);
      resolve(data);
    };
    window.addEventListener('message', listen);
  });
  const sandbox = /sandbox="([^"]*)"/.exec(page.frame ?? '')?.[1];
  const csp = page.policy.replaceAll('https://lantern.example', location.origin);
  const {reports} = await openPage(pageOf(page, key, choice), {csp, header: page.header, sandbox});
  return {...(await found), reports};
}

describe('a page under a policy', () => {
  let free: Found;
  const silent: (() => Promise<string[]>)[] = [];
  before(async () => {
    free = await visit({policy: '', snippet: POLICIES[0]!.snippet});
    tidy();
  });
  afterEach(tidy);

  it('is compared with one under none, where words have a style', () => {
    expect(free.errors).to.deep.equal([]);
    expect(free.styles).to.have.lengthOf(7);
    for (const style of [/^bsh-headline 4\d[.\d]*px 700/, /^bsh-slides .* flex none$/, /^bsh-entry .* grid none$/])
      expect(
        free.styles.some((line) => style.test(line)),
        String(style),
      ).to.equal(true);
  });

  for (const policy of POLICIES) {
    it(`shows styled words that answer to a reader, without a report: ${policy.name}`, async () => {
      const isParsed = policy.html === 'parsed';
      const pages = await Promise.all(
        COPIES.map((copies, index) => visit(policy, {copies, html: isParsed && index === 0 ? 'parsed' : undefined})),
      );
      for (const [index, page] of pages.entries()) {
        const {headlines, credit, entries, marks, position, violations, errors, warnings} = page;
        const styles = page.styles.slice(0, free.styles.length);
        const isWithHtml = isParsed && index === 0;
        expect({headlines, credit, entries, styles, marks, position, violations, errors, warnings}, COPIES[index]).to.deep.equal({
          headlines: [...free.headlines, ...(isWithHtml ? ['The mill is open'] : [])],
          credit: 'Foto: Jane Doe',
          entries: 2,
          styles: free.styles,
          marks: isWithHtml ? ['one floor'] : [],
          position: '2',
          violations: [],
          errors: [],
          warnings: index === 0 ? [] : ['Broadsheet is on this page already; the first copy stays in charge.'],
        });
      }
      silent.push(...pages.map(({reports}) => reports));
    });
  }

  for (const policy of POLICIES.filter(({html}) => html === 'text')) {
    it(`makes plain text of HTML that comes as text, and says so: ${policy.name}`, async () => {
      const {marks, text, violations, errors, issues} = await visit(policy, {html: 'text', violations: 1});
      expect({marks, errors}).to.deep.equal({marks: [], errors: []});
      expect(text).to.contain('It has one floor now.');
      expect(issues).to.include('html/no-parser');
      expect(violations).to.deep.equal(['trusted-types trusted-types-policy']);
    });
  }

  it('was never reported to the server', async () => {
    expect(silent).to.have.lengthOf(POLICIES.length * COPIES.length);
    expect((await Promise.all(silent.map((reports) => reports()))).flat()).to.deep.equal([]);
  });

  it('is reported when something of it is forbidden, so that the silence of the others means something', async () => {
    const {policy, snippet} = POLICIES.find(({name}) => name === 'least')!;
    const inline = '<script>document.title = "inline"</script>';
    const {violations, reports} = await visit({policy, snippet: `${snippet}\n${inline}`}, {violations: 1});
    expect(violations).to.have.lengthOf(1);
    expect(violations[0]).to.match(/^script-src/);
    let told: string[] = [];
    await until(() => {
      void reports().then((list) => (told = list));
      return told.length > 0;
    });
    expect(told.join()).to.contain('script-src');
  });

  it('lets a second copy parse HTML where duplicates are allowed, and not where they are not', async () => {
    const parsed = async (name: string): Promise<boolean> => {
      const {policy} = POLICIES.find((one) => one.name === name)!;
      const {document} = await openPage('<!doctype html><script src="/test/browser/pages/two-parsers.js"></script>', {csp: policy});
      await until(() => document.title !== '');
      expect(document.title).to.match(/^true (?:true|false)$/);
      return document.title === 'true true';
    };
    expect(await parsed('trusted-types-duplicates')).to.equal(true);
    expect(await parsed('trusted-types')).to.equal(false);
  });
});
