import type {ArticleSummary, Aside, Block, ListItem, Phrasing, RelatedLinks} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';
import {isImage, readImage} from './ans-images.js';
import {down, has, isObject, typeOf, type AnsReader, type Place} from './ans-read.js';
import {isPublic} from './ans-rights.js';
import {readSummary} from './ans-summary.js';
import {linesOf} from './html-lines.js';
import {compact, own} from './read.js';

/** Documents that a link may lead to in place of an address. */
const TARGETS = ['story', 'video', 'gallery'];

/** Reads where a link leads and what it says; its own words come before those of what it leads to. */
function readLink(link: Place, ans: AnsReader): ArticleSummary | undefined {
  const target = TARGETS.map((key) => down(link, key)).find((place) => isObject(place) && !typeOf(place).endsWith('reference'));
  const known = target && readSummary(target, ans);
  const words = linesOf(ans.blocks(down(link, 'content'))).words;
  const headline = plainText(words, ans, link) ?? known?.headline ?? '';
  const url = ans.url(down(link, 'url')) ?? known?.url ?? '';
  if (headline === '' || url === '') return undefined;
  const description = down(link, 'description');
  const picture = down(link, 'image');
  return compact<ArticleSummary>({
    ...(known ?? {type: 'WebPage'}),
    url,
    headline,
    description: ans.text(isObject(description) ? down(description, 'content') : description) ?? known?.description,
    image: (isImage(picture) && has(picture, 'url') ? readImage(picture, ans) : undefined) ?? known?.image,
  });
}

/** Gives the words of a line as a field of plain text. */
function plainText(words: readonly Phrasing[], ans: AnsReader, {path}: Place): string | undefined {
  return ans.text({value: plainOf(words), path: `${path}/content`});
}

/** Reads a link between two paragraphs; an address that is not safe leaves its words, one that is missing nothing. */
export function interstitialLink(element: Place, ans: AnsReader): Block[] {
  const item = readLink(element, ans);
  if (item !== undefined) return [{type: 'relatedLinks', items: [item]}];
  if (has(element, 'url')) return ans.blocks(down(element, 'content'));
  ans.reader.report('item/incomplete', element.path);
  return [];
}

const isLink = (item: Place): boolean => typeOf(item) === 'interstitial_link' || has(item, 'url', ...TARGETS);

/** Reads a list of links; where lines without a link stand in it, it becomes a list of words. */
export function linkList(element: Place, ans: AnsReader, inner: (content: Place) => Block[]): Block[] {
  const name = ans.text(down(element, 'title'));
  const items = ans.entries(down(element, 'items'));
  if (items.every(isLink)) {
    const links = items.map((item) => ({item, link: readLink(item, ans)}));
    for (const {item, link} of links) if (link === undefined) ans.reader.report('item/incomplete', item.path);
    const summaries = links.map(({link}) => link).filter((link) => link !== undefined);
    return summaries.length > 0 ? [compact<RelatedLinks>({type: 'relatedLinks', name, items: summaries})] : [];
  }
  const lines = items.flatMap((item): ListItem[] => {
    const link = isLink(item) ? readLink(item, ans) : undefined;
    const words: Phrasing[] =
      link === undefined ? linesOf(inner(item)).words : [{type: 'link', url: link.url, children: [{type: 'text', value: link.headline}]}];
    return words.length > 0 ? [{type: 'listItem', children: [{type: 'paragraph', children: words}]}] : [];
  });
  return lines.length > 0 ? [compact<Aside>({type: 'aside', name, children: [{type: 'list', ordered: false, children: lines}]})] : [];
}

/** Reads a document in the text that has a page but no text of its own, as a link to that page. */
export function pageLink(document: Place, ans: AnsReader): Block[] {
  const item = readSummary(document, ans);
  if (item.url !== '' && item.headline !== '') return [{type: 'relatedLinks', items: [item]}];
  ans.reader.report('item/incomplete', document.path);
  return [];
}

/** Reads a collection in the text: links to the pages of what it holds. */
export function collectionLinks(element: Place, ans: AnsReader): Block[] {
  const name = ans.text(down(element, 'headlines', 'basic'));
  const items = summariesOf(ans.entries(down(element, 'content_elements')), ans);
  return items.length > 0 ? [compact<RelatedLinks>({type: 'relatedLinks', name, items})] : [];
}

/** Makes one block of links that follow each other. */
export function joinLinks(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === 'relatedLinks' && last?.type === 'relatedLinks' && block.name === undefined && last.name === undefined)
      joined[joined.length - 1] = {...last, items: [...last.items, ...block.items]};
    else joined.push(block);
  }
  return joined;
}

/** Reads documents as links; stubs, references that nobody resolved and what may not be shown are left out. */
function summariesOf(entries: readonly Place[], ans: AnsReader): ArticleSummary[] {
  return entries.flatMap((entry) => {
    if (typeOf(entry).endsWith('reference')) ans.reader.report('reference/unresolved', entry.path);
    if (!isObject(entry) || own(entry.value, 'headlines') === undefined || !isPublic(entry, ans)) return [];
    const item = readSummary(entry, ans);
    return item.url !== '' && item.headline !== '' ? [item] : [];
  });
}

/** Reads what a story is related to. */
export function readRelated(document: Place, ans: AnsReader): ArticleSummary[] | undefined {
  const related = summariesOf(ans.entries(down(document, 'related_content', 'basic')), ans);
  return related.length > 0 ? related : undefined;
}
