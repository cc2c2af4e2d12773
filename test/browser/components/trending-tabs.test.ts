import {expect} from '@open-wc/testing';
import type {TrendingList, TrendingTabs} from '../../../src/elements.js';
import {renderArticle} from '../../../src/server/render.js';
import {once, openPage, put, tidy, until} from '../helpers.js';

const NAMES = ['Most read', 'Most shared', 'Most discussed'] as const;
const listNamed = (name: string) => ({
  type: 'ItemList',
  name,
  itemListElement: [1, 2].map((position) => ({
    type: 'ListItem',
    position,
    item: {
      type: 'NewsArticle',
      url: `https://example.org/${name.replace(' ', '-')}/${String(position)}`,
      headline: `${name} ${String(position)}`,
    },
  })),
});
const printed = (names: readonly string[], attributes = ''): string =>
  `<trending-tabs ${attributes}>${names.map((name) => renderArticle(listNamed(name)).html).join('\n')}</trending-tabs>`;

const tabsOf = (element: Element): HTMLElement[] => [...(element.shadowRoot ?? element).querySelectorAll<HTMLElement>('.bsh-tab')];
const shown = (element: Element): string[] =>
  [...element.querySelectorAll<HTMLElement>('trending-list')]
    .filter((list) => list.checkVisibility())
    .map((list) => list.shadowRoot?.querySelector('a')?.textContent ?? list.querySelector('a')!.textContent);
const press = (element: Element, key: string): void => {
  const root = element.getRootNode() as Document | ShadowRoot;
  root.activeElement!.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, composed: true}));
};

async function putTabs(names: readonly string[] = NAMES, attributes = ''): Promise<TrendingTabs> {
  const element = put<TrendingTabs>(printed(names, attributes));
  await until(() => tabsOf(element).length === (names.length > 1 ? names.length : 0));
  return element;
}

describe('trending-tabs', () => {
  afterEach(tidy);

  it('shows one list at a time, under a tab that says its name', async () => {
    const element = await putTabs();
    expect(tabsOf(element).map(({textContent}) => textContent)).to.deep.equal(NAMES);
    expect(shown(element)).to.deep.equal(['Most read 1']);
    tabsOf(element)[2]!.click();
    expect(shown(element)).to.deep.equal(['Most discussed 1']);
    await expect(element).to.be.accessible();
  });

  it('follows the pattern of the ARIA guide', async () => {
    const element = await putTabs(NAMES, 'label="Rankings"');
    const [list] = element.querySelectorAll('[role=tablist]');
    expect(list?.getAttribute('aria-label')).to.equal('Rankings');
    const tabs = tabsOf(element);
    expect(tabs.map((tab) => [tab.getAttribute('role'), tab.getAttribute('aria-selected'), tab.tabIndex])).to.deep.equal([
      ['tab', 'true', 0],
      ['tab', 'false', -1],
      ['tab', 'false', -1],
    ]);
    for (const [index, tab] of tabs.entries()) {
      const panel = document.getElementById(tab.getAttribute('aria-controls')!)!;
      expect(panel.localName).to.equal('trending-list');
      expect(panel.getAttribute('role')).to.equal('tabpanel');
      expect(panel.getAttribute('aria-label')).to.equal(NAMES[index]);
    }
    expect(element.querySelector<HTMLElement>('.bsh-list-heading')!.checkVisibility()).to.equal(false);
  });

  for (const isolation of ['page', 'guarded', 'shadow']) {
    it(`is led by the keyboard: ${isolation}`, async () => {
      const element = await putTabs(NAMES, `isolation="${isolation}"`);
      const tabs = tabsOf(element);
      const chosen = (): number =>
        tabsOf(element).findIndex((tab) => tab.ariaSelected === 'true' || tab.getAttribute('aria-selected') === 'true');
      tabs[0]!.focus();
      const steps: [string, number][] = [
        ['ArrowRight', 1],
        ['ArrowRight', 2],
        ['ArrowRight', 0],
        ['ArrowLeft', 2],
        ['Home', 0],
        ['End', 2],
      ];
      for (const [key, expected] of steps) {
        press(tabs[0]!, key);
        expect(chosen(), key).to.equal(expected);
        expect((tabs[0]!.getRootNode() as Document | ShadowRoot).activeElement).to.equal(tabs[expected]);
        expect(shown(element)).to.deep.equal([`${NAMES[expected]!} 1`]);
      }
    });
  }

  it('turns the arrows round from right to left', async () => {
    const element = await putTabs(NAMES, 'dir="rtl"');
    const tabs = tabsOf(element);
    tabs[0]!.focus();
    press(tabs[0]!, 'ArrowLeft');
    expect(document.activeElement).to.equal(tabs[1]);
    press(tabs[0]!, 'ArrowRight');
    expect(document.activeElement).to.equal(tabs[0]);
  });

  it('leaves keys with a modifier, and other keys, to the browser', async () => {
    const element = await putTabs();
    const [first] = tabsOf(element);
    first!.focus();
    for (const choice of [{key: 'ArrowRight', altKey: true}, {key: 'Enter'}, {key: 'ArrowDown'}]) {
      const event = new KeyboardEvent('keydown', {...choice, bubbles: true, cancelable: true});
      first!.dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(false);
    }
    expect(shown(element)).to.deep.equal(['Most read 1']);
  });

  it('has no tabs for a single list, and takes them away with the second', async () => {
    const element = await putTabs(['Most read', 'Most shared']);
    element.querySelectorAll('trending-list')[0]!.remove();
    await until(() => tabsOf(element).length === 0);
    const [left] = element.querySelectorAll('trending-list');
    expect([...left!.attributes]).to.deep.equal([...left!.attributes].filter(({name}) => name === 'id'));
    expect(element.querySelector<HTMLElement>('.bsh-list-heading')!.checkVisibility()).to.equal(true);
    const single = put<TrendingTabs>(printed(['Most read']));
    await single.updateComplete;
    await single.updateComplete;
    expect(tabsOf(single)).to.have.lengthOf(0);
  });

  it('changes nothing in words that were printed', async () => {
    const holder = put('<div></div>');
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    holder.innerHTML = printed(NAMES);
    for (const words of holder.querySelectorAll('.bsh-list'))
      observer.observe(words, {subtree: true, childList: true, attributes: true, characterData: true});
    await until(() => tabsOf(holder).length === 3);
    tabsOf(holder)[1]!.click();
    observer.disconnect();
    expect(records).to.deep.equal([]);
  });

  it('names lists that come later, and keeps the one that a reader chose', async () => {
    const src = (name: string): string => URL.createObjectURL(new Blob([JSON.stringify(listNamed(name))]));
    const element = put<TrendingTabs>(
      `<trending-tabs><trending-list src="${src('Most read')}"></trending-list><trending-list src="${src('Most shared')}"></trending-list><trending-list></trending-list></trending-tabs>`,
    );
    await until(() => tabsOf(element).length === 2);
    tabsOf(element)[1]!.click();
    element.querySelectorAll<TrendingList>('trending-list')[2]!.data = listNamed('Most discussed');
    await until(() => tabsOf(element).length === 3);
    expect(shown(element)).to.deep.equal(['Most shared 1']);
  });

  it('has no tab for a list that cannot be had and left no words', async () => {
    const element = put<TrendingTabs>(
      `<trending-tabs>${renderArticle(listNamed('Most read')).html}${renderArticle(listNamed('Most shared')).html}<trending-list heading="Gone" src="/__status/404"></trending-list></trending-tabs>`,
    );
    await once(element.querySelectorAll('trending-list')[2]!, 'news-error');
    await until(() => tabsOf(element).length === 2);
    expect(tabsOf(element).map(({textContent}) => textContent)).to.deep.equal(['Most read', 'Most shared']);
  });

  it('is a new one when it is copied', async () => {
    const element = await putTabs();
    const copy = element.cloneNode(true) as HTMLElement;
    element.after(copy);
    await until(() => copy.querySelectorAll('.bsh-tab').length === 3);
    expect(copy.querySelectorAll('[role=tablist]')).to.have.lengthOf(1);
    copy.querySelectorAll<HTMLElement>('.bsh-tab')[1]!.click();
    expect([shown(element), shown(copy)]).to.deep.equal([['Most read 1'], ['Most shared 1']]);
  });

  it('shows the lists one after another without JavaScript', async () => {
    const {document} = await openPage(
      `<!doctype html><html lang="en"><title>x</title><link rel="stylesheet" href="/cdn/broadsheet.css"><body>${printed(NAMES)}</body></html>`,
      {sandbox: 'allow-same-origin'},
    );
    expect(shown(document.body)).to.deep.equal(NAMES.map((name) => `${name} 1`));
    const lists = [...document.querySelectorAll('trending-list')];
    await until(() => lists.every(({clientHeight}) => clientHeight > 40));
    expect([...document.querySelectorAll('h2')].every((heading) => heading.checkVisibility())).to.equal(true);
  });

  it('shows the first list alone until the script is there, so that nothing below moves, and does not wait for it long', async () => {
    const {document} = await openPage(
      '<!doctype html><html lang="en"><title>x</title><link rel="stylesheet" href="/cdn/broadsheet.css"><body></body></html>',
    );
    document.body.innerHTML = `${printed(NAMES)}<p>Below</p>`;
    const heights = () => [...document.querySelectorAll('trending-list')].map(({clientHeight}) => clientHeight > 40);
    const top = () => document.querySelector('p:last-of-type')!.getBoundingClientRect().top;
    expect(heights()).to.deep.equal([true, false, false]);
    for (const animation of document.getAnimations()) animation.pause();
    const before = top();
    for (const animation of document.getAnimations()) animation.finish();
    expect(heights()).to.deep.equal([true, true, true]);
    const script = document.createElement('script');
    script.type = 'module';
    script.src = '/cdn/broadsheet.js';
    document.head.append(script);
    await until(() => document.querySelectorAll('.bsh-tab').length === 3);
    expect(top()).to.be.closeTo(before, 1);
  });

  it('works under a strict policy without a report', async () => {
    const csp =
      "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'";
    const {document, reports} = await openPage(
      `<!doctype html><html lang="en"><title>x</title><body>${printed(NAMES)}<trending-list src="/fixtures/articles/trending.json" base-url="/" limit="3" thumbnails></trending-list><script type="module" src="/cdn/broadsheet.js"></script></body></html>`,
      {csp},
    );
    await until(() => document.querySelectorAll('.bsh-tab').length === 3 && document.querySelectorAll('.bsh-thumbnail').length > 0);
    document.querySelectorAll<HTMLElement>('.bsh-tab')[1]!.click();
    expect(await reports()).to.deep.equal([]);
  });

  it('works from the markup that survives content systems', async () => {
    const markup = NAMES.map((name) => `<div data-trending-list data-heading="${name}"><a href="/x">${name} 1</a></div>`).join('');
    const {document} = await openPage(
      `<!doctype html><html lang="en"><title>x</title><body><div data-trending-tabs>${markup}</div><script type="module" src="/cdn/broadsheet.js"></script></body></html>`,
    );
    await until(() => document.querySelectorAll('.bsh-tab').length === 3);
    expect(shown(document.body)).to.deep.equal(['Most read 1']);
  });
});
