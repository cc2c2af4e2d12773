import type {Agent, Article, Organization} from '../model/article.js';
import {cleanText} from '../text/clean.js';
import {publisherBeside, readNames, uniqueAgents} from './agents.js';
import {firstDate, readComments, readKeywords, sourceOf, type Channel} from './feed-xml-fields.js';
import {readMedia} from './feed-xml-media.js';
import type {Entry} from './feeds.js';
import {withoutSite} from './schema-org-headline.js';
import {at, compact, own, ownWord, type Data, type Reader} from './read.js';

/** Signs of a text of several paragraphs. */
const PARAGRAPHS = /<\/p\s*>[^]*<p\b|(?:<br\b[^<>]*>\s*){2}[^]*\S/i;

const listOf = (data: unknown, key: string): unknown[] => {
  const value = own(data, key);
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
};

/** Reads who wrote an item: Dublin Core's creators, else the author, else what podcasts say. */
function readAuthors(item: Data, reader: Reader, path: string): Agent[] {
  const choices: [values: unknown[], name: string][] = [
    [listOf(own(item, 'dc'), 'creators'), 'dc:creator'],
    [listOf(item, 'authors').map((author) => own(author, 'name') ?? own(author, 'email')), 'author'],
    [listOf(own(item, 'atom'), 'authors').map((author) => own(author, 'name')), 'atom:author'],
    [[own(own(item, 'itunes'), 'author')], 'itunes:author'],
  ];
  for (const [values, name] of choices) {
    const found = uniqueAgents(values.flatMap((value) => readNames(value, reader, at(path, name))));
    if (found.length > 0) return found;
  }
  return [];
}

/** Reads where an item leads: its link, or a guid that is an address. */
function readLink(item: Data, reader: Reader, path: string): string | undefined {
  const guid = own(item, 'guid');
  const id = own(guid, 'isPermaLink') === false ? undefined : own(guid, 'value');
  const alternate = listOf(own(item, 'atom'), 'links').find((link) => /^(?:alternate)?$/.test(ownWord(link, 'rel')));
  return (
    reader.url(own(item, 'link'), at(path, 'link')) ??
    (typeof id === 'string' && /^https?:\/\//i.test(id) ? reader.url(id, at(path, 'guid')) : undefined) ??
    reader.url(own(alternate, 'href'), at(path, 'atom:link')) ??
    reader.url(own(own(item, 'rdf'), 'about'), path)
  );
}

/** Reads the texts of an item: a description of several paragraphs is its text where there is no other. */
function readTexts(item: Data, path: string): Pick<Entry, 'summary' | 'content'> {
  const description = sourceOf(own(item, 'description'), at(path, 'description'));
  const content = sourceOf(own(own(item, 'content'), 'encoded'), at(path, 'content:encoded'), true);
  if (content === undefined && description !== undefined && description.isHtml && PARAGRAPHS.test(description.value))
    return {content: description};
  const other =
    sourceOf(own(own(own(item, 'media'), 'description'), 'value'), at(path, 'media:description')) ??
    sourceOf(own(own(item, 'itunes'), 'summary'), at(path, 'itunes:summary')) ??
    sourceOf(listOf(own(item, 'dc'), 'descriptions')[0], at(path, 'dc:description'));
  return {summary: description ?? other, content};
}

function readSource(item: Data, reader: Reader, path: string): Organization | undefined {
  const name = reader.text(own(own(item, 'source'), 'title'), at(path, 'source'));
  if (name === undefined) return undefined;
  return compact<Organization>({type: 'Organization', name, url: reader.url(own(own(item, 'source'), 'url'), at(path, 'source'))});
}

/** Tells a summary that is headline and source once more, as collections of other sites' stories write it. */
function saysNoMore(summary: string | undefined, headline: string, source: string): boolean {
  return summary !== undefined && wordsOf(summary) === wordsOf(`${headline} ${source}`);
}

const wordsOf = (text: string): string =>
  cleanText(text)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Reads one item of RSS in any version. */
export function readItem(item: Data, channel: Channel, outer: Reader, path: string): Entry {
  const firstOf = (name: string, key: string): unknown => listOf(own(item, name), key)[0];
  const base = own(own(item, 'xml'), 'base');
  const placed = outer.based(typeof base === 'string' ? outer.url(base, path) : undefined);
  const url = readLink(item, placed, path);
  const reader = base === undefined ? outer.based(url) : placed;
  const written = readAuthors(item, reader, path);
  const author = written.length > 0 ? written : channel.authors;
  const {images, files} = readMedia(item, listOf(item, 'enclosures') as Data[], reader, path);
  const datePublished = firstDate(
    [
      [own(item, 'pubDate'), at(path, 'pubDate')],
      [firstOf('dc', 'dates'), at(path, 'dc:date')],
      [firstOf('dcterms', 'issued') ?? firstOf('dcterms', 'created'), at(path, 'dcterms:issued')],
      [own(own(item, 'atom'), 'published'), at(path, 'atom:published')],
    ],
    reader,
  );
  const updated = own(own(item, 'atom'), 'updated') ?? firstOf('dcterms', 'modified');
  const dateModified = updated === undefined ? undefined : reader.date(updated, at(path, 'atom:updated'));
  const id = own(own(item, 'guid'), 'value') ?? own(own(item, 'rdf'), 'about');
  const subjects = [
    ...listOf(item, 'categories').map((category) => own(category, 'name')),
    ...listOf(own(item, 'dc'), 'subjects'),
    ...listOf(own(item, 'media'), 'keywords'),
  ];
  const sourceOrganization = readSource(item, reader, path);
  const source = sourceOrganization?.name;
  const title = own(item, 'title') ?? firstOf('dc', 'titles') ?? own(own(own(item, 'media'), 'title'), 'value');
  const headline = withoutSite(reader.text(title, at(path, 'title')) ?? '', source === undefined ? [] : [source]);
  const texts = readTexts(item, path);
  const article = compact<Article>({
    type: 'Article',
    id: reader.text(id, at(path, 'guid')),
    url,
    inLanguage: reader.language(firstOf('dc', 'languages') ?? own(own(item, 'xml'), 'lang'), path) ?? channel.inLanguage,
    headline,
    author,
    publisher: publisherBeside(author, channel.publisher),
    sourceOrganization,
    datePublished,
    dateModified: dateModified === datePublished ? undefined : dateModified,
    keywords: readKeywords(subjects, reader, at(path, 'category')),
    image: images,
    body: [],
    copyrightNotice: reader.text(firstOf('dc', 'rights'), at(path, 'dc:rights')),
    interactionStatistic: readComments(item, reader),
  });
  return {article, reader, path, ...(source !== undefined && saysNoMore(texts.summary?.value, headline, source) ? {} : texts), files};
}
