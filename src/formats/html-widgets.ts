import type {HtmlElement} from '../model/result.js';
import {attribute, descendants, hasClass, label} from './html-tree.js';

type Make = (id: string, element: HtmlElement) => string | undefined;

const youtube: Make = (id) => (/^[\w-]{11}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : undefined);
const vimeo: Make = (id) => (/^\d{5,}$/.test(id) ? `https://vimeo.com/${id}` : undefined);
const post: Make = (id) => (/^\d+$/.test(id) ? `https://x.com/i/status/${id}` : undefined);
const dailymotion: Make = (id) => (/^\w+$/.test(id) ? `https://www.dailymotion.com/video/${id}` : undefined);
const infogram: Make = (id) => `https://infogram.com/${encodeURIComponent(id)}`;
const apester: Make = (id) => `https://renderer.apester.com/v2/${encodeURIComponent(id)}`;
const pinpoll: Make = (id) => `https://pinpoll.com/embed/${encodeURIComponent(id)}`;
const riddle: Make = (id) => `https://www.riddle.com/view/${encodeURIComponent(id)}`;
const asIs: Make = (url) => url;
const brightcove: Make = (id, element) => {
  const account = attribute(element, 'data-account') ?? '';
  const player = attribute(element, 'data-player', 'data-player-id') ?? 'default';
  return `https://players.brightcove.net/${encodeURIComponent(account)}/${encodeURIComponent(player)}_default/index.html?videoId=${encodeURIComponent(id)}`;
};
const jwplayer: Make = (id, element) => {
  const player = attribute(element, 'data-player-id');
  return `https://content.jwplatform.com/players/${encodeURIComponent(id)}${player === undefined ? '' : `-${encodeURIComponent(player)}`}.html`;
};
const soundcloud: Make = (id) =>
  `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://api.soundcloud.com/tracks/${encodeURIComponent(id)}`)}`;

/** Elements of AMP and custom elements that name what they show by an identifier. */
const BY_TAG: Readonly<Record<string, Make>> = {
  'amp-apester-media': apester,
  'amp-brightcove': brightcove,
  'amp-dailymotion': dailymotion,
  'amp-gist': (id) => `https://gist.github.com/${encodeURIComponent(id)}`,
  'amp-imgur': (id) => `https://imgur.com/${encodeURIComponent(id)}`,
  'amp-instagram': (id) => `https://www.instagram.com/p/${encodeURIComponent(id)}/`,
  'amp-jwplayer': jwplayer,
  'amp-megaphone': (id) => `https://playlist.megaphone.fm/?e=${encodeURIComponent(id)}`,
  'amp-riddle-quiz': riddle,
  'amp-soundcloud': soundcloud,
  'amp-tiktok': (id) => (/^\d+$/.test(id) ? `https://www.tiktok.com/embed/v2/${id}` : id),
  'amp-twitter': post,
  'amp-vimeo': vimeo,
  'amp-wistia-player': (id) => `https://fast.wistia.net/embed/iframe/${encodeURIComponent(id)}`,
  'amp-youtube': youtube,
  interaction: apester,
  'lite-vimeo': vimeo,
  'lite-youtube': youtube,
  'twitter-widget': post,
};
const IDS = [
  'data-videoid',
  'videoid',
  'data-tweetid',
  'data-tweet-id',
  'data-shortcode',
  'data-trackid',
  'data-video-id',
  'data-media-id',
  'data-gistid',
  'data-imgur-id',
  'data-episode',
  'data-riddle-id',
  'data-apester-media-id',
  'data-media-hashed-id',
  'data-src',
  'data-id',
];

/** Attributes that name what an element stands for, and how an address is made of it. */
const BY_ATTRIBUTE: readonly (readonly [name: string, make: Make])[] = [
  ['data-youtube-id', youtube],
  ['data-youtubeid', youtube],
  ['data-youtube', youtube],
  ['data-yt-id', youtube],
  ['data-ytid', youtube],
  ['data-vimeo-id', vimeo],
  ['data-tweet-id', post],
  ['data-tweetid', post],
  ['data-dailymotion-id', dailymotion],
  ['data-pinpoll-id', pinpoll],
  ['data-rid-id', riddle],
  ['data-tf-widget', (id) => `https://form.typeform.com/to/${encodeURIComponent(id)}`],
  ['data-pym-src', asIs],
  ['data-pin-do', (kind, element) => (kind === 'embedPin' ? attribute(element, 'href') : undefined)],
];

/** Classes of elements that a script fills, the attributes that name the content, and how an address is made of it. */
const BY_CLASS: readonly (readonly [pattern: RegExp, names: readonly string[], make: Make])[] = [
  [/(?:^|[-_])you-?tube(?:$|[-_])/i, ['data-id', 'data-video-id', 'data-videoid', 'data-video', 'data-embed', 'data-embed-id'], youtube],
  [/^yt[-_]?(?:embed|lite|player|video)/i, ['data-id', 'data-video-id', 'data-videoid'], youtube],
  [/(?:^|[-_])vimeo(?:$|[-_])/i, ['data-id', 'data-video-id', 'data-videoid'], vimeo],
  [/^dailymotion/i, ['data-id', 'data-video-id', 'data-videoid', 'data-video'], dailymotion],
  [/^apester-media$/, ['data-media-id'], apester],
  [/^infogram-embed$/, ['data-id'], infogram],
  [/^pinpoll/, ['data-id', 'data-poll-id', 'data-poll'], pinpoll],
  [/^(?:riddle_target|riddle2-wrapper)$/, ['data-rid-id', 'data-id'], riddle],
  [/^(?:playbuzz|pb_feed)$/, ['data-item'], (id) => `https://www.playbuzz.com/item/${encodeURIComponent(id)}`],
  [/^typeform-(?:widget|share)$/, ['data-url'], asIs],
  [/^embedly-card$/, ['href'], asIs],
  [
    /^(?:video-js|brightcove)/,
    ['data-video-id'],
    (id, element) => (attribute(element, 'data-account') ? brightcove(id, element) : undefined),
  ],
  [
    /^opinary-widget-embed$/,
    ['data-poll'],
    (id, element) =>
      `https://compass.pressekompass.net/compasses/${encodeURIComponent(attribute(element, 'data-customer') ?? '')}/${encodeURIComponent(id)}`,
  ],
];

/** Scripts that put a frame in their place. */
const SCRIPTS: readonly (readonly [source: RegExp, make: (hit: RegExpExecArray, script: HtmlElement) => string | undefined])[] = [
  [/^(?:https?:)?\/\/gist\.github\.com\/([\w-]+\/)?([a-f\d]{5,})\.js/, ([, user = '', id = '']) => `https://gist.github.com/${user}${id}`],
  [/^(?:https?:)?\/\/datawrapper\.dwcdn\.net\/(\w{5})\/(?:\d+\/)?embed\.js/, ([, id = '']) => `https://datawrapper.dwcdn.net/${id}/`],
  [
    /^(?:https?:)?\/\/(?:e|www)\.infogr(?:am\.com|\.am)\/js\/(?:dist\/)?embed\.js/,
    (_, script) => {
      const id = /^infogram_\d_(.+)$/.exec(attribute(script, 'id') ?? '')?.[1];
      return id === undefined ? undefined : infogram(id, script);
    },
  ],
  [
    /^(?:https?:)?\/\/(?:cdn|content)\.jwpl(?:ayer|atform)\.com\/players\/([\w-]+)\.js/,
    ([, id = '']) => `https://content.jwplatform.com/players/${id}.html`,
  ],
  [
    /^(?:https?:)?\/\/geo\.dailymotion\.com\/player/,
    (_, script) => {
      const id = attribute(script, 'data-video');
      return id === undefined ? undefined : dailymotion(id, script);
    },
  ],
];

function first(element: HtmlElement, names: readonly string[], make: Make): string | undefined {
  for (const name of names) {
    const value = attribute(element, name);
    const url = value === undefined ? undefined : make(value, element);
    if (url !== undefined) return url;
  }
  return undefined;
}

/** Tells whether a tag is that of an element which names what it shows by an identifier. */
export function isNamedPlayer(tag: string): boolean {
  return Object.hasOwn(BY_TAG, tag);
}

/** Gives the address of what a script would put into an element that only names it; undefined where that is not known. */
export function widgetUrl(element: HtmlElement): string | undefined {
  const {tag, attributes} = element;
  const named = isNamedPlayer(tag) ? BY_TAG[tag] : undefined;
  if (named !== undefined) return first(element, IDS, named);
  if (attributes.size === 0 || tag === 'iframe') return undefined;
  const stated = BY_ATTRIBUTE.find(([name]) => attributes.has(name));
  const url = stated && first(element, [stated[0]], stated[1]);
  if (url !== undefined) return url;
  if (hasClass(element, 'tableauPlaceholder')) {
    const view = descendants(element).find((part) => part.tag === 'param' && attribute(part, 'name') === 'name');
    const name = decode((view && attribute(view, 'value')) ?? '');
    return /^[\w/-]+$/.test(name) ? `https://public.tableau.com/views/${name}` : undefined;
  }
  for (const [pattern, names, make] of attributes.has('class') ? BY_CLASS : []) {
    const made = hasClass(element, pattern) ? first(element, names, make) : undefined;
    if (made !== undefined) return made;
  }
  return undefined;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value.replace(/&#47;/g, '/'));
  } catch {
    return '';
  }
}

/** Makes a frame of a script that would put one in its place; `copies` are what is shown to readers without scripts. */
export function frameOfScript(script: HtmlElement, copies: readonly HtmlElement[]): HtmlElement | undefined {
  const source = attribute(script, 'src', 'data-src') ?? '';
  for (const [pattern, make] of SCRIPTS) {
    const hit = pattern.exec(source);
    const url = hit === null ? undefined : make(hit, script);
    if (url === undefined) continue;
    const title = label(script, 'title', 'data-title') ?? copies.map((copy) => label(copy, 'alt')).find((alt) => alt !== undefined);
    return {tag: 'iframe', attributes: new Map([['src', url], ...(title === undefined ? [] : [['title', title] as const])]), children: []};
  }
  return undefined;
}
