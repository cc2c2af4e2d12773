import {isArticle} from '../../model/guards.js';
import type {Content} from '../../model/result.js';
import {slug} from '../../text/slug.js';

/** Names that Windows keeps for devices, in any folder. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const PLAIN = /^[\p{L}\p{M}\p{N}_-]+$/u;
/** Characters of one part of a path at the most: 240 bytes, with room for a number and an ending. */
const LONGEST = 80;
/** Folders above a page at the most. */
const DEEPEST = 8;
/** What the site's own pages of contents are called. */
const CONTENTS = /^index(?:-\d+)?$/i;

/** Makes one part of a path: letters, digits, '-' and '_' only, so that it never leads out of a folder. */
function part(text: string): string {
  const name = PLAIN.test(text) && text.length <= LONGEST ? text.normalize('NFC') : slug(text);
  return RESERVED.test(name) ? `${name}-` : name;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Takes the parts of an article's own path, below the site's where it stands there; none where it has no path. */
function partsOfUrl(url: string, base: string | undefined): string[] {
  const {pathname, search} = new URL(url);
  const root = base !== undefined && isBelow(url, base) ? new URL(base).pathname.length : 1;
  const parts = pathname
    .slice(root)
    .split('/')
    .map(decode)
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
  const last = parts.pop();
  return search === '' ? [...parts, ...(last === undefined ? [] : [last])] : [...parts, slug(`${last ?? ''} ${decode(search)}`)];
}

function isBelow(url: string, base: string): boolean {
  const [one, other] = [new URL(url), new URL(base)];
  return one.origin === other.origin && one.pathname.startsWith(other.pathname);
}

/**
 * Chooses the file of a page: where the article's own address leads on a server of files, else by its headline, else by `name`.
 *
 * The path is relative, has `/` between its parts and ends in `.html`: "2024/ferries/index.html" for `/2024/ferries`, "ferries.html" for
 * `/ferries.html`. Only its last part holds a dot, so that no page stands where another has its folder.
 */
export function pagePath(content: Content, {base, name}: {base?: string | undefined; name: string}): string {
  const [title, url] = isArticle(content) ? [content.headline, content.url] : [content.name ?? '', undefined];
  const parts = url === undefined ? [] : partsOfUrl(url, base).slice(-DEEPEST);
  const [, stem] = /^(.+)\.html?$/i.exec(parts.at(-1) ?? '') ?? [];
  if (stem === 'index') parts.pop();
  else if (stem !== undefined) {
    parts.pop();
    // The site's own pages stand at the top.
    if (parts.length > 0 || !CONTENTS.test(stem)) return [...parts.map(part), `${part(stem)}.html`].join('/');
    parts.push(stem);
  }
  if (parts.length > 0) return [...parts.map(part), 'index.html'].join('/');
  return `${part(/[\p{L}\p{N}]/u.test(title) ? slug(title) : name)}/index.html`;
}

/** Numbers a path that is taken: "ferries/index.html" becomes "ferries-2/index.html". */
export function numbered(path: string, number: number): string {
  return path.replace(/(?:\/index)?\.html$/, (end) => `-${number}${end}`);
}

/** Tells a path that `pagePath` made from any other. */
export function isPagePath(path: string): boolean {
  return /^(?:[\p{L}\p{M}\p{N}_-]+\/){0,9}[\p{L}\p{M}\p{N}_-]+\.html$/u.test(path) && path.length < 900;
}

/** Writes the absolute address of a path: that of its folder where the folder is the page. */
export function addressOf(path: string, base: string): string {
  return new URL(path.replace(/(^|\/)index\.html$/, '$1'), base).href;
}

/** Climbs from a page to the top of its site: "../../" for "2024/ferries/index.html", '' at the top. */
export function climb(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}
