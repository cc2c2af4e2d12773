import type {AdaptOptions, Adapter, Content, Result} from '../model/result.js';
import {documentsOf, isDocument, readList} from './ans-list.js';
import {AnsReader, has, typeOf, type AnsOptions, type Place} from './ans-read.js';
import {isPublic} from './ans-rights.js';
import {readMedium, readStory, readText} from './ans-story.js';
import {finishArticle} from './finish.js';
import {parseJson} from './json.js';
import {adapter, isData, own, type Reader} from './read.js';

export type {AnsOptions};

const MEDIA = /^(?:video|audio|gallery)$/;
/** Documents that are no text for readers, and messages from one system to another. */
const DECLINED = /^(?:image|author|site|section|tag|redirect|restricted|reference|variant|auxiliary|.*[-_]?operation)$/;

/** Tells elements of a text that stand in a list without their story. */
function isText(document: Place, ans: AnsReader): boolean {
  const entries = Array.isArray(document.value) ? ans.entries(document, 100) : [];
  return entries.some((entry) => /^(?:text|header|raw_html)$/.test(typeOf(entry))) && !entries.some(isDocument);
}

/** Tells a story, also one of a type of the site's own. */
function isStory(document: Place): boolean {
  const type = typeOf(document);
  const known = type === 'story' || MEDIA.test(type);
  return known || (!DECLINED.test(type) && has(document, 'headlines', 'content_elements') && (type === '' || has(document, 'headlines')));
}

function decline(document: Place, reader: Reader): void {
  const type = typeOf(document);
  reader.report('input/wrong-format', document.path, type === '' ? 'It is no story.' : `It is of the type "${type}".`);
}

function readDocument(input: unknown, reader: Reader, options: AnsOptions): Content | undefined {
  const ans = new AnsReader(reader, options);
  const document: Place = {value: typeof input === 'string' ? parseJson(input) : input, path: ''};
  if (!isData(document.value) && !Array.isArray(document.value)) {
    reader.report(typeof input === 'string' ? 'input/invalid-json' : 'input/not-object');
    return undefined;
  }
  if (isText(document, ans)) return finishArticle(readText(document, ans), reader);
  const documents = documentsOf(document, ans);
  if (documents !== undefined) return isPublic(document, ans) ? readList(document, documents, ans) : undefined;
  if (!isStory(document)) decline(document, reader);
  if (!isStory(document) || !isPublic(document, ans)) return undefined;
  const isMedium = MEDIA.test(typeOf(document));
  return finishArticle(isMedium ? readMedium(document, ans) : readStory(document, ans), reader);
}

/** Gives the address of a document that names its own site, so that relative ones can be resolved. */
function baseOf(input: unknown): string | undefined {
  const data = typeof input === 'string' ? parseJson(input) : input;
  const url = own(data, 'canonical_url');
  return typeof url === 'string' && /^https?:\/\//i.test(url) ? url : undefined;
}

/**
 * Makes an adapter for the documents of Arc XP, in versions 0.5 to 0.10 of ANS.
 *
 * Takes data or the text of JSON. A story is an article, so is a video, an audio or a gallery alone, led by itself; a collection, the answer of a
 * search, a playlist or a list of stories is a ranked list. Not ok for every other type, and for what is under embargo or not published. The
 * addresses of stories are relative: pass `baseUrl`. https://github.com/washingtonpost/ans-schema
 */
export function createAns(options: AnsOptions = {}): Adapter {
  const read = adapter('ans', (input, reader): Content | undefined => readDocument(input, reader, options));
  const adapt = (input: unknown, given: AdaptOptions = {}): Result => {
    const baseUrl = given.baseUrl ?? baseOf(input);
    return read(input, baseUrl === undefined ? given : {...given, baseUrl});
  };
  return Object.assign(adapt, {format: 'ans' as const});
}

/** Reads documents of Arc XP with no options of a site's own; see `createAns`. */
export const ans: Adapter = createAns();
