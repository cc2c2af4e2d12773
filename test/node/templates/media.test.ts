import {describe, it} from 'node:test';
import {expect} from 'chai';
import {toHtml} from '../../../dist/html/to-string.js';
import {de} from '../../../dist/locales/de.js';
import {en} from '../../../dist/locales/en.js';
import type {Embed, Gallery, ImageObject, Video} from '../../../dist/model/article.js';
import {makeContext, type Context} from '../../../dist/templates/context.js';
import {embed} from '../../../dist/templates/embed.js';
import {bestUrl, figure} from '../../../dist/templates/figure.js';
import {gallery} from '../../../dist/templates/gallery.js';
import {audio, video} from '../../../dist/templates/media.js';
import {focusOf, shapeOf} from '../../../dist/templates/shape.js';

const context = (more: Partial<Context> = {}): Context => makeContext({messages: en, ...more});
const picture = (width: number, height: number, more: Partial<ImageObject> = {}): ImageObject => ({
  type: 'ImageObject',
  url: `https://lantern.example/${String(width)}x${String(height)}.jpg`,
  width,
  height,
  ...more,
});

describe('embeds', () => {
  const film: Embed = {
    type: 'embed',
    url: 'https://www.youtube.com/watch?v=abcdefghijk',
    title: 'A film',
    thumbnail: picture(480, 360, {url: 'https://i.ytimg.com/vi/abcdefghijk/0.jpg'}),
  };

  it('print a card and nothing that a browser fetches', () => {
    const html = toHtml(embed(film, context()));
    expect(html).to.contain(
      '<news-embed class="bsh-card bsh-card-room bsh-16x9" src="https://www.youtube-nocookie.com/embed/abcdefghijk" label="A film">',
    );
    expect(html).to.contain('View on YouTube');
    expect(html).not.to.match(/<(?:img|iframe|link|script)|ytimg/);
  });

  it('print a mere card where no frame may come', () => {
    expect(toHtml(embed(film, context({embeds: 'link'})))).not.to.contain('news-embed');
    const chart: Embed = {type: 'embed', url: 'https://a.example/', embedUrl: 'https://charts.example/1', width: 600, height: 400};
    expect(toHtml(embed(chart, context()))).not.to.contain('news-embed');
    expect(toHtml(embed(chart, context({embedHosts: ['charts.example']})))).to.contain('bsh-3x2" src="https://charts.example/1"');
  });

  it('do not take a frame that only calls itself a provider’s', () => {
    const html = toHtml(embed({...film, url: 'https://evil.example/', provider: 'YouTube', embedUrl: 'https://evil.example/f'}, context()));
    expect(html).not.to.contain('news-embed');
  });

  it('keep the room that is stated, or that the provider usually takes', () => {
    const open = (more: Partial<Embed>): string =>
      /class="bsh-card bsh-card-room ([^"]+)"/.exec(toHtml(embed({...film, ...more}, context())))![1]!;
    expect(open({width: 400, height: 400})).to.equal('bsh-1x1');
    expect(open({width: 300, height: 1000})).to.equal('bsh-room-600');
    expect(open({url: 'https://x.com/a/status/123'})).to.equal('bsh-room-350');
    expect(open({url: 'https://open.spotify.com/track/abc', width: 300, height: 80})).to.equal('bsh-room-100');
  });
});

describe('galleries', () => {
  const make = (...images: ImageObject[]): Gallery => ({type: 'gallery', images});

  it('are a picture, a pair, or a row', () => {
    expect(toHtml(gallery(make(picture(3, 2)), context()))).not.to.contain('news-gallery');
    const pair = toHtml(gallery(make(picture(1600, 900), picture(800, 1000)), context()));
    expect(pair).to.contain('class="bsh-pair"').and.contain('bsh-pair-item bsh-16x9').and.contain('bsh-pair-item bsh-4x5');
    const row = toHtml(gallery(make(picture(1600, 900), picture(1500, 1000), picture(800, 1000)), context()));
    expect(row).to.contain('bsh-pictures bsh-3x2').and.contain('role="list" tabindex="0" aria-label="Pictures"');
  });

  it('at the head of the page load their first picture first, and only that', () => {
    const html = toHtml(gallery(make(picture(3, 2), picture(3, 2), picture(3, 2)), context(), true));
    expect(html.match(/loading="eager"/g)).to.have.lengthOf(1);
    expect(html.match(/loading="lazy"/g)).to.have.lengthOf(2);
  });
});

describe('pictures', () => {
  const renditions = [480, 800, 1600].map((width) => ({url: `https://lantern.example/${String(width)}.jpg`, width, height: width / 2}));

  it('say their subject’s place in steps', () => {
    expect(focusOf({x: 0.5, y: 0.5})).to.equal('');
    expect(focusOf({x: 0.1, y: 0.9})).to.equal('bsh-focus-left bsh-focus-bottom');
    expect(focusOf({x: 0.3, y: 0.5})).to.equal('bsh-focus-left-half');
    expect(toHtml(figure(picture(3, 2, {focalPoint: {x: 1, y: 0}}), context()))).to.contain(
      'class="bsh-image bsh-focus-right bsh-focus-top"',
    );
  });

  it('take the shape that is nearest', () => {
    expect(shapeOf(1.7)).to.equal('bsh-16x9');
    expect(shapeOf(20)).to.equal('bsh-2x1');
    expect(shapeOf(0.01)).to.equal('bsh-9x16');
  });

  it('let the browser find their width, where it knows their shape', () => {
    const html = toHtml(figure(picture(1600, 800, {renditions}), context()));
    expect(html).to.contain('sizes="auto, (min-width: 720px)').and.contain('480.jpg 480w');
    expect(toHtml(figure(picture(1600, 800, {renditions}), context(), {first: true}))).to.contain('sizes="(min-width');
  });

  it('have one best address where only one can be named', () => {
    const image = picture(1600, 800, {renditions});
    expect(bestUrl(image, context(), 700)).to.contain('/800.jpg');
    expect(bestUrl(image, context(), 5000)).to.contain('/1600');
    expect(bestUrl(image, context({imageUrl: (_, width) => `https://i.example/${String(width)}`}), 700)).to.equal('https://i.example/700');
    expect(bestUrl({type: 'ImageObject', url: 'https://lantern.example/a.jpg'}, context(), 700)).to.equal('https://lantern.example/a.jpg');
  });
});

describe('players', () => {
  const film: Video = {
    type: 'video',
    sources: [{url: 'https://lantern.example/a.m3u8'}],
    name: 'The crossing',
    duration: 'PT3M20S',
    creditText: 'Ada Rell',
  };

  it('say name, playing time and credit with the right word', () => {
    expect(toHtml(video(film, context({messages: de, locale: 'de'})))).to.contain(
      'The crossing <time class="bsh-duration" datetime="PT3M20S">Dauer: 3:20</time>',
    );
    expect(toHtml(video(film, context()))).to.contain('Video: <bdi>Ada Rell</bdi>');
    expect(toHtml(audio({type: 'audio', sources: film.sources, creditText: 'Ada Rell'}, context()))).to.contain(
      'Audio: <bdi>Ada Rell</bdi>',
    );
    expect(toHtml(video({...film, creditText: 'Footage: AFP'}, context()))).to.contain('Video: <bdi>AFP</bdi>');
  });

  it('name the type of a stream, load nothing by themselves, and say where they are', () => {
    const html = toHtml(video(film, context()));
    expect(html).to.contain('type="application/vnd.apple.mpegurl"').and.contain('preload="none"');
    expect(html).to.contain('<p class="bsh-media-address"><a class="bsh-link bsh-card-link" href="https://lantern.example/a.m3u8">');
  });

  it('are a picture where there is no film', () => {
    const html = toHtml(video({...film, sources: [], poster: picture(1600, 900)}, context()));
    expect(html).to.contain('<img class="bsh-image" alt="The crossing"').and.not.contain('<video').and.not.contain('bsh-media-address');
    expect(toHtml(audio({type: 'audio', sources: [], name: 'A bell'}, context())))
      .to.contain('A bell')
      .and.not.contain('<audio');
  });
});
