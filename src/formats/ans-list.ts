import type {TrendingItem, TrendingList} from '../model/article.js';
import {down, has, isObject, typeOf, type AnsReader, type Place} from './ans-read.js';
import {isPublic} from './ans-rights.js';
import {headlineOf, readSummary} from './ans-summary.js';
import {finishList} from './finish.js';
import {own} from './read.js';

/** Properties under which answers hold their documents: of the content API, of its search, of a playlist. */
const HOLDERS = ['content_elements', 'data', 'playlistItems'];
const DOCUMENTS = /^(?:story|video|gallery|audio|collection)$/;

/** Tells a document, or a reference to one, from an element of a text. */
export function isDocument(entry: Place): boolean {
  const type = typeOf(entry);
  return DOCUMENTS.test(type) || (type === '' && has(entry, 'headlines')) || (type.endsWith('reference') && has(entry, 'referent'));
}

/** Gives the documents of an answer or a collection; undefined where it is none, so that its elements are a text. */
export function documentsOf(document: Place, ans: AnsReader): Place | undefined {
  if (Array.isArray(document.value)) return document;
  const name = HOLDERS.find((each) => Array.isArray(own(document.value, each)));
  const holder = down(document, name ?? '');
  const type = typeOf(document);
  if (type === 'results' || type === 'collection') return holder;
  if (type !== '' || name === undefined) return undefined;
  if (name !== 'content_elements' || has(document, 'count', 'next', 'total_hits')) return holder;
  const entries = ans.entries(holder, 100);
  const isList = !has(document, 'headlines', 'credits') && entries.some(isDocument) && entries.every((entry) => typeOf(entry) !== 'text');
  return isList ? holder : undefined;
}

function readItem(entry: Place, index: number, ans: AnsReader): TrendingItem[] {
  if (typeOf(entry).endsWith('reference')) {
    ans.reader.report('reference/unresolved', entry.path);
    return [];
  }
  if (!isObject(entry) || !isDocument(entry)) {
    ans.reader.report('item/incomplete', entry.path);
    return [];
  }
  if (!isPublic(entry, ans)) return [];
  const item = readSummary(entry, ans);
  if (item.url !== '' && item.headline !== '') return [{type: 'ListItem', position: index + 1, item}];
  ans.reader.report('item/incomplete', entry.path);
  return [];
}

/** Reads the documents of an answer as a ranked list, in their order and without gaps. */
export function readList(document: Place, documents: Place, ans: AnsReader): TrendingList | undefined {
  const name = headlineOf(document, ans) || ans.quiet(down(document, 'playlistName'));
  const id = ans.quiet(down(document, '_id'));
  const changed = own(document.value, 'last_updated_date');
  const dateModified = ans.reader.date(changed, down(document, 'last_updated_date').path);
  const inLanguage = ans.reader.language(own(document.value, 'language'), down(document, 'language').path);
  const list = finishList(
    {
      type: 'ItemList',
      ...(name === undefined || name === '' ? {} : {name}),
      ...(id === undefined ? {} : {id}),
      ...(dateModified === undefined ? {} : {dateModified}),
      ...(inLanguage === undefined ? {} : {inLanguage}),
      itemListOrder: 'descending',
      itemListElement: ans.entries(documents).flatMap((entry, index) => readItem(entry, index, ans)),
    },
    ans.reader,
    documents.value === undefined ? document.path : documents.path,
  );
  return list && {...list, itemListElement: list.itemListElement.map((entry, index) => ({...entry, position: index + 1}))};
}
