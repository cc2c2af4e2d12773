import type {Agent, ArticleSummary, ImageObject, Interaction, TrendingItem} from '../model/article.js';
import {readNames, uniqueAgents} from './agents.js';
import {compact, isData, own, type Reader} from './read.js';
import {inside, type Cell} from './rows-cells.js';
import type {Found, RowNames} from './rows-names.js';

/** A year that stands for no date at all. */
const NEVER = '2090';
/** Endings of files, which are no hosts. */
const FILE = /\.(?:html?|php|aspx?|jsp|cms|xml|json|amp)$/i;
const HOST = /^[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*\.[a-z]{2,24}(?::\d+)?$/i;
/** Cells that hold paths of a site, its front page among them. */
const PATHS = /^(?:pagepath\w*|path|pathname|page|fullpageurl|pagelocation)$/;
const MOST_PICTURES = 20;
/** Where an object of a picture has its address, or those of its sizes. */
const ADDRESSES = ['url', 'src', 'href', 'contentUrl', 'source_url', 'imageUrl', 'media-metadata', 'sizes', 'assets'];
const DEPTH = 3;

/** Adds the scheme to an address that begins with its host, as analytics give it ("news.example/a"). */
function withScheme(address: string): string {
  const host = /^[^/?#]*/.exec(address)?.[0] ?? '';
  return HOST.test(host) && !FILE.test(host) ? `https://${address}` : address;
}

function readAddress({value, path, name}: Cell, reader: Reader): string | undefined {
  const url = typeof value === 'string' ? reader.url(withScheme(value.trim()), path) : undefined;
  if (url === undefined || !PATHS.test(name)) return url;
  const {pathname, search} = new URL(url);
  return pathname === '/' && search === '' ? undefined : url;
}

/** Reads a text that is bare or under one of the names that services wrap it in. */
function readText(cell: Cell | undefined, reader: Reader): string | undefined {
  if (cell === undefined) return undefined;
  const {value, path} = cell;
  const key = isData(value)
    ? ['rendered', 'value', 'text', 'main', 'basic', 'name'].find((name) => typeof own(value, name) === 'string')
    : undefined;
  return key === undefined ? reader.text(value, path) : reader.text(own(value, key), path);
}

/** Reads a count or a rank: a number, or one in a text ("1,204", "#3"). */
function readCount(cell: Cell | undefined, reader: Reader): number | undefined {
  const value = cell?.value;
  if (typeof value !== 'string') return reader.number(value);
  const digits = /^#?\s*(\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3})+|\d+(?:\.\d+)?)\.?$/.exec(value.trim())?.[1];
  return reader.number(digits !== undefined && /\D\d{3}(?:\D|$)/.test(digits) ? digits.replace(/\D/g, '') : digits);
}

/** Reads a date; one that is so far off that it stands for none is left out. */
function readDate(cell: Cell | undefined, reader: Reader): string | undefined {
  if (cell === undefined) return undefined;
  const date = reader.date(cell.value, cell.path);
  if (date === undefined || date < NEVER) return date;
  reader.report('date/invalid', cell.path, 'It stands for none.');
  return undefined;
}

function readAuthors(cell: Cell | undefined, reader: Reader): {author?: Agent[]; bylineText?: string} {
  if (cell === undefined) return {};
  const {value, path} = cell;
  const author = uniqueAgents(
    reader.list(value, path).flatMap((each, index) => {
      const place = Array.isArray(value) ? inside(cell, index) : path;
      return readNames(isData(each) ? (own(each, 'name') ?? own(each, 'display_name')) : (each ?? undefined), reader, place);
    }),
  );
  const line = author.length > 1 && typeof value === 'string' ? reader.text(value, path) : undefined;
  return {...(author.length > 0 && {author}), ...(line !== undefined && {bylineText: line})};
}

/** Reads a picture: its address, an object with one, or the widest of several. */
function readPicture(cell: Cell, reader: Reader, depth = 0): ImageObject | undefined {
  const {value, path} = cell;
  const step = (inner: unknown, key: string | number): Cell => ({...cell, value: inner, path: inside(cell, key)});
  if (typeof value === 'string') {
    const url = reader.url(withScheme(value.trim()), path);
    return url === undefined ? undefined : {type: 'ImageObject', url};
  }
  if (depth > DEPTH) return undefined;
  if (Array.isArray(value)) {
    const found = value.slice(0, MOST_PICTURES).flatMap((each: unknown, index) => readPicture(step(each, index), reader, depth + 1) ?? []);
    return found.reduce<ImageObject | undefined>((best, next) => ((next.width ?? 0) > (best?.width ?? -1) ? next : best), undefined);
  }
  const key = ADDRESSES.find((name) => own(value, name) !== undefined);
  const inner = key === undefined ? undefined : readPicture(step(own(value, key), key), reader, depth + 1);
  if (inner === undefined) return undefined;
  const textAt = (...names: string[]) => {
    const name = names.find((each) => typeof own(value, each) === 'string');
    return name === undefined ? undefined : reader.text(own(value, name), inside(cell, name));
  };
  const caption = textAt('caption');
  return compact<ImageObject>({
    ...inner,
    width: inner.width ?? reader.side(own(value, 'width')),
    height: inner.height ?? reader.side(own(value, 'height')),
    alt: textAt('alt', 'alt_text', 'altText') ?? inner.alt,
    caption: caption === undefined ? inner.caption : [{type: 'text', value: caption}],
    creditText: textAt('credit', 'creditText', 'copyright') ?? inner.creditText,
  });
}

function readType(cell: Cell | undefined): ArticleSummary['type'] {
  const type = typeof cell?.value === 'string' ? cell.value.toLowerCase() : '';
  if (type.includes('video')) return 'VideoObject';
  if (/audio|podcast/.test(type)) return 'AudioObject';
  return type.includes('live') ? 'LiveBlogPosting' : 'Article';
}

const COUNTS = [
  ['views', 'ViewAction'],
  ['shares', 'ShareAction'],
  ['comments', 'CommentAction'],
  ['likes', 'LikeAction'],
] as const satisfies readonly (readonly [RowNames, Interaction['interactionType']])[];

function readSections(cell: Cell | undefined, reader: Reader): string[] | undefined {
  if (cell === undefined) return undefined;
  const names = reader.list(cell.value, cell.path).flatMap((value) => readText({...cell, value}, reader) ?? []);
  return names.length > 0 ? [...new Set(names)] : undefined;
}

/** Reads what was found in a row as an entry of a list; its position is not a number where the row has none. */
export function readEntry(found: Found, reader: Reader): TrendingItem {
  const id = found.id?.value;
  const statistic = COUNTS.flatMap(([name, interactionType]): Interaction[] => {
    const count = readCount(found[name], reader);
    return count === undefined ? [] : [{interactionType, userInteractionCount: Math.round(count)}];
  });
  const item = compact<ArticleSummary>({
    type: readType(found.type),
    url: (found.url && readAddress(found.url, reader)) ?? '',
    headline: readText(found.headline, reader) ?? '',
    id: typeof id === 'string' || typeof id === 'number' ? reader.text(id, found.id?.path) : undefined,
    kicker: readText(found.kicker, reader),
    description: readText(found.description, reader),
    image: found.image && readPicture(found.image, reader),
    ...readAuthors(found.author, reader),
    datePublished: readDate(found.datePublished, reader),
    dateModified: readDate(found.dateModified, reader),
    articleSection: readSections(found.articleSection, reader),
    isAccessibleForFree: reader.boolean(found.isAccessibleForFree?.value),
    inLanguage: found.inLanguage && reader.language(found.inLanguage.value, found.inLanguage.path),
    interactionStatistic: statistic.length > 0 ? statistic : undefined,
  });
  const previousPosition = readCount(found.previousPosition, reader);
  return compact<TrendingItem>({type: 'ListItem', position: readCount(found.position, reader) ?? NaN, previousPosition, item});
}
