import {expect} from '@open-wc/testing';
import {openPage, tidy, until} from './helpers.js';

const PRINTS = (await (await fetch('/fixtures/prints/index.json')).json()) as string[];
const ELEMENTS = 'news-article, trending-list, news-byline, photo-credit';

/** What runs before the script: keeps every change of words that are there already. */
const WATCH = `<script>
  window.changes = [];
  new MutationObserver((records) => {
    const isAdded = (node) => node.nodeType === 1 && node.hasAttribute('data-bsh-added');
    for (const {type, target, attributeName, oldValue, addedNodes, removedNodes} of records) {
      const element = target.closest ? target : target.parentElement;
      // What behaviour adds is no word, and which slide is in view, or which portrait is gone, is no change of it.
      if (element.closest('[data-bsh-added]') || (attributeName === 'class' && element.matches('.bsh-slide, .bsh-gone'))) continue;
      if (type === 'childList' && [...addedNodes, ...removedNodes].every(isAdded)) continue;
      if (element.closest('[data-bsh]') && (type === 'attributes' || document.readyState !== 'loading'))
        window.changes.push([type, element.className, attributeName, oldValue].join(' '));
    }
  }).observe(document, {subtree: true, childList: true, attributes: true, attributeOldValue: true, characterData: true});
</script>`;

/** Writes words down without what behaviour added to them. */
function asPrinted(words: Element): string {
  const copy = words.cloneNode(true) as Element;
  for (const added of copy.querySelectorAll('[data-bsh-added]')) added.remove();
  for (const part of copy.querySelectorAll('.bsh-slide-away, .bsh-gone')) part.classList.remove('bsh-slide-away', 'bsh-gone');
  return copy.outerHTML;
}

describe('prints of earlier releases', () => {
  afterEach(tidy);

  for (const name of PRINTS) {
    it(`are kept by the newest script and shown by the newest stylesheet: ${name}`, async () => {
      const text = await (await fetch(`/fixtures/prints/${name}`)).text();
      const print = text.trim().replaceAll('https://lantern.example/', `${location.origin}/`);
      const {document, window} = await openPage(
        `<!doctype html><html lang="en"><head><title>Print</title><link rel="stylesheet" href="/cdn/broadsheet.css">${WATCH}</head><body>${print}<script type="module" src="/cdn/broadsheet.js"></script></body></html>`,
      );
      const element = document.querySelector(ELEMENTS)!;
      await until(() => element.matches(':defined'));
      await (element as Element & {updateComplete: Promise<unknown>}).updateComplete;
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect((window as unknown as {changes: string[]}).changes).to.deep.equal([]);
      const holder = document.createElement('div');
      holder.innerHTML = print;
      const words = element.querySelector(':scope > [data-bsh]')!;
      expect(asPrinted(words)).to.equal(asPrinted(holder.querySelector('[data-bsh]')!));
      expect(words.getBoundingClientRect().height).to.be.greaterThan(10);
    });
  }
});
