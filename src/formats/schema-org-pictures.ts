import type {HttpUrl, ImageObject} from '../model/article.js';
import {compact, isData, own} from './read.js';
import type {Graph} from './schema-org-graph.js';
import type {Place} from './schema-org-json.js';

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

/** Takes an address that can be a picture's: the front page of a site is none, nor is the name of a node ("…#primaryimage"). */
function pictureUrl(graph: Graph, value: unknown, isName = false): HttpUrl | undefined {
  const url = graph.address(value);
  const {pathname = '/', search = '', hash = ''} = url === undefined ? {} : new URL(url);
  if (pathname === '/' && search === '') return undefined;
  return isName && hash !== '' && !PICTURE.test(pathname) ? undefined : url;
}

/** Reads the side of a picture from a number, a text ("1200px") or a QuantitativeValue. */
export function readSide(graph: Graph, place: Place, name: string): number | undefined {
  const value = graph.plain(place, name);
  return graph.reader.side(isData(value) ? graph.plain({value, path: ''}, 'value', 'name') : value);
}

/** Reads the address of a picture; reports where there is none that can be used. */
function readAddress(graph: Graph, place: Place): HttpUrl | undefined {
  const {value, path} = place;
  const sources = ['contentUrl', 'url', 'thumbnailUrl', 'thumbnail'].flatMap((name) => graph.all(place, name));
  const values = isData(value)
    ? sources.map((source) => own(source.value, '@value') ?? graph.plain(source, 'contentUrl', 'url') ?? graph.id(source) ?? source.value)
    : [value];
  const url = values.map((each) => pictureUrl(graph, each)).find((each) => each !== undefined) ?? pictureUrl(graph, graph.id(place), true);
  if (url === undefined) graph.reader.report(graph.isLoose(place) ? 'reference/unresolved' : 'image/url', path);
  return url;
}

/** Lists the other addresses that one node gives for its picture. */
function otherAddresses(graph: Graph, place: Place, url: HttpUrl): ImageObject['renditions'] {
  const values = graph.all(place, 'contentUrl', 'url').map(({value}) => pictureUrl(graph, value));
  const others = values.filter((other) => other !== undefined && other !== url && PICTURE.test(new URL(other).pathname));
  return others.length === 0 ? undefined : [...new Set(others)].map((other) => ({url: other ?? url}));
}

/** Reads a picture and its caption, without its rights; undefined where it has no usable address. */
export function readPicture(graph: Graph, raw: Place | undefined): ImageObject | undefined {
  if (raw === undefined) return undefined;
  const place = graph.follow(raw);
  const url = readAddress(graph, place);
  if (url === undefined) return undefined;
  const caption = graph.text(place, 'caption', 'description');
  return compact<ImageObject>({
    type: 'ImageObject',
    url,
    width: readSide(graph, place, 'width'),
    height: readSide(graph, place, 'height'),
    renditions: isData(place.value) ? otherAddresses(graph, place, url) : undefined,
    caption: caption === undefined ? undefined : [{type: 'text', value: caption}],
  });
}
