import type {Aside, Block, Blockquote, Code, FactBox, KeyPoints, ListItem, Phrasing, Pullquote, RelatedLinks} from '../model/article.js';
import {cleanBodyText} from '../text/clean.js';
import {hasHeadline, readSummary} from './cms-article.js';
import {readGallery, readMedia} from './cms-media.js';
import {CAPTION, PICTURE, TITLE, WORDS} from './cms-names.js';
import {readTable} from './cms-tables.js';
import type {Cms} from './cms.js';
import {htmlBlocks} from './html-blocks.js';
import {compact, isData, own} from './read.js';
import type {Place} from './schema-org-json.js';

type ReadBlock = (cms: Cms, place: Place) => Block[] | undefined;

/** Types that only hold other blocks. */
const HOLDER = /section|columns?$|rich-?text|text-?block|^(?:text|content|block-?content|container|group|row|wrapper|body)$/i;
const HELD = ['sections', 'columns', 'rows', 'blocks', 'items', 'components', 'left', 'right'] as const;
const QUOTED = ['quote', 'quotation', 'quoteText', 'text', 'body', 'content'] as const;
const SPEAKER = ['attribution', 'author', 'source', 'cite', 'citation', 'credit', 'person', 'name', 'speaker'] as const;
const ADDRESS = ['url', 'href', 'link', 'ctaLink', 'buttonLink', 'externalLink'] as const;

const paragraph = (children: Phrasing[]): Block => ({type: 'paragraph', children});

/** Reads the words of a block, however many paragraphs they are. */
function contentOf(cms: Cms, place: Place, ...names: readonly string[]): Block[] {
  for (const name of names.length > 0 ? names : WORDS) {
    const found = cms.get(place, name);
    const blocks = found === undefined ? [] : cms.blocks(found);
    if (blocks.length > 0) return blocks;
  }
  return [];
}

const image: ReadBlock = (cms, place) => {
  const picture = cms.readImage(place);
  if (picture === undefined) return PICTURE.test(cms.typeOf(place.value)) ? [] : undefined;
  return [{type: 'image', image: picture}];
};

const code: ReadBlock = (cms, place) => {
  const inner = cms.get(place, 'code', 'snippet', 'content', 'value', 'text', 'body', 'latex');
  const holder = isData(inner?.value) ? inner : place;
  const source = isData(inner?.value) ? cms.get(inner, 'code', 'content', 'value', 'text') : inner;
  if (typeof source?.value !== 'string') return undefined;
  const language = cms.text(holder, 'language', 'lang', 'mode') ?? (/latex|math/i.test(cms.typeOf(place.value)) ? 'latex' : undefined);
  return [compact<Code>({type: 'code', value: cleanBodyText(source.value).replace(/^\n+/, '').trimEnd(), language})];
};

/** Reads words of somebody, or of the article, that stand out. */
const quote: ReadBlock = (cms, place) => {
  const citation = cms.wordsAt(place, ...SPEAKER);
  if (/pull/i.test(cms.typeOf(place.value))) {
    const children = cms.wordsAt(place, ...QUOTED);
    return children && [compact<Pullquote>({type: 'pullquote', children, citation})];
  }
  const children = contentOf(cms, place, ...QUOTED);
  return children.length === 0 ? undefined : [compact<Blockquote>({type: 'blockquote', children, citation})];
};

/** Reads a box beside the story. */
const box: ReadBlock = (cms, place) => {
  const children = contentOf(cms, place);
  if (children.length === 0) return undefined;
  const name = cms.text(place, ...TITLE);
  if (/fact/i.test(cms.typeOf(place.value))) return [compact<FactBox>({type: 'factBox', name, children})];
  return [compact<Aside>({type: 'aside', name, children})];
};

const points: ReadBlock = (cms, place) => {
  const entries = cms.all(place, 'points', 'items', 'keyPoints', 'takeaways', 'highlights', 'list', 'bullets', ...WORDS);
  const children = entries.flatMap((each): ListItem[] => {
    const words = cms.words(each) ?? cms.wordsAt(each, ...WORDS, 'point', 'title');
    return words === undefined ? [] : [{type: 'listItem', children: [{type: 'paragraph', children: words}]}];
  });
  return children.length === 0 ? undefined : [compact<KeyPoints>({type: 'keyPoints', name: cms.text(place, ...TITLE), children})];
};

const questions: ReadBlock = (cms, place) => {
  const entries = cms.all(place, 'items', 'questions', 'faqs', 'faq', 'entries', 'accordions', 'rows');
  const found = (entries.length > 0 ? entries : [place]).flatMap((each): Block[] => {
    const question = cms.wordsAt(each, 'question', 'title', 'heading', 'name', 'summary');
    const children = contentOf(cms, each, 'answer', ...WORDS);
    return question === undefined || children.length === 0 ? [] : [{type: 'questionAnswer', question, children}];
  });
  return found.length === 0 ? undefined : found;
};

/** Reads a button or a link that stands alone. */
const button: ReadBlock = (cms, place) => {
  const inner = cms.get(place, ...ADDRESS);
  const holder = isData(inner?.value) ? inner : place;
  const address = isData(inner?.value) ? cms.get(inner, ...ADDRESS) : inner;
  const url = typeof address?.value === 'string' ? cms.reader.link(address.value, address.path) : undefined;
  const words =
    cms.wordsAt(place, 'text', 'label', 'title', 'buttonText', 'ctaText', 'cta', 'name') ?? cms.wordsAt(holder, 'text', 'label', 'title');
  if (words === undefined) return undefined;
  return [paragraph(url === undefined ? words : [{type: 'link', url, children: words}])];
};

const html: ReadBlock = (cms, place) => {
  const source = cms.get(place, 'html', 'code', 'content', 'markup', 'embed', 'body', 'text', 'value');
  return typeof source?.value === 'string' ? htmlBlocks(source.value, cms.reader, source.path) : undefined;
};

const number: ReadBlock = (cms, place) => {
  const value = cms.text(place, 'value', 'number', 'stat', 'figure');
  return value === undefined
    ? undefined
    : [compact({type: 'bigNumber' as const, value, description: cms.wordsAt(place, 'label', 'description', 'text', 'caption', 'title')})];
};

/** Reads a document, or a list of them, that the text leads to. */
const related: ReadBlock = (cms, place) => {
  const listed = cms.all(place, 'articles', 'posts', 'items', 'links', 'related', 'stories', 'article', 'post', 'reference', 'content');
  const places = listed.filter((each) => isData(each.value) && hasHeadline(cms, each));
  const items = (places.length > 0 ? places : hasHeadline(cms, place) ? [place] : [])
    .map((each) => readSummary(cms, each, undefined))
    .filter(({url, headline}) => url !== '' && headline !== '');
  if (items.length === 0) return undefined;
  return [compact<RelatedLinks>({type: 'relatedLinks', name: places.length > 0 ? cms.text(place, ...TITLE) : undefined, items})];
};

const nothing: ReadBlock = () => [];
const rule: ReadBlock = () => [{type: 'thematicBreak'}];

/** How blocks are read by the names of their types; a reader that finds nothing lets the next one try. */
const KINDS: readonly (readonly [RegExp, ReadBlock])[] = [
  [/^(?:spacer|spacing|gap|anchor)$/i, nothing],
  [/^(?:hr|rule|line)$|break$|divider|separator|horizontal-?rule/i, rule],
  [/^code|code-?(?:block|snippet|input|field|example)|^snippet$|latex|^math/i, code],
  [/gallery|slideshow|carousel|slider|collage|image-?grid|^images$|photos$/i, readGallery],
  [/image|photo|figure|picture|illustration|cloudinary/i, image],
  [/table/i, (cms, place) => readTable(cms, place)],
  [
    /video|youtube|vimeo|embed|iframe|tweet|twitter|instagram|tiktok|facebook|spotify|soundcloud|podcast|audio|bluesky|mastodon|map|datawrapper|flourish|codepen|codesandbox|mux|oembed|social|media|player/i,
    readMedia,
  ],
  [/quote|testimonial/i, quote],
  [/key-?(?:point|takeaway|fact)s?|takeaways|highlights$|bullets|at-?a-?glance/i, points],
  [/faq|accordion|question|q-?(?:and-?)?a$/i, questions],
  [/callout|info|note|alert|aside|box|notice|tip$|warning|admonition|sidebar|fact|highlight|panel|banner|message/i, box],
  [/button|cta|call-?to-?action|^link$|linkBlock/i, button],
  [/html|raw|markup/i, html],
  [/stat(?:istic)?s?$|number|metric/i, number],
  [/related|read-?more|article|story|post|reference|recirc|see-?also/i, related],
];

/** Reads what a block that only holds others holds, under its heading. A title may be for editors alone. */
const holder: ReadBlock = (cms, place) => {
  const blocks = contentOf(cms, place, ...WORDS, ...HELD, ...CAPTION);
  const heading = blocks.length === 0 ? undefined : cms.wordsAt(place, 'heading', 'headline', 'sectionTitle');
  if (blocks.length === 0) return undefined;
  return heading === undefined ? blocks : [{type: 'heading', depth: 2, children: heading}, ...blocks];
};

/** Reads the words of a block whose type is not known, and the link that it may be about. */
function unknown(cms: Cms, place: Place): Block[] {
  const type = cms.typeOf(place.value);
  cms.reader.report('block/unknown', place.path, type);
  const blocks = holder(cms, place) ?? [];
  if (blocks.length === 0) return [{type: 'unknown', originalType: cms.reader.text(type) ?? 'unknown'}];
  const address = cms.get(place, ...ADDRESS);
  const words = typeof address?.value === 'string' ? cms.wordsAt(place, 'buttonText', 'ctaText', 'linkText', 'label', 'title') : undefined;
  const url = words === undefined ? undefined : cms.reader.link(address?.value, address?.path);
  return words === undefined || url === undefined ? blocks : [...blocks, paragraph([{type: 'link', url, children: words}])];
}

/** Tells a whole document, which stands for a link to it and is never a part of this one. */
function isDocument(cms: Cms, place: Place): boolean {
  return cms.get(place, 'slug') !== undefined && hasHeadline(cms, place);
}

/** Reads what the name of a type does not tell: a picture, what only holds others, what leads to another site. */
function readByShape(cms: Cms, place: Place): Block[] | undefined {
  if (own(place.value, 'asset') !== undefined) return image(cms, place) ?? readMedia(cms, place);
  if (HOLDER.test(cms.typeOf(place.value))) return holder(cms, place);
  return cms.get(place, ...WORDS) === undefined ? (readMedia(cms, place) ?? related(cms, place)) : undefined;
}

/** Reads a block that is no text, by the name of its type and what it holds. */
export function readObject(cms: Cms, place: Place): Block[] {
  const {value, path} = place;
  if (typeof value === 'string') return cms.blocks(place);
  if (!isData(value)) {
    cms.reader.report('value/ignored', path);
    return [];
  }
  if (own(value, '_ref') !== undefined && own(value, 'asset') === undefined) {
    cms.reader.report('reference/unresolved', path);
    return [];
  }
  if (isDocument(cms, place)) {
    const links = related(cms, place);
    if (links === undefined) cms.reader.report('reference/unresolved', path, 'The document has no address; pass url.');
    return links ?? [];
  }
  const type = cms.typeOf(value);
  for (const [pattern, read] of KINDS) {
    const blocks = pattern.test(type) ? read(cms, place) : undefined;
    if (blocks !== undefined) return blocks;
  }
  return readByShape(cms, place) ?? unknown(cms, place);
}
