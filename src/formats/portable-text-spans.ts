import type {Block, Phrasing} from '../model/article.js';
import {LIMITS} from '../model/limits.js';
import {cleanBodyText} from '../text/clean.js';
import {phrasesOf, type Run, type RunMark} from './build.js';
import {urlOf} from './cms-article.js';
import {readCustom} from './cms-custom.js';
import {trimBreaks, wordOf, type Cms} from './cms.js';
import {WORDS} from './cms-names.js';
import {linesOf} from './html-lines.js';
import {at, compact, isData, own, type Data} from './read.js';
import type {Place} from './schema-org-json.js';
import {numbered} from '../text/numbered.js';

/** Says what a mark is: the name of the model's own, a function that makes one of an annotation, or null where it is only a look. */
export type MarkReader = Exclude<RunMark['type'], 'link'> | ((annotation: Data) => RunMark | undefined) | null;

/** Says what the marks of a site are, by the names of decorators and the types of annotations. */
export type Marks = Readonly<Record<string, MarkReader>>;

const BREAK = /^(?:hard|line)?-?break$|^br$/i;
const NOTE = /^(?:foot|end|side)?-?note(?:ref(?:erence)?)?$/i;
const PICTURE = /image|picture|photo|icon/i;
const CODE = /code|latex|math|formula|equation/i;

const DECORATORS: Readonly<Record<string, Exclude<RunMark['type'], 'link'>>> = {
  strong: 'strong',
  bold: 'strong',
  b: 'strong',
  em: 'emphasis',
  emphasis: 'emphasis',
  italic: 'emphasis',
  i: 'emphasis',
  underline: 'underline',
  u: 'underline',
  'strike-through': 'delete',
  strikethrough: 'delete',
  strike: 'delete',
  s: 'delete',
  del: 'delete',
  code: 'inlineCode',
  sup: 'superscript',
  superscript: 'superscript',
  sub: 'subscript',
  subscript: 'subscript',
  mark: 'mark',
  highlight: 'mark',
};
const ADDRESS = ['href', 'url', 'link', 'uri', 'externalUrl', 'external'] as const;
const TARGETS = ['reference', 'internalLink', 'internal', 'document', 'page', 'post', 'article', 'item', 'target', 'link'] as const;
const RELS = ['nofollow', 'sponsored', 'ugc'] as const;
const MARK_TYPES = [...new Set(Object.values(DECORATORS))];

/** Reads how links of Sanity documents are written: an address, an e-mail, a telephone, or a document with one. */
function readLink(cms: Cms, place: Place): RunMark | undefined {
  const {value} = place;
  const address = cms.get(place, ...ADDRESS);
  const email = cms.get(place, 'email')?.value;
  const phone = cms.get(place, 'phone', 'tel')?.value;
  const target = cms.all(place, ...TARGETS).find((each) => isData(each.value)) ?? place;
  let url: string | undefined;
  if (typeof address?.value === 'string') url = cms.reader.link(address.value, address.path);
  else if (typeof email === 'string') url = cms.reader.link(email.startsWith('mailto:') ? email : `mailto:${email}`, place.path);
  else if (typeof phone === 'string')
    url = cms.reader.link(phone.startsWith('tel:') ? phone : `tel:${phone.replace(/\s/g, '')}`, place.path);
  else {
    url = urlOf(cms, target);
    if (url === undefined && own(target.value, '_ref') === undefined) cms.reader.report('reference/unresolved', place.path);
  }
  if (url === undefined) return undefined;
  const words = `${wordOf(own(value, 'rel'))} ${own(value, 'nofollow') === true || own(value, 'noFollow') === true ? 'nofollow' : ''}`;
  const rel = RELS.filter((name) => words.toLowerCase().includes(name));
  return compact({type: 'link' as const, url, title: cms.text(place, 'title'), rel: rel.length > 0 ? rel : undefined});
}

/** Tells an annotation that is a link, by its name or by what it holds. */
function isLink(cms: Cms, place: Place): boolean {
  return /link|^(?:a|mail|e-?mail|phone|tel|reference)$|to$/i.test(cms.typeOf(place.value)) || cms.get(place, ...ADDRESS) !== undefined;
}

/** Checks what a function of the site made: a mark of the model, a link with a safe address. */
function checkMark(cms: Cms, mark: unknown, path: string): RunMark | undefined {
  const type = own(mark, 'type');
  if (type === 'link') {
    const url = cms.reader.link(own(mark, 'url'), path);
    return url === undefined ? undefined : compact({type: 'link' as const, url, title: cms.reader.text(own(mark, 'title'), path)});
  }
  const known = MARK_TYPES.find((each) => each === type);
  return known && {type: known};
}

/** Reads one mark of a span: the name of a decorator, or the key of an annotation. */
function readMark(cms: Cms, name: string, annotation: Place | undefined, path: string, marks: Marks): RunMark | undefined {
  const type = annotation === undefined ? name : cms.typeOf(annotation.value);
  if (Object.hasOwn(marks, type)) {
    const how = marks[type];
    if (typeof how === 'function')
      return checkMark(
        cms,
        cms.ask(path, () => how((annotation?.value ?? {}) as Data)),
        path,
      );
    return how === null ? undefined : checkMark(cms, {type: how}, path);
  }
  const decorator = own(DECORATORS, type) as keyof typeof DECORATORS | undefined;
  if (decorator !== undefined) return checkMark(cms, {type: decorator}, path);
  if (annotation !== undefined && isLink(cms, annotation)) return readLink(cms, annotation);
  cms.reader.report('value/ignored', path, `The mark "${type}" is not known.`);
  return undefined;
}

/** Makes a footnote of what an annotation or an object in the line holds. */
function readNote(cms: Cms, note: Place): Run[] {
  const found = cms.get(note, ...WORDS, 'note', 'footnote', 'title');
  const children = found === undefined ? [] : cms.blocks(found);
  if (children.length === 0) return [];
  const identifier = String(cms.notes.length + 1);
  cms.notes.push({type: 'footnoteDefinition', identifier, children});
  return [{type: 'footnoteReference', identifier}];
}

/** Reads an object that stands in a line: words of it stay there, pictures and the like come after. */
function readInline(cms: Cms, place: Place, media: Block[]): Run[] {
  const {value, path} = place;
  const type = cms.typeOf(value);
  const made = readCustom(cms, place);
  if (made !== undefined) {
    const lines = linesOf(made.map((block) => (block.type === 'custom' && block.text !== undefined ? paragraph(block.text) : block)));
    media.push(...lines.media);
    return lines.words;
  }
  if (BREAK.test(type)) return [{type: 'break'}];
  if (NOTE.test(type)) return readNote(cms, place);
  const image = PICTURE.test(type) || own(value, 'asset') !== undefined ? cms.readImage(place) : undefined;
  if (image !== undefined) {
    media.push({type: 'image', image});
    return [];
  }
  const code = CODE.test(type) ? cms.text(place, 'code', 'body', 'latex', 'text', 'value') : undefined;
  if (code !== undefined) return [{type: 'inlineCode', value: code}];
  const link = cms.get(place, ...ADDRESS) === undefined ? undefined : readLink(cms, place);
  const text = cms.text(place, 'text', 'name', 'title', 'label', 'value', 'headline', 'content', 'emoji');
  if (own(value, '_ref') !== undefined) cms.reader.report('reference/unresolved', path);
  else if (link === undefined) cms.reader.report('block/unknown', path, type);
  return text === undefined ? [] : [{text, marks: link === undefined ? [] : [link]}];
}

const paragraph = (value: string): Block => ({type: 'paragraph', children: [{type: 'text', value}]});

/** Lists the entries of a list, as many as an article may have, each with its place. */
export function placesOf(list: unknown, path: string): Place[] {
  const entries = Array.isArray(list) ? (list.slice(0, LIMITS.nodes + 1) as unknown[]) : [];
  return entries.map((value, index) => ({value, path: at(path, index)}));
}

/** Reads the words of a text block; what is no words comes apart, nothing is lost. */
export function readSpans(cms: Cms, block: Place, marks: Marks): {words: Phrasing[]; media: Block[]} {
  const media: Block[] = [];
  const definitions = own(block.value, 'markDefs');
  const annotations = new Map<unknown, Place>();
  for (const [index, value] of numbered(Array.isArray(definitions) ? (definitions as unknown[]) : [])) {
    const key = own(value, '_key');
    if (!annotations.has(key)) annotations.set(key, {value, path: at(at(block.path, 'markDefs'), index)});
  }
  const known = new Map<string, RunMark | undefined>();
  const markOf = (name: string, path: string) => {
    if (!known.has(name)) known.set(name, readMark(cms, name, annotations.get(name), path, marks));
    return known.get(name);
  };
  const isNote = (name: string) => NOTE.test(cms.typeOf(annotations.get(name)?.value));
  const spans = placesOf(own(block.value, 'children'), at(block.path, 'children'));
  const namesOf = (span: Place | undefined) => {
    const names = own(span?.value, 'marks');
    return Array.isArray(names) ? names.filter((name): name is string => typeof name === 'string') : [];
  };
  const runs = spans.flatMap((span, index): Run[] => {
    const text = typeof span.value === 'string' ? span.value : own(span.value, 'text');
    const type = cms.typeOf(span.value);
    if (type !== 'span' && type !== '') return isData(span.value) ? cms.within(span, [], () => readInline(cms, span, media)) : [];
    const names = namesOf(span);
    const next = namesOf(spans[index + 1]);
    const notes = names.filter((name) => isNote(name) && !next.includes(name)).flatMap((name) => annotations.get(name) ?? []);
    const path = at(span.path, 'marks');
    const found = names.flatMap((name, at_) => (isNote(name) ? [] : (markOf(name, at(path, at_)) ?? [])));
    const words = typeof text === 'string' ? [{text: cleanBodyText(text), marks: found}] : [];
    return [...words, ...notes.flatMap((note) => cms.within(note, [], () => readNote(cms, note)))];
  });
  return {words: trimBreaks(phrasesOf(runs)), media};
}
