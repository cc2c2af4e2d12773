import {recognise} from './providers.js';

/** The words of one tag of a template: its name, and what it was given. */
export interface Tag {
  name: string;
  list: string[];
  named: ReadonlyMap<string, string>;
}

const ARGUMENT =
  /([\w-]+)\s*(?:=|:(?!\/\/))\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s,]+))|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s,]+)/g;
const PICTURE = /^(?:asset_img|figure|fig|image|img|picture|responsive[-_]?image|lazy-?image|imgproc|thumbnail)$/;
/** How tags that are given an identifier make an address of it. */
const BY_ID: Readonly<Record<string, (id: string, user: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  'youtube-lite': (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  tweet: (id, user) => `https://x.com/${user}/status/${id}`,
  twitter: (id, user) => `https://x.com/${user}/status/${id}`,
  x: (id, user) => `https://x.com/${user}/status/${id}`,
  instagram: (id) => `https://www.instagram.com/p/${id}/`,
  flourish: (id) => `https://flo.uri.sh/visualisation/${id}/embed`,
  datawrapper: (id) => `https://datawrapper.dwcdn.net/${id}/`,
};

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Reads the inside of a tag, without its braces: a name, then texts and pairs. */
export function readTag(source: string): Tag {
  const [, name = '', rest = ''] = /^\s*([\w./-]+)\s*([^]*?)\s*\/?\s*$/.exec(source) ?? [];
  const list: string[] = [];
  const named = new Map<string, string>();
  for (const [, key, ...values] of rest.slice(0, 5000).matchAll(ARGUMENT)) {
    const value = ((values as (string | undefined)[]).find((part) => part !== undefined) ?? '').replace(/\\(["'])/g, '$1');
    if (key === undefined) list.push(value);
    else named.set(key.toLowerCase(), value);
  }
  const isInclude = /^(?:include|include_relative|include_cached|render|component)$/.test(name);
  if (!isInclude) return {name: name.toLowerCase(), list, named};
  const file = (list.shift() ?? '').replace(/^.*\//, '').replace(/\.\w+$/, '');
  return {name: file.toLowerCase(), list, named};
}

function pictureHtml({list, named}: Tag): string | undefined {
  const source =
    ['src', 'url', 'image_path', 'path', 'file', 'image', 'link'].map((name) => named.get(name)).find((value) => value !== undefined) ??
    list[0];
  if (source === undefined || source === '' || /[{}]/.test(source)) return undefined;
  const alt = named.get('alt') ?? list[1];
  const caption = [named.get('title') ?? '', named.get('caption') ?? named.get('description') ?? ''].filter((value) => value !== '');
  const credit = named.get('attr') ?? named.get('credit') ?? named.get('attribution');
  const link = named.get('src') === undefined ? undefined : named.get('link');
  const img = `<img src="${escape(source)}"${alt === undefined ? '' : ` alt="${escape(alt)}"`}>`;
  const shown = link === undefined ? img : `<a href="${escape(link)}">${img}</a>`;
  const words = caption.map(escape).join('<br>');
  const maker =
    named.get('attrlink') === undefined || credit === undefined
      ? escape(credit ?? '')
      : `<a href="${escape(named.get('attrlink') ?? '')}">${escape(credit)}</a>`;
  const lines = `${words === '' ? '' : `<figcaption>${words}</figcaption>`}${maker === '' ? '' : `<span class="credit">${maker}</span>`}`;
  return `<figure>${shown}${lines}</figure>`;
}

/** Makes HTML of a tag that is known: a picture, or content of others; undefined for all the rest. */
export function tagHtml(tag: Tag): string | undefined {
  if (PICTURE.test(tag.name)) return pictureHtml(tag);
  const first =
    tag.named.get('id') ??
    tag.named.get('url') ??
    tag.named.get('src') ??
    tag.named.get('video_id') ??
    tag.named.get('videoid') ??
    tag.list.at(-1);
  if (first === undefined) return undefined;
  const make = Object.hasOwn(BY_ID, tag.name) ? BY_ID[tag.name] : undefined;
  const isAddress = /^https?:\/\//.test(first);
  const user = tag.named.get('user') ?? (tag.list.length > 1 ? (tag.list[0] ?? 'i') : 'i');
  const url = isAddress ? first : /^[\w-]+$/.test(first) && /^[\w-]+$/.test(user) ? make?.(first, user) : undefined;
  if (url === undefined || (make === undefined && recognise(url) === undefined)) return undefined;
  return `<iframe src="${escape(url)}"></iframe>`;
}

/** Makes what opens a part that is set apart under a name. */
export function openHtml(name: string): string {
  return `<details><summary>${escape(name)}</summary>`;
}
