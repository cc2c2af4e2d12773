import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {PROVIDER_NAMES, recognise} from '../../../dist/formats/providers.js';
import {safeUrl} from '../../../dist/text/urls.js';

const ID = 'AbCdEf12345';
const VIDEO = [`https://www.youtube.com/watch?v=${ID}`, `https://www.youtube-nocookie.com/embed/${ID}`] as const;
const TWEET = ['https://x.com/mira/status/1234567890', 'https://platform.twitter.com/embed/Tweet.html?id=1234567890'] as const;
const CLIP = ['https://www.tiktok.com/@mira/video/7123', 'https://www.tiktok.com/player/v1/7123'] as const;
const FB = 'https://www.facebook.com/lagoon/videos/99/';

/** Addresses, with the provider, page and frame that they are recognised as. */
const TABLE: readonly (readonly [source: string, provider: string, page: string, frame?: string])[] = [
  [`https://www.youtube.com/watch?v=${ID}&t=30s`, 'YouTube', ...VIDEO],
  [`https://m.youtube.com/watch?app=desktop&v=${ID}`, 'YouTube', ...VIDEO],
  [`http://youtu.be/${ID}?si=x`, 'YouTube', ...VIDEO],
  [`https://www.youtube.com/shorts/${ID}`, 'YouTube', ...VIDEO],
  [`https://www.youtube.com/live/${ID}?feature=share`, 'YouTube', ...VIDEO],
  [`https://www.youtube-nocookie.com/embed/${ID}?rel=0`, 'YouTube', ...VIDEO],
  [
    'https://www.youtube.com/embed/videoseries?list=PL1',
    'YouTube',
    'https://www.youtube.com/playlist?list=PL1',
    'https://www.youtube-nocookie.com/embed/videoseries?list=PL1',
  ],
  [`https://www.youtube.com/watch/${ID}`, 'YouTube', ...VIDEO],
  [`https://youtube.googleapis.com/v/${ID}`, 'YouTube', ...VIDEO],
  [
    'https://www.youtube.com/embed/live_stream?channel=UCabc',
    'YouTube',
    'https://www.youtube.com/channel/UCabc/live',
    'https://www.youtube-nocookie.com/embed/live_stream?channel=UCabc',
  ],
  ['https://vimeo.com/event/1234567/embed', 'Vimeo', 'https://vimeo.com/event/1234567', 'https://vimeo.com/event/1234567/embed'],
  ['https://vimeo.com/album/12345/video/123456789', 'Vimeo', 'https://vimeo.com/123456789', 'https://player.vimeo.com/video/123456789'],
  [
    'https://www.instagram.com/reels/Ca_b-1/',
    'Instagram',
    'https://www.instagram.com/reel/Ca_b-1/',
    'https://www.instagram.com/reel/Ca_b-1/embed/',
  ],
  ['https://vm.tiktok.com/ZMabc/', 'TikTok', 'https://vm.tiktok.com/ZMabc/'],
  ['https://www.threads.net/t/C_1', 'Threads', 'https://www.threads.com/t/C_1', 'https://www.threads.com/t/C_1/embed'],
  [
    'https://open.spotify.com/user/mira/playlist/37i9',
    'Spotify',
    'https://open.spotify.com/playlist/37i9',
    'https://open.spotify.com/embed/playlist/37i9',
  ],
  [
    'https://www.google.com/maps/embed/v1/place?key=K&q=The%20quay',
    'Google Maps',
    'https://www.google.com/maps/search/?api=1&query=The%20quay',
    'https://www.google.com/maps/embed/v1/place?key=K&q=The%20quay',
  ],
  ['https://vimeo.com/123456789', 'Vimeo', 'https://vimeo.com/123456789', 'https://player.vimeo.com/video/123456789'],
  [
    'https://player.vimeo.com/video/123456789?h=abc&title=0',
    'Vimeo',
    'https://vimeo.com/123456789/abc',
    'https://player.vimeo.com/video/123456789?h=abc',
  ],
  ['https://vimeo.com/channels/staffpicks/123456789', 'Vimeo', 'https://vimeo.com/123456789', 'https://player.vimeo.com/video/123456789'],
  ['https://twitter.com/mira/status/1234567890?s=20', 'X', ...TWEET],
  ['https://mobile.twitter.com/mira/statuses/1234567890', 'X', ...TWEET],
  ['https://x.com/i/web/status/1234567890', 'X', 'https://x.com/i/status/1234567890', TWEET[1]],
  ['https://platform.twitter.com/embed/Tweet.html?dnt=true&id=1234567890', 'X', 'https://x.com/i/status/1234567890', TWEET[1]],
  [
    'https://www.instagram.com/mira/p/Ca_b-1/?hl=en',
    'Instagram',
    'https://www.instagram.com/p/Ca_b-1/',
    'https://www.instagram.com/p/Ca_b-1/embed/',
  ],
  [
    'https://www.instagram.com/reel/Ca_b-1/embed',
    'Instagram',
    'https://www.instagram.com/reel/Ca_b-1/',
    'https://www.instagram.com/reel/Ca_b-1/embed/',
  ],
  ['https://www.tiktok.com/@mira/video/7123?lang=en', 'TikTok', ...CLIP],
  ['https://www.tiktok.com/embed/v2/7123', 'TikTok', 'https://www.tiktok.com/embed/v2/7123', CLIP[1]],
  [
    `https://www.facebook.com/plugins/video.php?href=${encodeURIComponent(FB)}&width=500`,
    'Facebook',
    FB,
    `https://www.facebook.com/plugins/video.php?href=${encodeURIComponent(FB)}&width=500`,
  ],
  [FB, 'Facebook', FB, `https://www.facebook.com/plugins/video.php?href=${encodeURIComponent(FB)}`],
  ['https://bsky.app/profile/mira.example/post/3kabc', 'Bluesky', 'https://bsky.app/profile/mira.example/post/3kabc'],
  [
    'https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabc?id=1',
    'Bluesky',
    'https://bsky.app/profile/did:plc:abc/post/3kabc',
    'https://embed.bsky.app/embed/did:plc:abc/app.bsky.feed.post/3kabc',
  ],
  [
    'https://social.example/@mira/112233445566778899/embed',
    'Mastodon',
    'https://social.example/@mira/112233445566778899',
    'https://social.example/@mira/112233445566778899/embed',
  ],
  [
    'https://www.threads.net/@mira/post/C_1-a',
    'Threads',
    'https://www.threads.com/@mira/post/C_1-a',
    'https://www.threads.com/@mira/post/C_1-a/embed',
  ],
  [
    'https://open.spotify.com/intl-de/track/4rOoJ6?si=1',
    'Spotify',
    'https://open.spotify.com/track/4rOoJ6',
    'https://open.spotify.com/embed/track/4rOoJ6',
  ],
  [
    'https://open.spotify.com/embed-podcast/episode/4rOoJ6',
    'Spotify',
    'https://open.spotify.com/episode/4rOoJ6',
    'https://open.spotify.com/embed/episode/4rOoJ6',
  ],
  [
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fmira%2Ftide',
    'SoundCloud',
    'https://soundcloud.com/mira/tide',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fmira%2Ftide',
  ],
  [
    'https://soundcloud.com/mira/tide',
    'SoundCloud',
    'https://soundcloud.com/mira/tide',
    'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fmira%2Ftide',
  ],
  [
    'https://datawrapper.dwcdn.net/AbCd1/7/',
    'Datawrapper',
    'https://datawrapper.dwcdn.net/AbCd1/',
    'https://datawrapper.dwcdn.net/AbCd1/7/',
  ],
  ['https://www.datawrapper.de/_/AbCd1/', 'Datawrapper', 'https://datawrapper.dwcdn.net/AbCd1/', 'https://datawrapper.dwcdn.net/AbCd1/'],
  [
    'https://flo.uri.sh/visualisation/123/embed?auto=1',
    'Flourish',
    'https://public.flourish.studio/visualisation/123/',
    'https://flo.uri.sh/visualisation/123/embed',
  ],
  [
    'https://public.flourish.studio/story/123/',
    'Flourish',
    'https://public.flourish.studio/story/123/',
    'https://flo.uri.sh/story/123/embed',
  ],
  [
    'https://www.google.com/maps/embed?pb=!1m18!1m12',
    'Google Maps',
    'https://www.google.com/maps/embed?pb=!1m18!1m12',
    'https://www.google.com/maps/embed?pb=!1m18!1m12',
  ],
  [
    'https://maps.google.co.uk/maps?q=Pier&output=embed',
    'Google Maps',
    'https://maps.google.co.uk/maps?q=Pier&',
    'https://maps.google.co.uk/maps?q=Pier&output=embed',
  ],
  [
    'https://www.google.com/maps/d/embed?mid=1x',
    'Google Maps',
    'https://www.google.com/maps/d/viewer?mid=1x',
    'https://www.google.com/maps/d/embed?mid=1x',
  ],
];

const OTHERS = [
  'https://youtube.com.evil.example/watch?v=AbCdEf12345',
  'https://www.youtube.com/@lagoon',
  'https://vimeo.com/about',
  'https://x.com/mira',
  'https://www.facebook.com/sharer/sharer.php?u=x',
  'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fevil.example%2Fposts%2F1',
  'https://www.google.com/search?q=maps',
  'https://goo.gl/abc',
  'https://lagoon.example/@mira/a-story',
  'javascript:alert(1)',
  'https://user:pass@vimeo.com/123456789',
  '',
];

describe('recognise', () => {
  for (const [source, provider, url, embedUrl] of TABLE) {
    it(`knows ${source}`, () => {
      const expected = embedUrl === undefined ? {provider, url} : {provider, url, embedUrl};
      expect(recognise(source)).to.deep.equal(expected);
    });
  }

  it('knows the address that it gives', () => {
    for (const [source] of TABLE) {
      const {provider, url} = recognise(source)!;
      expect(recognise(url)?.provider, url).to.equal(provider);
      expect(recognise(url)?.url).to.equal(url);
    }
  });

  it('leaves other addresses alone', () => {
    for (const source of OTHERS) expect(recognise(source), source).to.equal(undefined);
  });

  it('names every provider that the table tests', () => {
    expect([...new Set(TABLE.map(([, provider]) => provider))].sort()).to.deep.equal([...PROVIDER_NAMES].sort());
  });

  it('gives safe addresses for whatever stands in them', () => {
    const hosts = fc.constantFrom(...TABLE.map(([source]) => source));
    fc.assert(
      fc.property(hosts, fc.string({unit: 'binary', maxLength: 20}), fc.nat(60), (source, text, at) => {
        const {url, embedUrl} = recognise(source.slice(0, at) + text + source.slice(at)) ?? {};
        for (const address of [url, embedUrl]) if (address !== undefined) expect(safeUrl(address, 'media')).to.equal(address);
      }),
      {numRuns: 2000},
    );
  });
});
