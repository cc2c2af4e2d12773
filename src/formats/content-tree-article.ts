import type {Access, Agent, Article, ArticleType, ImageObject, LiveUpdate, Person, Phrasing} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';
import {treeBlocks, type TreeOptions} from './content-tree-body.js';
import {isFree} from './content-tree-links.js';
import {readPicture} from './content-tree-pictures.js';
import {isPublic, readMatter, withGroups} from './front-matter.js';
import {Fields} from './front-matter-fields.js';
import {htmlPhrasing} from './html-blocks.js';
import {mergeBody} from './html-body.js';
import {linesOf} from './html-lines.js';
import {at, compact, isData, own, ownWord, type Data, type Reader} from './read.js';
import {entriesOf} from './tree.js';

/** A tree with its pointer. */
export interface Found {
  tree: Data;
  path: string;
}

/** Names under which an article holds its tree, the surest first. */
const HOLDERS = ['bodyTree', 'body', 'tree', 'structured', 'content', 'ast', 'mdast'];

/** Tells what is a tree by its own word. */
const isTree = (data: Data): boolean => own(data, 'type') === 'root' || own(data, 'type') === 'body';

/** Finds the tree in a document: itself, or under one of the names that articles use. */
export function findTree(data: unknown, path = '', depth = 0): Found | undefined {
  if (!isData(data) || depth > 3) return undefined;
  const alone = isTree(data);
  if (alone && Array.isArray(own(data, 'children'))) return {tree: data, path};
  for (const name of alone ? ['body'] : HOLDERS) {
    const found = findTree(own(data, name), at(path, name), depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

const TYPES: Readonly<Record<string, ArticleType>> = {
  opinion: 'OpinionNewsArticle',
  analysis: 'AnalysisNewsArticle',
  review: 'ReviewNewsArticle',
  letter: 'OpinionNewsArticle',
  explainer: 'BackgroundNewsArticle',
};

/** Reads text that may be HTML, or nodes. */
function wordsOf(value: unknown, path: string, reader: Reader, options: TreeOptions): Phrasing[] | undefined {
  if (Array.isArray(value) || isData(value)) {
    const found = isData(value) ? (findTree(value, path)?.tree ?? value) : {children: value};
    const words = linesOf(treeBlocks(found, reader, isData(value) ? (findTree(value, path)?.path ?? path) : path, options)).words;
    return words.length > 0 ? words : undefined;
  }
  if (typeof value === 'string' && /<\w/.test(value)) {
    const words = htmlPhrasing(value, reader, path);
    return words.length > 0 ? words : undefined;
  }
  return reader.phrases(value, path);
}

/** Reads the words over an article that its topper or its own fields give. */
function headOf(
  data: Data,
  path: string,
  reader: Reader,
  options: TreeOptions,
): {headline: string | undefined; description: Phrasing[] | undefined} {
  const topper = own(data, 'topper');
  const place = at(path, 'topper');
  const line = own(topper, 'headline');
  const words = isData(line) ? wordsOf(line, at(place, 'headline'), reader, options) : undefined;
  const headline = isData(line) ? words && reader.text(plainOf(words), at(place, 'headline')) : reader.text(line, at(place, 'headline'));
  const intro = ['standfirst', 'intro'].find((name) => own(topper, name) !== undefined);
  const field = ['standfirst', 'intro', 'subheading'].find((name) => own(data, name) !== undefined);
  const first = intro === undefined ? undefined : wordsOf(own(topper, intro), at(place, intro), reader, options);
  return {headline, description: first ?? (field === undefined ? undefined : wordsOf(own(data, field), at(path, field), reader, options))};
}

/** Reads the lead picture of an article or its topper: an image set, a picture, or crops of one. */
function leadOf(data: Data, path: string, reader: Reader, options: TreeOptions): ImageObject[] {
  const topper = own(data, 'topper');
  const places: [unknown, string][] = [
    [own(topper, 'visual'), at(at(path, 'topper'), 'visual')],
    [own(topper, 'images') === undefined ? undefined : topper, at(path, 'topper')],
    [own(data, 'mainImage'), at(path, 'mainImage')],
    [own(data, 'leadImage'), at(path, 'leadImage')],
    [own(data, 'leadImages') && {images: leadImages(own(data, 'leadImages'))}, path],
  ];
  for (const [value, place] of places) {
    if (!isData(value)) continue;
    if (own(value, 'type') === 'image-set') {
      const [block] = treeBlocks({children: [value]}, reader, place, {...options, isText: true});
      if (block?.type === 'image') return [block.image];
      continue;
    }
    const picture = isData(own(value, 'picture')) ? own(value, 'picture') : value;
    const image = readPicture(
      {
        data: picture as Data,
        at: (...keys) =>
          place === path ? path : keys.reduce<string>((all, key) => at(all, key), picture === value ? place : at(place, 'picture')),
      },
      reader,
    );
    if (image !== undefined) return [image];
  }
  return [];
}

/** Lists the crops of a lead picture, which some documents wrap: `{type, image}`. */
function leadImages(list: unknown): unknown[] {
  return (Array.isArray(list) ? list : []).map((entry: unknown) =>
    isData(own(entry, 'image')) ? {format: own(entry, 'type'), ...(own(entry, 'image') as Data)} : entry,
  );
}

/** Reads the people that annotations name as authors. */
function annotated(data: Data, path: string, reader: Reader): Agent[] {
  return ['authorConcepts', 'annotations'].flatMap((key) =>
    entriesOf(reader, own(data, key), at(path, key)).flatMap((concept, index): Agent[] => {
      if (key === 'annotations' && !ownWord(concept, 'predicate').endsWith('hasAuthor')) return [];
      const place = at(at(path, key), index);
      const name = reader.text(own(concept, 'prefLabel'), at(place, 'prefLabel'));
      const url = own(concept, 'url');
      const isPage = typeof url === 'string' && !/\/\/api\.|\/things?\//.test(url);
      return name === undefined
        ? []
        : [compact<Person>({type: 'Person', name, url: isPage ? reader.url(url, at(place, 'url')) : undefined})];
    }),
  );
}

/** Reads the label of a concept. */
function labelOf(data: Data, key: string, path: string, reader: Reader): string | undefined {
  const concept = own(data, key);
  return isData(concept) ? reader.text(own(concept, 'prefLabel'), at(at(path, key), 'prefLabel')) : undefined;
}

/** Reads the posts of live coverage. */
function updatesOf(data: Data, path: string, reader: Reader, options: TreeOptions): LiveUpdate[] {
  const posts = own(data, 'liveBlogPosts');
  return entriesOf(reader, posts, at(path, 'liveBlogPosts')).flatMap((post, index): LiveUpdate[] => {
    const place = at(at(path, 'liveBlogPosts'), index);
    const found = findTree(post, place);
    if (!isData(post)) return [];
    const article = readMatter(new Fields(reader).add(post, place));
    if (article.datePublished === undefined) {
      reader.report('item/incomplete', place);
      return [];
    }
    const {id, url, headline, datePublished, dateModified, author, bylineText} = article;
    const body = found === undefined ? [] : treeBlocks(found.tree, reader, found.path, options);
    return [
      compact<LiveUpdate>({
        type: 'BlogPosting',
        id,
        url,
        headline: headline === '' ? undefined : headline,
        datePublished,
        dateModified,
        author: author.length > 0 ? author : undefined,
        bylineText,
        body,
      }),
    ];
  });
}

/** Reads an article round a tree, or a tree alone; undefined where it may not be shown. */
export function readTreeArticle(data: Data, {tree, path}: Found, reader: Reader, place: string, options: TreeOptions): Article | undefined {
  const fields = new Fields(reader);
  const isAlone = data === tree || isTree(data);
  if (!isAlone) {
    for (const name of ['frontmatter', 'frontMatter', 'attributes', 'fields']) fields.add(own(data, name), at(place, name));
    fields.add(data, place);
  }
  for (const holder of [tree, data]) {
    const about = own(own(holder, 'data'), 'frontmatter') ?? own(own(holder, 'data'), 'matter');
    const name = own(own(holder, 'data'), 'frontmatter') === undefined ? 'matter' : 'frontmatter';
    fields.add(about, at(at(holder === tree ? path : place, 'data'), name));
  }
  if (!isPublic(withGroups(fields))) return undefined;
  const matter = readMatter(fields);
  if (isAlone)
    return mergeBody(
      matter,
      treeBlocks(tree, reader, path, {...options, lang: matter.inLanguage ?? reader.language(reader.options.defaultLanguage)}),
    );
  const lang = matter.inLanguage ?? reader.language(reader.options.defaultLanguage);
  const inner = {...options, lang};
  const {headline, description} = headOf(data, place, reader, inner);
  const genre = labelOf(data, 'genreConcept', place, reader);
  const updates = updatesOf(data, place, reader, inner);
  const lead = leadOf(data, place, reader, inner);
  const authors = annotated(data, place, reader);
  const free = isFree(own(data, 'accessLevel'));
  const base: ArticleType =
    updates.length > 0 ? 'LiveBlogPosting' : matter.type === 'Article' ? (TYPES[genre?.toLowerCase() ?? ''] ?? 'NewsArticle') : matter.type;
  const changed = fields.find('firstPublishedDate') === undefined ? undefined : fields.date('publishedDate');
  const article = compact<Article>({
    ...matter,
    type: base,
    headline: headline ?? matter.headline,
    description: description ?? matter.description,
    kicker: matter.kicker ?? labelOf(data, 'displayConcept', place, reader),
    genre: genre === undefined ? undefined : [genre],
    author: matter.author.length > 0 ? matter.author : authors,
    dateModified: matter.dateModified ?? (changed === matter.datePublished ? undefined : changed),
    image: lead.length > 0 ? lead : matter.image,
    copyrightNotice: matter.copyrightNotice ?? reader.text(own(own(data, 'copyright'), 'notice'), at(at(place, 'copyright'), 'notice')),
    access: free === undefined ? undefined : ({isAccessibleForFree: free} satisfies Access),
    liveBlogUpdate: updates.length > 0 ? updates : undefined,
  });
  return mergeBody(article, treeBlocks(tree, reader, path, inner));
}
