import type {Block} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import {readBody} from './canonical-blocks.js';
import {customEmbed, oembed, reference, unknown} from './ans-embeds.js';
import {galleryBlock, imageBlock, isImage} from './ans-images.js';
import {collectionLinks, interstitialLink, joinLinks, linkList, pageLink} from './ans-links.js';
import {readAudio, readVideo} from './ans-media.js';
import {down, has, isObject, typeOf, type AnsReader, type Place} from './ans-read.js';
import {isFree, isPublic} from './ans-rights.js';
import {headlineOf} from './ans-summary.js';
import {code, correction, endorsement, header, list, quote, rating, table, text, type ReadElement} from './ans-text.js';
import {own, Reader} from './read.js';

const html: ReadElement = (element, ans) => ans.blocks(down(element, 'content'));
const divider: ReadElement = () => [{type: 'thematicBreak'}];
const group: ReadElement = (element, ans, inner) => inner(down(element, has(element, 'content_elements') ? 'content_elements' : 'items'));

/** Reads a document in the text; where nothing of it can be shown, it is a link to its page. */
const withPage =
  (read: ReadElement): ReadElement =>
  (element, ans, inner) => {
    const blocks = isFree(element, ans) ? read(element, ans, inner) : undefined;
    return blocks?.length === 0 ? pageLink(element, ans) : (blocks ?? []);
  };

/** Reads a story inside a story: its headline and its elements. */
const story: ReadElement = (element, ans, inner) => {
  if (!isPublic(element, ans)) return [];
  const content = inner(down(element, 'content_elements'));
  if (content.length === 0) return pageLink(element, ans);
  const headline = headlineOf(element, ans);
  return headline === '' ? content : [{type: 'heading', depth: 2, children: [{type: 'text', value: headline}]}, ...content];
};

/** How the elements that ANS names are read, by type. */
const ELEMENTS: Readonly<Record<string, ReadElement>> = {
  advanced_table: table,
  audio: withPage((element, ans) => readAudio(element, ans)),
  blockquote: quote,
  code,
  collection: collectionLinks,
  content_zone: group,
  correction,
  custom_embed: customEmbed,
  divider,
  element_group: group,
  endorsement,
  gallery: withPage((element, ans, inner) => galleryBlock(element, ans, inner)),
  header,
  heading: header,
  html,
  image: imageBlock,
  interstitial_link: interstitialLink,
  link_list: linkList,
  links_list: linkList,
  list,
  list_element: text,
  numeric_rating: rating,
  oembed,
  oembed_response: oembed,
  paragraph: text,
  placeholder: () => [],
  promo_reference: reference,
  pullquote: quote,
  quote,
  raw_html: html,
  reference,
  story,
  table,
  text,
  video: withPage((element, ans) => readVideo(element, ans)),
};

/** Guesses the type of an element that names none. */
function guess(element: Place): string {
  if (has(element, 'raw_oembed')) return 'oembed_response';
  if (has(element, 'streams')) return 'video';
  if (has(element, 'rows')) return 'table';
  if (has(element, 'items')) return 'list';
  if (has(element, 'content')) return 'text';
  if (isImage(element)) return 'image';
  return has(element, 'headlines') ? 'story' : has(element, 'content_elements') ? 'element_group' : '';
}

/** Lets the page make blocks of an element of its own; they are read as carefully as any. Undefined where it does not. */
function ownBlocks(element: Place, type: string, ans: AnsReader): Block[] | undefined {
  const {types = {}} = ans.options;
  const subtype = own(element.value, 'subtype');
  const name = [type, type === 'custom_embed' ? subtype : undefined].find((each) => typeof each === 'string' && Object.hasOwn(types, each));
  const make = typeof name === 'string' ? types[name] : undefined;
  if (make === undefined || !isObject(element)) return undefined;
  const made = make(element.value);
  if (made === undefined || made === null) return undefined;
  const careful = new Reader(ans.reader.options);
  const blocks = readBody(Array.isArray(made) ? made : [made], careful);
  for (const {code: found} of careful.issues) ans.reader.report(found, element.path);
  return blocks;
}

/** Reads one element, or a list of them, in the order of the source. */
export function readElements(content: Place, ans: AnsReader, depth = 1): Block[] {
  if (depth > LIMITS.depth) {
    ans.reader.report('limit/depth', content.path);
    return [];
  }
  const inner = (place: Place): Block[] => readElements(place, ans, depth + 1);
  const blocks = ans.entries(content, LIMITS.nodes).flatMap((element): Block[] => {
    if (!ans.enter(element)) return [];
    if (typeof element.value === 'string') return ans.blocks(element);
    if (Array.isArray(element.value)) return inner(element);
    if (!isObject(element)) {
      ans.reader.report('value/ignored', element.path);
      return [];
    }
    const named = typeOf(element);
    const type = named === '' ? guess(element) : named;
    const made = ownBlocks(element, type, ans);
    if (made !== undefined) return made;
    const read = Object.hasOwn(ELEMENTS, type) ? ELEMENTS[type] : undefined;
    return read === undefined ? [...unknown(element, ans), ...group(element, ans, inner)] : read(element, ans, inner);
  });
  return joinLinks(blocks.filter((block, index) => block.type !== 'thematicBreak' || blocks[index - 1]?.type !== 'thematicBreak'));
}
