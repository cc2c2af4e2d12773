import type {Agent, Article, Contribution} from '../model/article.js';
import {publisherBeside, readNames, uniqueAgents} from './agents.js';
import {readComments, readKeywords, sourceOf, type Channel} from './feed-xml-fields.js';
import {readMedia} from './feed-xml-media.js';
import type {Entry, Source} from './feeds.js';
import {at, compact, own, ownWord, type Data, type Reader} from './read.js';

const listOf = (data: unknown, key: string): Data[] => {
  const value = own(data, key);
  return Array.isArray(value) ? (value as Data[]) : [];
};

/** Reads the people that a feed or an entry names under `authors` or `contributors`. */
export function readPeople(data: unknown, key: 'authors' | 'contributors', reader: Reader, path: string): Agent[] {
  return uniqueAgents(
    listOf(data, key).flatMap((person) =>
      readNames(own(person, 'name') ?? own(person, 'email'), reader, path, compact({url: reader.url(own(person, 'uri'), path)})),
    ),
  );
}

/** Takes a text of Atom; `type` says what it is written in, but many feeds send HTML as text. */
function textOf(text: unknown, path: string): Source | undefined {
  const type = own(text, 'type');
  const isHtml = typeof type === 'string' && /^(?:x?html|(?:text|application)\/(?:x?html(?:\+xml)?))$/i.test(type.trim());
  const isText = type === undefined || (typeof type === 'string' && /^text(?:\/plain)?$/i.test(type.trim()));
  return isHtml || isText ? sourceOf(own(text, 'value'), path, isHtml ? true : undefined) : undefined;
}

/** Finds where an entry leads: the alternate link, a page before other files. */
function pageOf(entry: Data, reader: Reader, path: string): string | undefined {
  const links = listOf(entry, 'links').filter((link) => /^(?:alternate)?$/.test(ownWord(link, 'rel')));
  const page = links.find((link) => /html|^$/.test(ownWord(link, 'type'))) ?? links[0];
  const id = own(entry, 'id');
  return (
    reader.url(own(page, 'href'), at(path, 'link')) ??
    (typeof id === 'string' && /^https?:\/\//i.test(id) ? reader.url(id, at(path, 'id')) : undefined)
  );
}

/** Gives a reader for what stands below an `xml:base`, itself relative to the one outside (https://www.w3.org/TR/xmlbase/). */
export function withBase(data: unknown, outer: Reader): Reader {
  const base = own(own(data, 'xml'), 'base');
  return outer.based(typeof base === 'string' ? outer.url(base) : undefined);
}

function readContributors(entry: Data, reader: Reader, path: string): Contribution[] | undefined {
  const agent = readPeople(entry, 'contributors', reader, at(path, 'contributor'));
  return agent.length > 0 ? [{roleName: 'contributor', agent}] : undefined;
}

/** Tells whether an entry is a draft that must not be shown (https://www.rfc-editor.org/rfc/rfc5023#section-13.1.1). */
export function isDraft(entry: Data): boolean {
  const draft = own(own(own(entry, 'app'), 'control'), 'draft');
  return draft === true || draft === 'yes';
}

/** Reads one entry of Atom. */
export function readEntry(entry: Data, channel: Channel, outer: Reader, path: string): Entry {
  const placed = withBase(entry, outer);
  const url = pageOf(entry, placed, path);
  const base = placed === outer && channel.hasBase !== true ? outer.based(url) : placed;
  const content = own(entry, 'content');
  const reader = withBase(content, base);
  const written = readPeople(entry, 'authors', reader, at(path, 'author'));
  const sourced = readPeople(own(entry, 'source'), 'authors', reader, at(path, 'source'));
  const author = [written, sourced, channel.authors].find((people) => people.length > 0) ?? [];
  const enclosures = listOf(entry, 'links').filter((link) => own(link, 'rel') === 'enclosure');
  const {images, files} = readMedia(entry, enclosures, placed, path);
  const published = reader.date(own(entry, 'published'), at(path, 'published'));
  const updated = reader.date(own(entry, 'updated'), at(path, 'updated'));
  const subjects = listOf(entry, 'categories').map((category) => own(category, 'label') ?? own(category, 'term'));
  const media = own(own(entry, 'media'), 'groups');
  const described = own(
    own(Array.isArray(media) ? media[0] : undefined, 'description') ?? own(own(entry, 'media'), 'description'),
    'value',
  );
  const source = own(own(own(entry, 'source'), 'title'), 'value');
  const name = reader.text(source, at(path, 'source'));
  const article = compact<Article>({
    type: 'Article',
    id: reader.text(own(entry, 'id'), at(path, 'id')),
    url,
    inLanguage: reader.language(own(own(entry, 'xml'), 'lang') ?? own(own(content, 'xml'), 'lang'), path) ?? channel.inLanguage,
    headline: reader.text(own(own(entry, 'title'), 'value'), at(path, 'title')) ?? '',
    author,
    contributor: readContributors(entry, reader, path),
    publisher: publisherBeside(author, channel.publisher),
    sourceOrganization: name === undefined ? undefined : {type: 'Organization', name},
    datePublished: published ?? updated,
    dateModified: published === undefined || updated === published ? undefined : updated,
    keywords: readKeywords(subjects, reader, at(path, 'category')),
    image: images,
    body: [],
    copyrightNotice: reader.text(own(own(entry, 'rights'), 'value'), at(path, 'rights')),
    interactionStatistic: readComments(entry, reader),
  });
  return {
    article,
    reader,
    path,
    summary: textOf(own(entry, 'summary'), at(path, 'summary')) ?? sourceOf(described, at(path, 'media:description')),
    content: textOf(content, at(path, 'content')),
    files,
  };
}
