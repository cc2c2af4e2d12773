import {expect} from '@open-wc/testing';
import type {NewsArticle} from '../../../src/elements.js';
import type {Audio, Image, Video} from '../../../src/model/article.js';
import {build, picture, print, words} from '../media.js';
import {put, tidy, until} from '../helpers.js';

const pause = (milliseconds = 150): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const GONE: Image = {
  type: 'image',
  image: picture('harbour', 1067, 'A picture that is no longer there.', {
    url: `${location.origin}/pictures/none.jpg`,
    renditions: [],
    alt: 'A boat',
  }),
};
const THERE: Image = {type: 'image', image: picture('harbour', 1067, 'The harbour.')};
const missing = (root: ParentNode): HTMLElement | null => root.querySelector<HTMLElement>('.bsh-missing');

describe('a picture', () => {
  afterEach(tidy);

  for (const [how, make] of [
    ['built', build],
    ['printed', print],
  ] as const) {
    it(`that cannot be had leaves quiet words in its room, and its own: ${how}`, async () => {
      const article = await make([GONE, THERE]);
      const [image, other] = [...article.querySelectorAll<HTMLImageElement>('.bsh-image')] as [HTMLImageElement, HTMLImageElement];
      await until(() => missing(article));
      expect(missing(article)!.textContent).to.equal('Picture not availableA boat');
      expect(getComputedStyle(image).visibility).to.equal('hidden');
      // Both pictures have one shape.
      expect(Math.abs(missing(article)!.offsetHeight - other.offsetHeight)).to.be.below(2);
      expect(article.querySelector('.bsh-caption')!.textContent).to.equal(
        'Image caption, A picture that is no longer there. Photo: Ada Rell/Meridian',
      );
      expect(article.querySelectorAll('.bsh-missing')).to.have.lengthOf(1);
    });
  }

  it('that failed before the script came is found', async () => {
    const markup =
      '<figure class="bsh-figure bsh-inline"><img class="bsh-image" alt="" width="16" height="9" src="/pictures/none.jpg"></figure>';
    const holder = put(`<div><div class="bsh-article">${markup}</div></div>`);
    await new Promise((resolve) => holder.querySelector('img')!.addEventListener('error', resolve, {once: true}));
    holder.firstElementChild!.setAttribute('data-bsh', '1');
    const element = document.createElement('news-article');
    element.append(holder.firstElementChild!);
    holder.append(element);
    await until(() => missing(element));
  });

  it('that only adorns words leaves its room empty, until there is another', async () => {
    const portrait = (name: string): string => `${location.origin}/pictures/${name}.jpg`;
    const by = (name: string): NewsArticle['data'] => ({
      type: 'NewsArticle',
      headline: 'A lake and a boat',
      author: [{type: 'Person', name: 'Ada Rell', image: {type: 'ImageObject', url: portrait(name)}}],
      body: ['At seven.'],
    });
    const article = put<NewsArticle>('<news-article></news-article>');
    article.data = by('none');
    await article.updateComplete;
    const avatar = article.querySelector<HTMLImageElement>('.bsh-avatar')!;
    await until(() => getComputedStyle(avatar).visibility === 'hidden');
    expect(article.querySelectorAll('.bsh-missing')).to.have.lengthOf(0);
    article.data = by('harbour-480');
    await until(() => getComputedStyle(avatar).visibility === 'visible' && avatar.naturalWidth > 0);
  });

  it('that waits below is not taken for one that is missing', async () => {
    const space = put('<div style="block-size: 9000px"></div>');
    const article = await print([THERE, GONE]);
    await pause(300);
    expect(missing(article)).to.equal(null);
    space.remove();
    await until(() => missing(article));
  });

  it('comes back with another address', async () => {
    const article = await build([GONE]);
    await until(() => missing(article));
    article.data = {type: 'NewsArticle', headline: 'A lake and a boat', author: [], image: [], body: [THERE]};
    await until(() => missing(article) === null && article.querySelector<HTMLImageElement>('.bsh-image')!.naturalWidth > 0);
  });

  for (const isolation of ['guarded', 'shadow']) {
    it(`says that it is missing under isolation="${isolation}"`, async () => {
      const article = await build([GONE], `isolation="${isolation}"`);
      await until(() => missing(article.renderRoot));
      expect(missing(article.renderRoot)!.offsetHeight).to.be.greaterThan(100);
    });
  }

  it('is loaded before it is printed', async () => {
    put('<div style="block-size: 9000px"></div>');
    const article = await build([THERE]);
    const image = article.querySelector('img')!;
    expect(image.loading).to.equal('lazy');
    dispatchEvent(new Event('beforeprint'));
    expect(image.loading).to.equal('eager');
    await until(() => image.naturalWidth > 0);
  });

  it('costs the page one listener, and none when the last words have gone', async () => {
    const counts = new Map<string, number>();
    const original = {addEventListener: window.addEventListener.bind(window), removeEventListener: window.removeEventListener.bind(window)};
    const counting = (name: keyof typeof original, change: number): typeof window.addEventListener =>
      ((...args: Parameters<typeof window.addEventListener>) => {
        counts.set(args[0], (counts.get(args[0]) ?? 0) + change);
        original[name](...args);
      }) as typeof window.addEventListener;
    Object.assign(window, {
      addEventListener: counting('addEventListener', 1),
      removeEventListener: counting('removeEventListener', -1),
    });
    try {
      const credits = Array.from({length: 5}, () => put('<photo-credit credit="Ada Rell"></photo-credit>'));
      await pause();
      expect(counts.get('beforeprint')).to.equal(1);
      for (const credit of credits) credit.remove();
      expect([...counts.values()].every((value) => value === 0)).to.equal(true);
    } finally {
      Object.assign(window, original);
    }
  });

  it('keeps its subject in sight where it is cut', async () => {
    const cut = picture('harbour', 1067, 'The harbour.', {focalPoint: {x: 0.9, y: 0.1}});
    const article = await build([{type: 'gallery', images: [cut, picture('lens', 2000, 'The lens.')]}]);
    const style = getComputedStyle(article.querySelector('.bsh-image')!);
    expect(style.objectPosition).to.equal('100% 0%');
    expect(style.objectFit).to.equal('cover');
  });
});

describe('a player', () => {
  afterEach(tidy);

  const sound: Audio = {
    type: 'audio',
    sources: [{url: `${location.origin}/pictures/none.xyz`, encodingFormat: 'audio/x-nobody-plays-this'}],
    name: 'The bell',
    transcript: [{type: 'paragraph', children: words('(A bell.)')}],
  };
  // WebKitGTK plays films only as far as the system's codecs go.
  const playable = ['video/mp4', 'video/webm'].find((type) => document.createElement('video').canPlayType(type) !== '') ?? 'video/ogg';
  const film: Video = {
    type: 'video',
    sources: [{url: `${location.origin}/__status/404`, encodingFormat: playable, width: 1280, height: 720}],
    poster: picture('sea', 1068, ''),
    name: 'The crossing',
  };

  for (const [how, make] of [
    ['built', build],
    ['printed', print],
  ] as const) {
    it(`that cannot play says so, and leads to what it would play: ${how}`, async () => {
      const article = await make([sound]);
      await until(() => article.querySelector('.bsh-failed'));
      const link = article.querySelector<HTMLAnchorElement>('.bsh-media-address .bsh-link')!;
      expect(link.offsetHeight).to.be.greaterThan(0);
      expect(link.textContent).to.equal('The bell');
      expect(article.querySelectorAll('.bsh-failed')).to.have.lengthOf(1);
    });
  }

  it('asks for nothing before it is started, and fails quietly then', async () => {
    const article = await build([film]);
    const player = article.querySelector('video')!;
    expect(player.preload).to.equal('none');
    expect(performance.getEntriesByName(film.sources[0]!.url)).to.have.lengthOf(0);
    expect(player.poster).to.contain('/sea-1600.jpg');
    const before = player.getBoundingClientRect().height;
    expect(article.querySelectorAll('.bsh-failed')).to.have.lengthOf(0);
    player.muted = true;
    void player.play().catch(() => undefined);
    await until(() => article.querySelector('.bsh-failed'));
    expect(player.getBoundingClientRect().height).to.equal(before);
  });

  it('opens its transcript for paper, and closes it again', async () => {
    const article = await build([sound]);
    const transcript = article.querySelector('details')!;
    dispatchEvent(new Event('beforeprint'));
    expect(transcript.open).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect(transcript.open).to.equal(false);
  });
});
