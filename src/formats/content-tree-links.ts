import type {ArticleSummary, Block, Embed, RelatedLinks} from '../model/article.js';
import {htmlBlocks} from './html-blocks.js';
import {plainOf} from '../text/phrasing.js';
import {readVideo} from './content-tree-films.js';
import {field, layoutOf, linesIn, readPicture, textOf, wordsOf} from './content-tree-pictures.js';
import {embedOf} from './providers.js';
import {compact, isData, own, type Data, type Reader} from './read.js';
import type {Convert, Tree, Whole} from './tree.js';

const TYPES: Readonly<Record<string, ArticleSummary['type']>> = {
  video: 'VideoObject',
  audio: 'AudioObject',
  podcast: 'AudioObject',
  liveblog: 'LiveBlogPosting',
  package: 'WebPage',
  'promoted-content': 'AdvertiserContentArticle',
  'paid-post': 'AdvertiserContentArticle',
};

/** Reads who may read a story; undefined where nothing is said. */
export function isFree(level: unknown): boolean | undefined {
  return typeof level === 'string' && /^(?:free|registered|subscribed|premium)$/.test(level) ? level === 'free' : undefined;
}

/** Reads what is shown of another story; undefined without its address or title. */
function summaryOf(whole: Whole, title: string | undefined, reader: Reader): ArticleSummary | undefined {
  const {data, at} = whole;
  const address = field(whole, 'url', 'webUrl', 'relativeUrl', 'href');
  const url = reader.url(address.value, address.path);
  const headline = title ?? textOf(whole, reader, 'title', 'headline');
  if (url === undefined || headline === undefined) return undefined;
  const indicators = own(data, 'indicators');
  const type = own(data, 'type');
  const picture = own(data, 'image');
  const concept = own(data, 'metaLink');
  const published = field(whole, 'firstPublishedDate', 'publishedDate');
  const opinion = own(indicators, 'isOpinion') === true || own(indicators, 'isColumn') === true;
  return compact<ArticleSummary>({
    type:
      (typeof type === 'string' && Object.hasOwn(TYPES, type) ? TYPES[type] : undefined) ??
      (opinion ? 'OpinionNewsArticle' : 'NewsArticle'),
    url,
    headline,
    kicker: isData(concept) ? textOf({data: concept, at: (...keys) => at('metaLink', ...keys)}, reader, 'prefLabel') : undefined,
    description: textOf(whole, reader, 'standfirst'),
    image: isData(picture) ? readPicture({data: picture, at: (...keys) => at('image', ...keys)}, reader) : undefined,
    datePublished: reader.date(published.value, published.path),
    isAccessibleForFree: isFree(own(indicators, 'accessLevel')),
  });
}

/** Reads one recommended story. */
function recommendedOf(node: Data, path: string, tree: Tree): ArticleSummary[] {
  const whole = tree.whole(node, path, 'teaser', 'url');
  const teaser = own(whole.data, 'teaser');
  const story: Whole = isData(teaser) ? {data: teaser, at: (...keys) => whole.at('teaser', ...keys)} : whole;
  const title = textOf(whole, tree.reader, 'teaserTitleOverride');
  const summary = summaryOf(story, title, tree.reader);
  if (summary === undefined) tree.reader.report(isData(teaser) ? 'item/incomplete' : 'reference/unresolved', path);
  return summary === undefined ? [] : [summary];
}

/** Makes a list of links to other stories. */
const recommended: Convert = (node, spot, tree) => [
  tree.special(
    (_, flow) => {
      const children = own(node, 'children');
      const isList = own(node, 'type') !== 'recommended' && Array.isArray(children);
      const items = isList
        ? (children as unknown[]).flatMap((child, index) =>
            isData(child) ? recommendedOf(child, tree.at(spot.path, 'children', index), tree) : [],
          )
        : recommendedOf(node, spot.path, tree);
      const whole: Whole = {data: node, at: (...keys) => tree.at(spot.path, ...keys)};
      const name = textOf(whole, tree.reader, 'heading', 'title');
      if (items.length > 0) flow.push(compact<RelatedLinks>({type: 'relatedLinks', name, items}));
    },
    [],
    spot,
  ),
];

/** Makes an embed of an address that a node holds or that is made of it. */
const embed =
  (address: (node: Data) => unknown, more: (whole: Whole, reader: Reader) => Partial<Embed> = () => ({})): Convert =>
  (node, spot, tree) => [
    tree.special(
      (_, flow) => {
        const whole = tree.whole(node, spot.path, 'url', 'html', 'id');
        const url = address(whole.data);
        if (url === undefined) tree.reader.report('reference/unresolved', spot.path);
        const path = url === own(node, 'url') ? tree.at(spot.path, 'url') : spot.path;
        const block =
          url === undefined ? undefined : embedOf(url, tree.reader, path, compact<Partial<Embed>>(more(whole, tree.reader)), true);
        if (block !== undefined) flow.push(block);
      },
      [],
      spot,
    ),
  ];

const nameOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const idOf = (node: Data, pattern: RegExp): string | undefined => pattern.exec(nameOf(own(node, 'id')))?.[0];

const flourish = embed(
  (node) => {
    const id = idOf(node, /^\d+$/);
    const kind = own(node, 'flourishType') === 'story' ? 'story' : 'visualisation';
    return own(node, 'url') ?? (id === undefined ? undefined : `https://flo.uri.sh/${kind}/${id}/embed`);
  },
  (whole, reader) => {
    const image = own(whole.data, 'fallbackImage');
    const description = wordsOf(whole, reader, 'description');
    const picture = isData(image) ? readPicture({data: image, at: (...keys) => whole.at('fallbackImage', ...keys)}, reader) : undefined;
    return {
      thumbnail: picture === undefined ? undefined : compact({...picture, alt: picture.alt ?? (description && plainOf(description))}),
      fallback: description,
      layout: layoutOf(own(whole.data, 'layoutWidth')),
    } as Partial<Embed>;
  },
);

/** Makes a post of X: its words from the HTML that was fetched, else its address alone. */
const tweet: Convert = (node, spot, tree) => [
  tree.special(
    (_, flow) => {
      const whole = tree.whole(node, spot.path, 'html');
      const source = own(whole.data, 'html');
      const blocks = typeof source === 'string' ? htmlBlocks(source, tree.reader, whole.at('html')) : [];
      const id = nameOf(own(node, 'id') ?? own(node, 'url'));
      const address = /^\d+$/.test(id) ? `https://x.com/i/status/${id}` : id === '' ? undefined : id;
      const made = blocks.find((block) => block.type === 'embed');
      const words = linesIn(blocks.filter((block) => block.type !== 'embed'));
      const block = made ?? (address === undefined ? undefined : embedOf(address, tree.reader, tree.at(spot.path, 'id')));
      if (block === undefined && address === undefined) tree.reader.report('reference/unresolved', spot.path);
      const rest: Block[] = words.length === 0 ? [] : [{type: 'blockquote', children: [{type: 'paragraph', children: words}]}];
      if (block === undefined) flow.push(...rest);
      else flow.push(made === undefined && words.length > 0 ? {...block, fallback: words} : block);
    },
    [],
    spot,
  ),
];

/** Makes a film: its files where they are known, else a link to it. */
const video: Convert = (node, spot, tree) => [
  tree.special(
    (_, flow) => {
      const whole = tree.whole(node, spot.path, 'url', 'dataSource', 'sources');
      const film = readVideo(whole, tree.reader);
      const {value, path} = field(whole, 'url', 'webUrl');
      const title = textOf(whole, tree.reader, 'title');
      const link = film === undefined && value !== undefined ? embedOf(value, tree.reader, path, compact({title})) : undefined;
      if (film !== undefined) flow.push(film);
      else if (link !== undefined) flow.push(link);
      else if (value === undefined) tree.reader.report('reference/unresolved', spot.path, title);
    },
    [],
    spot,
  ),
];

const byUrl = embed(
  (node) => own(node, 'url') ?? own(node, 'embedUrl'),
  (whole, reader) => ({title: textOf(whole, reader, 'title')}) as Partial<Embed>,
);

/** Names how links to other stories and content of others are read. */
export const LINKS: Readonly<Record<string, Convert>> = {
  recommended,
  'recommended-list': recommended,
  'youtube-video': byUrl,
  'vimeo-video': byUrl,
  'acast-podcast': byUrl,
  flourish,
  tweet,
  video,
};
