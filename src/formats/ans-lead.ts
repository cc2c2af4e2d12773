import type {Article, Block, ImageObject} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';
import {readElements} from './ans-elements.js';
import {isImage, readImage} from './ans-images.js';
import {down, has, isObject, typeOf, type AnsReader, type Place} from './ans-read.js';
import {isPublic} from './ans-rights.js';
import {compact} from './read.js';

/** What stands at the head of a story, and what else was in its place. */
export interface Lead {
  image: ImageObject[];
  leadMedia: Article['leadMedia'];
  rest: Block[];
}

/** Promotional items that lead a story: its art, then the basic one, then the site's own kinds of it ("basic_gallery"). */
const LEADS = /^(?:lead|basic)/;
/** Stories in whose place their own picture stands. */
const NESTED = 3;
/** Blocks at the head of a body that may repeat the lead. */
const HEAD = 3;

function itemsOf(document: Place): Place[] {
  const promo = down(document, 'promo_items');
  const names = isObject(promo) ? Object.keys(promo.value).filter((name) => LEADS.test(name)) : [];
  const order = (name: string): number => (name === 'lead_art' ? 0 : name === 'basic' ? 1 : 2);
  return names.toSorted((a, b) => order(a) - order(b)).map((name) => down(promo, name));
}

function readItem(item: Place, ans: AnsReader, depth: number): Lead | undefined {
  if (typeOf(item) === 'story') {
    const lead = depth < NESTED && isPublic(item, ans) ? readLead(item, ans, depth + 1) : undefined;
    return lead?.image.length === 0 && lead.leadMedia === undefined ? undefined : lead;
  }
  const blocks = readElements(item, ans).filter(({type}) => type !== 'unknown' && type !== 'relatedLinks');
  const index = blocks.findIndex(({type}) => /^(?:image|gallery|video|audio|embed)$/.test(type));
  const first = blocks[index];
  const rest = blocks.filter((block) => block !== first);
  if (first?.type === 'image') return {image: [first.image], leadMedia: undefined, rest};
  if (first?.type === 'gallery' || first?.type === 'video' || first?.type === 'audio' || first?.type === 'embed')
    return {image: [], leadMedia: first, rest};
  return rest.length > 0 ? {image: [], leadMedia: undefined, rest} : undefined;
}

/** Gives a film or an embed without a picture the picture beside it. */
function withPoster(lead: Lead, items: readonly Place[], ans: AnsReader): Lead {
  const {leadMedia} = lead;
  const isBare =
    (leadMedia?.type === 'video' && leadMedia.poster === undefined) || (leadMedia?.type === 'embed' && leadMedia.thumbnail === undefined);
  const place = isBare ? items.find((item) => isImage(item) && has(item, 'url')) : undefined;
  const image = place && readImage(place, ans);
  if (image === undefined) return lead;
  if (leadMedia?.type === 'video') return {...lead, leadMedia: {...leadMedia, poster: image}};
  return leadMedia?.type === 'embed' ? {...lead, leadMedia: {...leadMedia, thumbnail: image}} : lead;
}

/** Reads what leads a story: a picture, a gallery, a film, a recording or an embed. */
export function readLead(document: Place, ans: AnsReader, depth = 0): Lead {
  const items = itemsOf(document);
  for (const item of items) {
    const lead = readItem(item, ans, depth);
    if (lead !== undefined) return withPoster(lead, items, ans);
  }
  return {image: [], leadMedia: undefined, rest: []};
}

const galleryKey = (block: Block | undefined): string | undefined =>
  block?.type === 'gallery' ? JSON.stringify(block.images.map(({url}) => url)) : undefined;

/** Says the lead gallery once: the copy at the head of the body goes, or the lead where the copy stands further down. */
export function withoutLeadGallery(article: Article, blocks: Block[]): {article: Article; blocks: Block[]} {
  const key = galleryKey(article.leadMedia);
  const index = key === undefined ? -1 : blocks.findIndex((block) => galleryKey(block) === key);
  if (index < 0) return {article, blocks};
  if (index < HEAD) return {article, blocks: blocks.filter((_, place) => place !== index)};
  return {article: compact<Article>({...article, leadMedia: undefined}), blocks};
}

/** Tells whether the text says where it was written itself, as in "PORT AMEL —". */
export function beginsWithPlace(blocks: readonly Block[], location: string): boolean {
  const first = blocks.find((block) => block.type === 'paragraph');
  const start = first?.type === 'paragraph' ? plainOf(first.children).trimStart().toLowerCase().slice(0, 200) : '';
  const place = location.split(',')[0]?.trim().toLowerCase() ?? '';
  return place !== '' && start.startsWith(place) && /^[^.!?]{0,60}?(?:[—–]|\s-\s|--)/.test(start.slice(place.length));
}
