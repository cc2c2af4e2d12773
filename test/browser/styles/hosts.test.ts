import {expect} from '@open-wc/testing';
import {tidy, until} from '../helpers.js';
import {REAL} from './hosts.js';
import {openStage, sheetsOf, type Stage, type Way} from './stage.js';

const box = (element: Element): DOMRect => element.getBoundingClientRect();
const px = (length: string): number => parseFloat(length);

/** Lists what an art director would not print, on a page of any style and width. */
function faults({document, window, frame}: Stage, way: Way): string[] {
  const found: string[] = [];
  const style = (element: Element, pseudo?: string): CSSStyleDeclaration => window.getComputedStyle(element, pseudo);
  const all = (selector: string): Element[] =>
    [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0);
  const check = (selector: string, what: string, holds: (element: HTMLElement) => boolean): void => {
    const elements = all(selector);
    if (elements.length === 0) found.push(`no ${selector}`);
    for (const element of elements)
      if (!holds(element as HTMLElement)) found.push(`${what}: ${selector} ${element.textContent.slice(0, 20)}`);
  };
  const [width] = [frame.contentWindow!.innerWidth];
  const size = px(style(document.querySelector('.bsh-body')!).fontSize);

  if (document.documentElement.scrollWidth > width) found.push(`runs over the edge: ${String(document.documentElement.scrollWidth)}`);
  check('.bsh-body > .bsh-p', 'a column too wide to read', (it) => box(it).width < size * 36);
  check('.bsh-body > .bsh-p', 'letters too small or too large', (it) => px(style(it).fontSize) >= 16 && px(style(it).fontSize) <= 22);
  check('.bsh-body > .bsh-p', 'lines too close', (it) => px(style(it).lineHeight) >= 1.4 * px(style(it).fontSize));
  check('.bsh-body > .bsh-p + .bsh-p', 'no room between paragraphs', (it) => {
    const gap = box(it).top - box(it.previousElementSibling!).bottom;
    return gap > 0.5 * size && gap < 2 * size;
  });
  check('.bsh-headline', 'a headline no larger than text', (it) => px(style(it).fontSize) > 1.4 * size);
  check('.bsh-heading-2', 'a heading no larger than text', (it) => px(style(it).fontSize) > 1.2 * size);
  check('.bsh-body > .bsh-heading:has(+ :is(.bsh-p, .bsh-ol))', 'a heading nearer to what is above', (it) => {
    const [above, below] = [it.previousElementSibling!, it.nextElementSibling!];
    return box(it).top - box(above).bottom > box(below).top - box(it).bottom || style(above).float !== 'none';
  });
  check('.bsh-ul > .bsh-li', 'no bullet', (it) => style(it).display === 'list-item' && style(it).listStyleType === 'disc');
  check('.bsh-ol > .bsh-li', 'no number', (it) => style(it).display === 'list-item' && style(it).listStyleType === 'decimal');
  check(
    '.bsh-ul, .bsh-ol',
    'no room for its marks',
    (it) => px(style(it).paddingInlineStart) >= 16 && px(style(it).paddingInlineStart) < 40,
  );
  check('.bsh-li', 'a second mark', (it) => style(it, '::before').content === 'none');
  check('.bsh-slide, .bsh-pair-item, .bsh-timeline-event, .bsh-entry, .bsh-more-item', 'a mark of a list', (it) =>
    [style(it).listStyleType, style(it).display === 'list-item' ? '' : 'none'].includes('none'),
  );
  check('.bsh-image, .bsh-thumbnail, .bsh-avatar', 'a picture out of its place', (it) => {
    const room = box(it.parentElement!);
    return (
      box(it).width <= room.width + 1 && style(it).position !== 'absolute' && style(it).float === 'none' && box(it).left >= room.left - 1
    );
  });
  check('.bsh-figure > .bsh-image', 'a picture out of shape', (it) => {
    const {naturalWidth, naturalHeight} = it as HTMLImageElement;
    return it.closest('.bsh-slides, .bsh-pair') !== null || Math.abs(box(it).width / box(it).height - naturalWidth / naturalHeight) < 0.03;
  });
  check(
    '.bsh-figure > .bsh-caption',
    'a caption not below its picture',
    (it) => box(it).top >= box(it.parentElement!.firstElementChild!).bottom,
  );
  check(
    '.bsh-caption',
    'a caption as large as text',
    (it) => px(style(it).fontSize) < size && ['start', 'left'].includes(style(it).textAlign),
  );
  check('.bsh-photo-credit', 'no credit', (it) => box(it).height > 8 && box(it).width > 40 && px(style(it).fontSize) > 11);
  check('.bsh-table', 'no table', (it) => style(it).display === 'table' && box(it).width <= box(it.parentElement!).width + 1);
  check('.bsh-td, .bsh-th', 'a cell without room', (it) => style(it).display === 'table-cell' && px(style(it).paddingTop) > 4);
  check('.bsh-byline', 'a byline in pieces', (it) => width < 700 || box(it).height < 1.6 * px(style(it).lineHeight));
  check(
    '.bsh-time',
    'a date that stands out',
    (it) => style(it).fontSize === style(it.parentElement!).fontSize && style(it).paddingLeft === '0px',
  );
  check(
    '.bsh-raised',
    'a raised mark on a ground',
    (it) => style(it).backgroundColor === 'rgba(0, 0, 0, 0)' && px(style(it).fontSize) < size,
  );
  check('.bsh-code-block', 'code on a ground of its own', (it) => style(it).backgroundColor === 'rgba(0, 0, 0, 0)');
  check('.bsh-quote', 'a quotation without its line', (it) => px(style(it).borderInlineStartWidth) === 2);
  check('.bsh-blockquote, .bsh-summary, .bsh-figure, .bsh-caption', 'a mark of the page', (it) =>
    ['::before', '::after'].every((pseudo) => ['none', 'normal'].includes(style(it, pseudo).content)),
  );
  check(
    '.bsh-ranking',
    'a list out of line',
    (it) => Math.abs(box(it).left - box(it.parentElement!).left) < 1 && style(it).display === 'grid',
  );
  check('.bsh-rank', 'a rank beside its entry', (it) => box(it).bottom <= box(it.closest('.bsh-entry')!).bottom);
  check('.bsh-paywall', 'a paywall not set off', (it) => px(style(it).borderBlockStartWidth) === 2);
  if (way === 'printed') return found;
  check('.bsh-step, .bsh-enlarge', 'a button of the wrong size', (it) =>
    [36, 44].some((side) => Math.abs(box(it).width - side) < 1 && Math.abs(box(it).height - side) < 1),
  );
  check('.bsh-position', 'a count across the picture', (it) => box(it).width < 100 && box(it).height < 44);
  check('.bsh-button', 'a button of the wrong size', (it) => box(it).height >= 32 && box(it).height <= 60 && box(it).width < 260);
  check(
    '.bsh-checkbox',
    'a box of the wrong size',
    (it) => box(it).width >= 13 && box(it).width <= 40 && Math.abs(box(it).width - box(it).height) < 1,
  );
  check('.bsh-checkbox', 'a box that does not show what is chosen', (it) => ['auto', 'checkbox'].includes(style(it).appearance));
  check('.bsh-consent-always', 'a box away from its words', (it) => box(it).height < 60);
  check(
    '.bsh-tab',
    'a tab of the wrong size',
    (it) => box(it).height >= 30 && box(it).height <= 60 && style(it).backgroundColor === 'rgba(0, 0, 0, 0)',
  );
  check('.bsh-tabs', 'tabs not in a row', (it) => width < 700 || box(it).height < 60);
  return found;
}

/** Compares the voice of the words with that of the page's own. */
function foreign({document, window}: Stage): string[] {
  const own = document.createElement('div');
  own.innerHTML = '<h2>Own</h2><p>Own <a href="https://example.org/own">link</a></p>';
  document.querySelector('#stage')!.append(own);
  const voice = (element: Element, ...properties: string[]): string => {
    const style = window.getComputedStyle(element);
    return properties.map((property) => style.getPropertyValue(property)).join(' / ');
  };
  const pairs = [
    ['h2', '.bsh-headline', 'font-family', 'color'],
    ['p', '.bsh-body > .bsh-p', 'font-family', 'color'],
    ['a', '.bsh-p > .bsh-link', 'color'],
  ].map(([tag, selector, ...properties]): [string, string, string] => [
    selector!,
    voice(document.querySelector(selector!)!, ...properties),
    voice(own.querySelector(tag!)!, ...properties),
  ]);
  own.remove();
  return pairs.flatMap(([selector, ours, theirs]) => (ours === theirs ? [] : [`${selector}: ${ours}, not ${theirs}`]));
}

/** Tries a rule of the page of two classes. */
function stubborn({document, window}: Stage): string[] {
  const style = document.createElement('style');
  style.textContent = '.site .bsh-headline {font-size: 33px; margin-block-end: 7px}';
  document.head.prepend(style);
  const {fontSize, marginBlockEnd} = window.getComputedStyle(document.querySelector('.bsh-headline')!);
  style.remove();
  return fontSize === '33px' && marginBlockEnd === '7px' ? [] : [`a rule of the page lost: ${fontSize}, ${marginBlockEnd}`];
}

describe('words in the voice of a page', () => {
  for (const way of ['page', 'printed'] as const) {
    describe(way, () => {
      let stage: Stage;
      before(async () => {
        stage = await openStage([way], {width: 768, isHeld: false});
      });
      after(tidy);

      for (const host of [{name: 'no style at all', sheets: []}, ...REAL]) {
        it(`keep their structure, take its voice and give way to its own rules under ${host.name}`, async () => {
          stage.wear(...(await sheetsOf(host)));
          const found: string[] = [];
          for (const width of way === 'page' ? [320, 768, 1280] : [320, 1280]) {
            stage.frame.width = String(width);
            await until(() => stage.window.innerWidth === width);
            found.push(...faults(stage, way).map((fault) => `${String(width)}: ${fault}`));
          }
          expect([...found, ...foreign(stage), ...stubborn(stage)].slice(0, 12)).to.deep.equal([]);
        });
      }
    });
  }
});
