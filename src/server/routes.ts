/** What the handler answers, and under which path below its base. */
export const ROUTES = {
  article: 'article/{id}',
  fragment: 'fragment/{id}',
  json: 'json/{id}',
  embed: 'embed/{id}',
  script: 'embed.js',
  oembed: 'oembed',
  health: 'health',
} as const;
export type RouteName = keyof typeof ROUTES;

/** Paths of routes that are called otherwise; `false` turns one off. */
export type RoutePaths = Partial<Record<RouteName, string | false>>;

/** Characters of an identifier at the most. */
const LONGEST_ID = 1000;

/** What a path leads to; `id` is '' where the route has none, undefined where it cannot be one. */
export interface Match {
  name: RouteName;
  id: string | undefined;
}

/** The paths of a handler, both ways. */
export interface Router {
  /** Finds the route of a path; undefined where there is none. */
  match: (pathname: string) => Match | undefined;
  /** Writes the path of a route; undefined where it is turned off. */
  path: (name: RouteName, id?: string) => string | undefined;
}

/** Makes the router of a base such as `/news/`; the longest path that fits wins. */
export function makeRouter(base: string, paths: RoutePaths = {}): Router {
  const root = `/${base}/`.replace(/\/+/g, '/');
  const all = Object.entries({...ROUTES, ...paths}).flatMap(([name, path]) => {
    if (path === false) return [];
    const [start = '', end] = (root + path.replace(/^\/+/, '')).split('{id}');
    return [{name: name as RouteName, start, end}];
  });
  all.sort((a, b) => b.start.length - a.start.length);
  return {
    match(pathname) {
      for (const {name, start, end} of all) {
        if (end === undefined ? pathname === start : pathname.startsWith(start) && pathname.endsWith(end)) {
          const written = end === undefined ? '' : pathname.slice(start.length, pathname.length - end.length);
          if (end === undefined) return {name, id: ''};
          if (written !== '' && pathname.length >= start.length + end.length) return {name, id: readId(written)};
        }
      }
      return undefined;
    },
    path(name, id = '') {
      const route = all.find((one) => one.name === name);
      return route && route.start + (route.end === undefined ? '' : id.split('/').map(encodeURIComponent).join('/') + route.end);
    },
  };
}

/** Decodes an identifier; undefined for one that could climb out of a folder, hides a control character or is far too long. */
function readId(written: string): string | undefined {
  if (written.length > LONGEST_ID) return undefined;
  try {
    const id = decodeURIComponent(written);
    const isPlain = id.split(/[/\\]/).every((part) => part !== '' && part !== '.' && part !== '..');
    // eslint-disable-next-line no-control-regex -- They are what is looked for.
    return isPlain && !/[\0-\x1f\x7f]/.test(id) ? id : undefined;
  } catch {
    return undefined;
  }
}
