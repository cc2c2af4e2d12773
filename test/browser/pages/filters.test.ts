import {expect} from '@open-wc/testing';
import DOMPurify from 'dompurify';
import {loadScript, openPage, tidy, until} from '../helpers.js';

interface Filtered {
  forms: Record<string, string>;
  filters: Record<string, Record<string, string>>;
}
interface Editor {
  setContent: (html: string) => void;
  getContent: () => string;
}

const OURS = 'news-article .bsh-article, news-byline .bsh-names, photo-credit .bsh-credit, trending-list .bsh-entry';

/** Says in the words of the documentation what a reader sees of one form behind one filter. */
function outcomeOf(cell: Element): string {
  if (cell.querySelector(OURS) !== null) return 'shown';
  if (cell.querySelector('script[src]') !== null) return 'kept';
  const text = cell.textContent.trim();
  return text === '' ? 'gone' : text.startsWith('{') ? 'raw text' : cell.querySelector('a') === null ? 'words' : 'link';
}

/** Reads the cells of the table of the documentation, row by row. */
async function tableOf(heading: string): Promise<string[][]> {
  const text = await (await fetch('/docs/embedding.md')).text();
  const section = text.split(`### ${heading}\n`)[1]!.split('\n### ')[0]!;
  return section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .slice(1)
        .map((cell) => cell.trim()),
    );
}

describe('markup behind the filters of content systems', () => {
  let filtered: Filtered;
  const each = (filter: (html: string) => string): Record<string, string> =>
    Object.fromEntries(Object.entries(filtered.forms).map(([name, html]) => [name, filter(html)]));

  before(async () => {
    filtered = (await (await fetch('/fixtures/pages/filtered.json')).json()) as Filtered;
  });
  afterEach(tidy);

  it('is what the fixture says: DOMPurify', () => {
    expect(each((html) => DOMPurify.sanitize(html))).to.deep.equal(filtered.filters['dompurify']);
  });

  it('is what the fixture says: TinyMCE', async () => {
    const {document, window} = await openPage('<!doctype html><title>Editor</title><textarea></textarea>');
    await loadScript(document, '/node_modules/tinymce/tinymce.min.js');
    const {tinymce} = window as unknown as {tinymce: {init: (options: object) => Promise<Editor[]>}};
    const [editor] = await tinymce.init({
      selector: 'textarea',
      license_key: 'gpl',
      base_url: '/node_modules/tinymce',
      suffix: '.min',
      menubar: false,
      toolbar: false,
    });
    const written = each((html) => {
      editor!.setContent(html);
      return editor!.getContent();
    });
    expect(written).to.deep.equal(filtered.filters['tinymce']);
  });

  it('shows what the documentation says, in a page with the script', async () => {
    const filters = Object.values(filtered.filters);
    const names = Object.keys(filtered.forms);
    const cells = names.flatMap((name) => filters.map((outputs) => `<section>${outputs[name]!}</section>`));
    const {document} = await openPage(
      `<!doctype html><html lang="en"><head><title>Filtered</title></head><body>${cells.join('')}<script type="module" src="/cdn/broadsheet.js"></script></body></html>`,
    );
    const expected = await tableOf('What filters leave');
    const shown = (): string[][] => {
      const all = [...document.querySelectorAll('body > section')].map(outcomeOf);
      return names.map((_, row) => all.slice(row * filters.length, (row + 1) * filters.length));
    };
    const wanted = expected.flat().filter((outcome) => outcome === 'shown').length;
    await until(
      () =>
        shown()
          .flat()
          .filter((outcome) => outcome === 'shown').length >= wanted,
    );
    expect(shown()).to.deep.equal(expected);
  });
});
