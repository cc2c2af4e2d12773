import {expect} from '@open-wc/testing';
import {tidy, until} from '../helpers.js';
import {MOUNTED, mountAndUnmount, openMountPage, type MountPage} from '../mounting.js';

const TIMES = 1000;

// Memory needs an engine that collects garbage when it is told to: see bench/leaks.js.
describe(`after ${String(TIMES)} times on the page and off again`, () => {
  let page: MountPage;
  before(async () => {
    page = await openMountPage();
  });
  after(tidy);

  it('is counted what stays', () => {
    const {document, window, left} = page;
    const nothing = (): void => undefined;
    const timer = window.setTimeout(nothing, 60_000);
    const observer = new (window as unknown as typeof globalThis).MutationObserver(nothing);
    observer.observe(document, {childList: true});
    window.addEventListener('resize', nothing);
    document.addEventListener('copy', nothing);
    expect(left()).to.deep.equal({timers: 1, observers: 1, 'window resize': 1, 'document copy': 1});
    window.clearTimeout(timer);
    observer.disconnect();
    window.removeEventListener('resize', nothing);
    document.removeEventListener('copy', nothing);
    expect(left()).to.deep.equal({});
  });

  for (const [name, share, markup, data] of MOUNTED) {
    it(`${name} leaves no timer, observer, listener or node`, async () => {
      const {document, left} = page;
      await mountAndUnmount(page, markup, data, TIMES * share);
      await until(() => Object.keys(left()).length === 0).catch(() => undefined);
      expect(left()).to.deep.equal({});
      expect(document.body.childElementCount).to.equal(0);
    }).timeout(120_000);
  }
});
