import {expect} from '@open-wc/testing';
import {setServerTime, type NewsTime} from '../../../src/elements.js';
import {put, tidy, until} from '../helpers.js';

const WORDS = '19 June, 9:45';
const ago = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString();
const markup = (datetime: string, attributes = ''): string =>
  `<news-time datetime="${datetime}" ${attributes}><time datetime="${datetime}">${WORDS}</time></news-time>`;
const words = (element: Element): string => element.querySelector('time')!.textContent;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Puts a time into the page and waits until it was looked at. */
async function show(datetime: string, attributes = ''): Promise<NewsTime> {
  const element = put<NewsTime>(markup(datetime, attributes));
  await element.updateComplete;
  await pause(100);
  return element;
}

function setHidden(hidden: boolean): void {
  if (hidden) Object.defineProperty(document, 'hidden', {configurable: true, get: () => true});
  else delete (document as {hidden?: boolean}).hidden;
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('news-time', () => {
  afterEach(() => {
    setHidden(false);
    setServerTime(undefined);
    tidy();
  });

  it('reads as time gone by, in the language of its place, and keeps the date as its title', async () => {
    const element = await show(ago(300));
    expect(words(element)).to.equal('5 minutes ago');
    expect(element.querySelector('time')!.title).to.equal(WORDS);
    expect(words(await show(ago(300), 'lang="de"'))).to.equal('vor 5 Minuten');
    expect(words(await show(ago(300), 'lang="fa"'))).to.equal('۵ دقیقه پیش');
    expect(words(await show(ago(300), 'relative-style="short"'))).to.equal('5 min. ago');
  });

  it('leaves what is to come, too old, a calendar date or no date', async () => {
    const past = ago(3700);
    expect(words(await show(ago(-60)))).to.equal(WORDS);
    expect(words(await show(ago(8 * 86_400)))).to.equal(WORDS);
    expect(words(await show(past, 'cut-off="3600"'))).to.equal(WORDS);
    expect(words(await show(past, 'cut-off="7200"'))).to.equal('1 hour ago');
    expect(words(await show('2025-06-05'))).to.equal(WORDS);
    expect(words(await show('yesterday'))).to.equal(WORDS);
  });

  it('ticks, and changes nothing but the text', async () => {
    const element = await show(ago(58));
    expect(words(element)).to.equal('now');
    const node = element.querySelector('time')!.firstChild;
    const changes: string[] = [];
    const observer = new MutationObserver((records) => changes.push(...records.map(({type}) => type)));
    observer.observe(element, {subtree: true, childList: true, characterData: true, attributes: true});
    await until(() => words(element) === '1 minute ago');
    await pause(0);
    observer.disconnect();
    expect(changes).to.deep.equal(['characterData']);
    expect(element.querySelector('time')!.firstChild).to.equal(node);
    expect(element.closest('[aria-live], [role]')).to.equal(null);
    expect(element.querySelector('[aria-live], [role]')).to.equal(null);
  });

  it('goes back to the date when the cut-off comes', async () => {
    const element = await show(ago(58), 'cut-off="59"');
    expect(words(element)).to.equal('now');
    await until(() => words(element) === WORDS);
    expect(element.querySelector('time')!.hasAttribute('title')).to.equal(false);
  });

  it('needs one timer for the whole page, and none while the page is hidden or nothing is left', async () => {
    const pending = new Set<unknown>();
    const original = {setTimeout: window.setTimeout.bind(window), clearTimeout: window.clearTimeout.bind(window)};
    window.setTimeout = ((...args: Parameters<typeof setTimeout>) => {
      const id = original.setTimeout(...args);
      if ((args[1] ?? 0) >= 1000) pending.add(id);
      return id;
    }) as typeof setTimeout;
    window.clearTimeout = (id) => {
      pending.delete(id);
      original.clearTimeout(id);
    };
    try {
      const holder = put(`<p>${Array.from({length: 20}, (_, index) => markup(ago(index * 100 + 10))).join(' ')}</p>`);
      await until(() => pending.size > 0);
      await pause(200);
      expect(words(holder.lastElementChild!)).to.equal('31 minutes ago');
      expect(pending.size).to.equal(1);
      setHidden(true);
      expect(pending.size).to.equal(0);
      setHidden(false);
      expect(pending.size).to.equal(1);
      holder.remove();
      expect(pending.size).to.equal(0);
    } finally {
      Object.assign(window, original);
    }
  });

  it('rests while the page is hidden, and catches up afterwards', async () => {
    const element = await show(ago(300));
    setHidden(true);
    setServerTime(Date.now() + 3_600_000);
    expect(words(element)).to.equal('5 minutes ago');
    setHidden(false);
    await until(() => words(element) === '1 hour ago');
  });

  it('rests while it is out of view, and catches up when it comes into view', async () => {
    const holder = put(`<div><div style="block-size: 5000px"></div>${markup(ago(300))}</div>`);
    await pause(200);
    const element = holder.lastElementChild!;
    setServerTime(Date.now() + 3_600_000);
    expect(words(element)).to.equal('5 minutes ago');
    element.scrollIntoView();
    await until(() => words(element) === '1 hour ago');
    scrollTo(0, 0);
  });

  it('goes by the server’s clock where it is known', async () => {
    const element = await show(ago(300));
    setServerTime(Date.now() + 600_000);
    await until(() => words(element) === '15 minutes ago');
    setServerTime(Date.now() - 600_000);
    await until(() => words(element) === WORDS);
    setServerTime(NaN);
    await until(() => words(element) === '5 minutes ago');
  });

  it('prints the date', async () => {
    const element = await show(ago(300));
    dispatchEvent(new Event('beforeprint'));
    const printed = element.innerHTML;
    setServerTime(Date.now());
    expect(element.innerHTML).to.equal(printed);
    expect(words(element)).to.equal(WORDS);
    expect(element.querySelector('time')!.getAttributeNames()).to.deep.equal(['datetime']);
    dispatchEvent(new Event('afterprint'));
    expect(words(element)).to.equal('5 minutes ago');
  });

  it('says the date again when it leaves the page, and the age when it comes back', async () => {
    const element = await show(ago(300));
    const parent = element.parentElement!;
    element.remove();
    expect(element.outerHTML).to.contain(WORDS).and.not.to.contain('ago');
    parent.append(element);
    await until(() => words(element) === '5 minutes ago');
  });

  it('makes copies that know the date too', async () => {
    const element = await show(ago(300));
    const copy = element.cloneNode(true) as HTMLElement;
    element.after(copy);
    await pause(100);
    expect(words(copy)).to.equal('5 minutes ago');
    setServerTime(Date.now() + 30 * 86_400_000);
    await until(() => words(copy) === WORDS);
    expect(copy.outerHTML).to.equal(element.outerHTML);
  });

  it('takes new words as the date, keeps a title of the page, and leaves marked-up words alone', async () => {
    const element = await show(ago(300));
    element.querySelector('time')!.textContent = '20 June';
    element.datetime = ago(3700);
    await until(() => words(element) === '1 hour ago');
    element.remove();
    expect(words(element)).to.equal('20 June');

    const titled = put(markup(ago(300)).replace('<time ', '<time title="Marest time" '));
    const marked = put(markup(ago(300)).replace(WORDS, '<b>19</b> June'));
    await until(() => words(titled) === '5 minutes ago');
    expect(titled.querySelector('time')!.title).to.equal('Marest time');
    expect(words(marked)).to.equal('19 June');
  });
});
