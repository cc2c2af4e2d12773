import type {HttpUrl} from '../model/article.js';

/** Who hosts a piece of embedded content, where a reader finds it, and where a frame does. */
export interface Provided {
  provider: string;
  url: HttpUrl;
  embedUrl?: HttpUrl;
}

type Read = (url: URL, hit: (pattern: RegExp) => string[] | undefined) => [url: string, embedUrl?: string] | undefined;

/** Hosts of a provider, its name, and how its addresses are read. */
const PROVIDERS: readonly (readonly [host: RegExp, provider: string, read: Read])[] = [
  [
    /^(?:(?:gaming|m|music)\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|youtube\.googleapis\.com)$/,
    'YouTube',
    (url, hit) => {
      const frame = 'https://www.youtube-nocookie.com/embed/';
      const channel =
        url.pathname === '/embed/live_stream'
          ? /^[\w-]+$/.exec(url.searchParams.get('channel') ?? '')?.[0]
          : hit(/^\/channel\/([\w-]+)\/live\/?$/)?.[0];
      if (channel !== undefined) return [`https://www.youtube.com/channel/${channel}/live`, `${frame}live_stream?channel=${channel}`];
      const list = /^[\w-]+$/.exec(url.searchParams.get('list') ?? '')?.[0];
      const id =
        /^[\w-]{6,}$/.exec(url.searchParams.get('v') ?? '')?.[0] ??
        (url.hostname === 'youtu.be'
          ? hit(/^\/([\w-]{6,})/)
          : hit(/^\/(?:embed|v|e|shorts|live|watch)\/(?!videoseries|live_stream)([\w-]{6,})/))?.[0];
      if (id !== undefined) return [`https://www.youtube.com/watch?v=${id}`, frame + id];
      return list === undefined ? undefined : [`https://www.youtube.com/playlist?list=${list}`, `${frame}videoseries?list=${list}`];
    },
  ],
  [
    /^(?:player\.)?vimeo\.com$/,
    'Vimeo',
    (url, hit) => {
      const [event] = hit(/^\/event\/(\d+)/) ?? [];
      if (event !== undefined) return [`https://vimeo.com/event/${event}`, `https://vimeo.com/event/${event}/embed`];
      const [id, path] =
        hit(/^\/(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/|(?:album|showcase)\/\d+\/video\/)?(\d{5,})(?:\/(\w+))?/) ?? [];
      if (id === undefined) return undefined;
      const secret = path ?? /^\w+$/.exec(url.searchParams.get('h') ?? '')?.[0];
      if (secret === undefined) return [`https://vimeo.com/${id}`, `https://player.vimeo.com/video/${id}`];
      return [`https://vimeo.com/${id}/${secret}`, `https://player.vimeo.com/video/${id}?h=${secret}`];
    },
  ],
  [
    /^(?:(?:mobile|platform)\.)?(?:twitter|x)\.com$/,
    'X',
    (url, hit) => {
      const [user = 'i', id = /^\d+$/.exec(url.searchParams.get('id') ?? '')?.[0]] =
        hit(/^\/(?:#!\/)?(?:i\/web|(\w+))\/status(?:es)?\/(\d+)/) ?? [];
      return id === undefined
        ? undefined
        : [`https://x.com/${user}/status/${id}`, `https://platform.twitter.com/embed/Tweet.html?id=${id}`];
    },
  ],
  [
    /^(?:instagram\.com|instagr\.am)$/,
    'Instagram',
    (_, hit) => {
      const [kind = '', id] = hit(/^\/(?:[\w.]+\/)?(p|reels?|tv)\/([\w-]+)/) ?? [];
      const page = `https://www.instagram.com/${kind === 'reels' ? 'reel' : kind}/${id ?? ''}/`;
      return id === undefined ? undefined : [page, `${page}embed/`];
    },
  ],
  [
    /^(?:(?:m|v[mt])\.)?tiktok\.com$/,
    'TikTok',
    (url, hit) => {
      if (/^v[mt]\./.test(url.hostname) || url.pathname.startsWith('/t/')) return [url.href];
      const [user, id] = hit(/^\/(?:(@[\w.-]*)\/(?:photo|video)|embed(?:\/v\d)?|player\/v\d|v)\/(\d+)/) ?? [];
      if (id === undefined) return undefined;
      return [user === undefined ? url.href : `https://www.tiktok.com/${user}/video/${id}`, `https://www.tiktok.com/player/v1/${id}`];
    },
  ],
  [
    /^(?:(?:m|web)\.)?(?:facebook\.com|fb\.watch)$/,
    'Facebook',
    (url, hit) => {
      const inner = url.searchParams.get('href');
      const page = url.pathname.startsWith('/plugins/') && inner !== null ? readable(inner) : url;
      if (page === undefined || !/(?:^|\.)(?:facebook\.com|fb\.watch)$/.test(page.hostname)) return undefined;
      const kind = /video|watch|reel|\/share\/[vr]\//.test(page.href) ? 'video' : 'post';
      if (
        page === url &&
        hit(/(\/posts\/|\/videos?\/|\/watch|\/reel\/|permalink|\/photo|story|\/share\/|\/events\/|^\/\w+\/?$)/) === undefined
      )
        return undefined;
      return [page.href, page === url ? `https://www.facebook.com/plugins/${kind}.php?href=${encodeURIComponent(page.href)}` : url.href];
    },
  ],
  [
    /^(?:embed\.)?bsky\.app$/,
    'Bluesky',
    (_, hit) => {
      const [who, id] = hit(/^\/(?:profile|embed)\/([\w.:-]+)\/(?:post|app\.bsky\.feed\.post)\/(\w+)/) ?? [];
      if (who === undefined || id === undefined) return undefined;
      const page = `https://bsky.app/profile/${who}/post/${id}`;
      return who.startsWith('did:') ? [page, `https://embed.bsky.app/embed/${who}/app.bsky.feed.post/${id}`] : [page];
    },
  ],
  [
    /^threads\.(?:net|com)$/,
    'Threads',
    (_, hit) => {
      const [short] = hit(/^\/t\/([\w-]+)/) ?? [];
      if (short !== undefined) return [`https://www.threads.com/t/${short}`, `https://www.threads.com/t/${short}/embed`];
      const [who, id] = hit(/^\/(@[\w.]+)\/post\/([\w-]+)/) ?? [];
      if (who === undefined || id === undefined) return undefined;
      const page = `https://www.threads.com/${who}/post/${id}`;
      return [page, `${page}/embed`];
    },
  ],
  [
    /^open\.spotify\.com$/,
    'Spotify',
    (_, hit) => {
      const [kind, id] =
        hit(/^\/(?:intl-[\w-]+\/)?(?:embed(?:-podcast)?\/)?(?:user\/[^/]+\/)?(track|album|playlist|episode|show|artist)\/(\w+)/) ?? [];
      const path = `${kind ?? ''}/${id ?? ''}`;
      return id === undefined ? undefined : [`https://open.spotify.com/${path}`, `https://open.spotify.com/embed/${path}`];
    },
  ],
  [
    /^(?:(?:w|m|on)\.)?soundcloud\.com$/,
    'SoundCloud',
    (url) => {
      const inner = readable(url.searchParams.get('url') ?? '');
      if (url.hostname === 'w.soundcloud.com') {
        const public_ = inner !== undefined && /^(?:www\.)?soundcloud\.com$/.test(inner.hostname);
        return [public_ ? inner.href : url.href, url.href];
      }
      return [url.href, `https://w.soundcloud.com/player/?url=${encodeURIComponent(url.href)}`];
    },
  ],
  [
    /^(?:datawrapper\.dwcdn\.net|datawrapper\.de)$/,
    'Datawrapper',
    (_, hit) => {
      const [id, version] = hit(/^\/(?:_\/)?(\w{5})(?:\/(\d+))?(?:\/|$)/) ?? [];
      if (id === undefined) return undefined;
      const page = `https://datawrapper.dwcdn.net/${id}/`;
      return [page, version === undefined ? page : `${page}${version}/`];
    },
  ],
  [
    /^(?:flo\.uri\.sh|(?:public\.)?flourish\.studio)$/,
    'Flourish',
    (_, hit) => {
      const [kind, id] = hit(/^\/(visualisation|story)\/(\d+)/) ?? [];
      const path = `${kind ?? ''}/${id ?? ''}`;
      return id === undefined ? undefined : [`https://public.flourish.studio/${path}/`, `https://flo.uri.sh/${path}/embed`];
    },
  ],
  [
    /^(?:maps\.)?google\.(?:com?\.)?[a-z]{2,3}$|^maps\.app\.goo\.gl$|^goo\.gl$/,
    'Google Maps',
    (url, hit) => {
      if (url.hostname.endsWith('goo.gl')) return url.hostname === 'goo.gl' && !url.pathname.startsWith('/maps') ? undefined : [url.href];
      const own = url.hostname.startsWith('maps.');
      if (!own && hit(/^(\/maps)/) === undefined) return undefined;
      const frame = url.pathname.endsWith('/embed') || url.searchParams.get('output') === 'embed';
      const query = url.pathname.startsWith('/maps/embed/v1/') ? (url.searchParams.get('q') ?? url.searchParams.get('destination')) : null;
      if (query !== null) return [`https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(query)}`, url.href];
      const page = url.href.replace(/([?&])output=embed(?:&|$)/, '$1').replace(/\/d\/(?:u\/\d\/)?embed\?/, '/d/viewer?');
      return frame ? [page, url.href] : [page];
    },
  ],
];

function readable(source: string): URL | undefined {
  try {
    const url = new URL(source);
    return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : undefined;
  } catch {
    return undefined;
  }
}

/** Lists the names of the providers that are recognised. */
export const PROVIDER_NAMES: readonly string[] = [...PROVIDERS.map(([, provider]) => provider), 'Mastodon'];

/**
 * Recognises the provider of embedded content by its address; undefined for all others.
 *
 * Takes the address of a page or of a frame, and gives the one for readers and, where there is one, the one for frames.
 */
export function recognise(source: string): Provided | undefined {
  const url = readable(source);
  if (url === undefined) return undefined;
  url.protocol = 'https:';
  const host = url.hostname.replace(/^www\./, '');
  const hit = (pattern: RegExp) => pattern.exec(url.pathname)?.slice(1);
  for (const [hosts, provider, read] of PROVIDERS) {
    if (!hosts.test(host)) continue;
    const [page, embedUrl] = read(url, hit) ?? [];
    if (page !== undefined) return embedUrl === undefined ? {provider, url: page} : {provider, url: page, embedUrl};
  }
  const [post] = hit(/^(\/(?:@[\w.]+(?:@[\w.-]+)?|users\/\w+\/statuses)\/\d{9,})(?:\/embed)?\/?$/) ?? [];
  if (post === undefined) return undefined;
  const page = `https://${url.host}${post}`;
  return {provider: 'Mastodon', url: page, embedUrl: `${page}/embed`};
}
