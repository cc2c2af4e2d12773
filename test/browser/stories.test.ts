import {expect} from '@open-wc/testing';
import {nothing, render} from 'lit';
import '../../src/define.js';
import {useLanguages} from '../../src/elements.js';
import {LANGUAGES} from '../../src/locales/index.js';
import {loadScript, until} from './helpers.js';

interface Story {
  args?: object;
  globals?: {theme?: string; direction?: string};
  render?: (args: object) => unknown;
  decorators?: ((story: () => unknown) => unknown)[];
  beforeEach?: () => (() => void) | undefined;
  tags?: string[];
  parameters?: {shows?: string};
}
interface Axe {
  run: (root: Element, options: object) => Promise<{violations: {id: string; nodes: {html: string}[]}[]}>;
}

const names = (await (await fetch('/__stories')).json()) as string[];
const files = await Promise.all(
  names.map(async (name) => {
    const module = (await import(`/stories/${name}`)) as Record<string, Story> & {default: Story & {title: string}};
    return {meta: module.default, stories: Object.entries(module).filter(([key]) => key !== 'default')};
  }),
);

/** Renders a story as Storybook would: its own arguments over those of its file, in the page that its globals ask for. */
function show(story: Story, meta: Story, holder: HTMLElement, direction?: string): () => void {
  const tidy = story.beforeEach?.();
  const args = {...meta.args, ...story.args};
  const {theme = 'light', direction: own = 'ltr'} = story.globals ?? {};
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.dir = direction ?? own;
  const draw = story.render ?? meta.render;
  const template = (story.decorators ?? []).reduce<() => unknown>(
    (inner, decorator) => () => decorator(inner),
    () => draw?.(args),
  );
  render(template(), holder);
  return () => {
    render(nothing, holder);
    tidy?.();
  };
}

/** Waits until the words of a story are in place, as far as they come at once. */
async function settle(holder: Element): Promise<void> {
  const elements = [...holder.querySelectorAll<HTMLElement & {updateComplete?: Promise<unknown>}>('*')];
  await Promise.all(elements.map(async ({updateComplete}) => updateComplete));
  await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Bright or dark, only the colours are others. Engines make the same ones of them, so the slowest rule runs again in one alone. */
const looksTwice = navigator.userAgent.includes('Chrome/');

/** Words for those who do not see the page hang out of a column by a pixel, and marks at the ends of lines where a browser lets them. */
const HANGS = CSS.supports('hanging-punctuation', 'first') ? 9 : 1;

describe('stories', () => {
  let holder: HTMLElement;
  let axe: Axe;

  async function violationsIn(root: Element, options: object): Promise<[string, string[]][]> {
    const {violations} = await axe.run(root, {resultTypes: ['violations'], iframes: false, ...options});
    return violations.map(({id, nodes}) => [id, nodes.map(({html: markup}) => markup.slice(0, 200))]);
  }

  before(async () => {
    useLanguages(...LANGUAGES);
    await loadScript(document, '/node_modules/axe-core/axe.min.js');
    ({axe} = window as unknown as {axe: Axe});
    const look = document.createElement('link');
    look.rel = 'stylesheet';
    look.href = '/.storybook/preview.css';
    document.head.append(look);
    document.body.className = 'sb-show-main';
  });
  beforeEach(() => {
    holder = document.createElement('div');
    holder.id = 'storybook-root';
    document.body.append(holder);
  });
  afterEach(() => holder.remove());

  for (const {meta, stories} of files) {
    for (const [name, story] of stories) {
      it(`pass axe, and fit their page in both directions: ${(meta as {title?: string}).title ?? ''}, ${name}`, async () => {
        const tidy = show(story, meta, holder);
        await settle(holder);
        // What the story is about may come later than its words.
        const {shows} = story.parameters ?? {};
        if (shows !== undefined) await until(() => holder.querySelector(shows) !== null);
        // A story is no whole page.
        expect(await violationsIn(holder, {rules: {region: {enabled: false}}})).to.deep.equal([]);
        const {dataset} = document.documentElement;
        dataset['theme'] = dataset['theme'] === 'dark' ? 'light' : 'dark';
        const isHostile = story.tags?.includes('hostile') === true;
        if (looksTwice && !isHostile) expect(await violationsIn(holder, {runOnly: ['color-contrast']}), dataset['theme']).to.deep.equal([]);
        for (const direction of isHostile ? [] : ['ltr', 'rtl']) {
          document.documentElement.dir = direction;
          expect(holder.scrollWidth, direction).to.be.at.most(holder.clientWidth);
          for (const column of holder.querySelectorAll('.story-narrow, .story-paper'))
            expect(column.scrollWidth, direction).to.be.at.most(column.clientWidth + HANGS);
        }
        tidy();
      });
    }
  }

  it('are there', () => {
    expect(files.length).to.be.greaterThan(9);
  });
});
