import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {TrendingList} from '../../src/elements.js';
import {renderArticle} from '../../src/server/render.js';
import {BASE, fixtureText, put, tidy, until} from '../browser/helpers.js';

interface Media {
  media?: string;
  features?: {name: string; value: string}[];
}
const emulate = (media: Media): Promise<unknown> => executeServerCommand('cdp-media', media);

const styleOf = (element: Element, property: string): string => getComputedStyle(element).getPropertyValue(property);

async function tabs(): Promise<HTMLElement> {
  const list = await fixtureText('trending.json');
  const printed = ['Most read', 'Most shared'].map(
    (heading) => renderArticle(list, {baseUrl: BASE, heading, limit: 3, thumbnails: true}).html,
  );
  const element = put(`<trending-tabs>${printed.join('')}</trending-tabs>`);
  await until(() => element.querySelector('.bsh-tab'));
  return element;
}

describe('ranked lists on paper', () => {
  afterEach(async () => {
    await emulate({media: '', features: []});
    tidy();
  });

  it('stand one after another under their headings', async () => {
    const element = await tabs();
    expect([...element.querySelectorAll('trending-list')].map((list) => list.checkVisibility())).to.deep.equal([true, false]);
    await emulate({media: 'print'});
    expect([...element.querySelectorAll('.bsh-list-heading')].map((heading) => heading.checkVisibility())).to.deep.equal([true, true]);
    expect(element.querySelector('.bsh-tabs')!.checkVisibility()).to.equal(false);
  });

  it('are whole, long ones too', async () => {
    const element = put<TrendingList>('<trending-list></trending-list>');
    element.data = {
      type: 'ItemList',
      itemListElement: Array.from({length: 200}, (_, index) => ({
        type: 'ListItem',
        position: index + 1,
        item: {type: 'NewsArticle', url: `https://example.org/${String(index)}`, headline: `Story ${String(index)}`},
      })),
    };
    await until(() => element.querySelector('.bsh-entry'));
    window.dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    const last = [...element.querySelectorAll('.bsh-entry')].at(-1)!;
    expect(last.textContent).to.contain('Story 199');
    expect(styleOf(last, 'content-visibility')).to.equal('auto');
    await emulate({media: 'print'});
    expect(styleOf(last, 'content-visibility')).to.equal('visible');
  });
});

describe('ranked lists in forced colours', () => {
  afterEach(async () => {
    await emulate({media: '', features: []});
    tidy();
  });

  it('keep their lines, and tell the chosen tab by its line', async () => {
    const element = await tabs();
    await emulate({features: [{name: 'forced-colors', value: 'active'}]});
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    const [chosen, other] = element.querySelectorAll('.bsh-tab');
    expect([chosen!, other!].map((tab) => styleOf(tab, 'border-block-end-width'))).to.deep.equal(['3px', '0px']);
    expect(styleOf(element.querySelector('.bsh-entry-label')!, 'border-block-start-style')).to.equal('solid');
    await expect(element).to.be.accessible();
  });
});
