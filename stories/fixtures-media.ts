import type {Audio, Block, Embed, Gallery, Video} from '../src/index.js';
import {words} from './every-block.js';
import {picture} from './fixtures.js';

/** Makes an article that is nothing but blocks. */
export const story = (...body: Block[]): object => ({
  type: 'NewsArticle',
  inLanguage: 'en-GB',
  headline: 'Media',
  author: [],
  image: [],
  body,
});
export const storyInArabic = (...body: Block[]): object => ({...story(...body), inLanguage: 'ar', headline: 'صور'});

export const film: Embed = {
  type: 'embed',
  url: 'https://www.youtube.com/watch?v=abcdefghijk',
  title: 'The first crossing, seen from the bridge',
  fallback: words('A film of four minutes: the boat leaves, the boat comes back.'),
  caption: words('Film: Ada Rell'),
};
export const post: Embed = {
  type: 'embed',
  url: 'https://x.com/mira/status/1234567890',
  fallback: words(
    'The ferry is back. Eleven weeks, and nobody knows why it took eleven. I have asked the port, the ministry and my aunt. My aunt had the best answer. — Mira Oskan (@mira) 5 June 2025',
  ),
};
export const song: Embed = {type: 'embed', url: 'https://open.spotify.com/episode/abc123', title: 'The bell of the eastern quay'};
/** Stands on this page's own host, so that nothing is asked of anybody. */
export const chart: Embed = {
  type: 'embed',
  url: 'https://lantern.example/ferry',
  embedUrl: new URL('/pictures/dunes-800.jpg', document.baseURI).href,
  provider: 'The Lantern',
  title: 'Passengers by season',
  width: 800,
  height: 450,
};
export const link: Embed = {type: 'embed', url: 'https://lantern.example/ferry', title: 'Passengers by season'};

export const five: Gallery = {
  type: 'gallery',
  caption: words('The crossing in five pictures.'),
  images: [
    picture('harbour', {caption: words('The harbour, an hour before the first boat.')}),
    picture('lens', {caption: words('The lens of the old lighthouse, which nobody has lit since the winter of 1963.')}),
    picture('sea', {caption: words('Half-way across.')}),
    picture('mountains', {caption: words('The pass above Ostermark.'), creditText: 'Jon Vidar/Meridian'}),
    picture('reeds', {caption: words('The far shore.')}),
  ],
};
export const pair: Gallery = {
  type: 'gallery',
  caption: words('The orchard in May, and what the keeper sees of it.'),
  images: [picture('orchard'), picture('lens')],
};
export const portraits: Gallery = {type: 'gallery', images: [picture('lens'), picture('oranges'), picture('lens'), picture('lens')]};
export const arabicFive: Gallery = {
  ...five,
  caption: words('العبور في خمس صور.'),
  images: five.images.map((image) => ({...image, caption: words('الميناء قبل ساعة من أول قارب.')})),
};

/** An address on this page's own host that has nothing. */
export const gone = (name: string): string => new URL(`/pictures/none/${name}`, document.baseURI).href;

export const crossing: Video = {
  type: 'video',
  sources: [{url: gone('crossing.mp4'), encodingFormat: 'video/mp4', width: 1280, height: 720}],
  poster: picture('sea'),
  name: 'The first crossing',
  duration: 'PT3M20S',
  caption: words('The boat leaves the eastern quay.'),
  creditText: 'Ada Rell/Meridian',
  transcript: [{type: 'paragraph', children: words('(A bell. Gulls. An engine begins to run.)')}],
};
export const bell: Audio = {
  type: 'audio',
  sources: [{url: gone('bell.mp3'), encodingFormat: 'audio/mpeg'}],
  name: 'The bell of the eastern quay',
  duration: 'PT1H2M5S',
  creditText: 'Toka Radio',
  transcript: [{type: 'paragraph', children: words('(A bell.)')}],
};
