import type {Block, Heading, List, ListItem, Paragraph, Phrasing, TableCell, TableRow} from '../model/article.js';
import {cleanBodyText} from '../text/clean.js';
import {plainOf} from '../text/phrasing.js';
import {phrasesOf, type Run, type RunMark} from './build.js';
import {urlOf} from './cms-article.js';
import {readObject} from './cms-blocks.js';
import {readCustom} from './cms-custom.js';
import {trimBreaks, wordOf, type Cms} from './cms.js';
import {assetUrl, isAsset, readAsset} from './contentful-assets.js';
import {kindOf} from './contentful-links.js';
import {linesOf} from './html-lines.js';
import {at, compact, isData, own} from './read.js';
import type {Place} from './schema-org-json.js';

const MARKS: Readonly<Record<string, Exclude<RunMark['type'], 'link'>>> = {
  bold: 'strong',
  italic: 'emphasis',
  underline: 'underline',
  code: 'inlineCode',
  superscript: 'superscript',
  subscript: 'subscript',
  strikethrough: 'delete',
};
const BLOCK =
  /^(?:paragraph|heading-\d|(?:un)?ordered-list|list-item|blockquote|hr|table.*|document|embedded-(?:entry|asset|resource)-block)$/;

const typeOf = (node: Place): string => {
  const type = own(node.value, 'nodeType');
  return typeof type === 'string' ? type : '';
};

function childrenOf({value, path}: Place): Place[] {
  const content = own(value, 'content');
  return (Array.isArray(content) ? (content as unknown[]) : []).map((child, index) => ({
    value: child,
    path: at(at(path, 'content'), index),
  }));
}

/** Follows the link that a node is about. */
function targetOf(cms: Cms, {value, path}: Place): Place | undefined {
  const target = own(own(value, 'data'), 'target');
  if (target === undefined) return undefined;
  const found = cms.follow({value: target, path: at(at(path, 'data'), 'target')});
  return found.value === undefined || kindOf(found.value).endsWith('Link') ? undefined : found;
}

/** Reads where a node leads; what does not lead anywhere leaves its words. */
function readLink(cms: Cms, node: Place): RunMark | undefined {
  const uri = own(own(node.value, 'data'), 'uri');
  const target = targetOf(cms, node);
  let url = typeof uri === 'string' ? cms.reader.link(uri, at(at(node.path, 'data'), 'uri')) : undefined;
  if (target !== undefined) {
    url = isAsset(target.value) ? assetUrl(cms, target) : urlOf(cms, target);
    if (url === undefined) cms.reader.report('reference/unresolved', node.path, 'The entry has no address; pass url.');
  }
  return url === undefined ? undefined : {type: 'link', url};
}

function readMarks(cms: Cms, {value, path}: Place): RunMark[] {
  const marks = own(value, 'marks');
  return (Array.isArray(marks) ? (marks as unknown[]) : []).flatMap((mark, index): RunMark[] => {
    const name = wordOf(own(mark, 'type'));
    const type = own(MARKS, name) as Exclude<RunMark['type'], 'link'> | undefined;
    if (type === undefined) cms.reader.report('value/ignored', at(at(path, 'marks'), index), `The mark "${name}" is not known.`);
    return type === undefined ? [] : [{type}];
  });
}

/** Reads an entry that stands in a line: words of it stay there, pictures and the like come after. */
function readInline(cms: Cms, node: Place, media: Block[]): Run[] {
  const entry = targetOf(cms, node);
  if (entry === undefined) return [];
  if (isAsset(entry.value)) {
    media.push(...readAsset(cms, entry));
    return [];
  }
  const made = cms.within<Block[] | undefined>(entry, [], () => readCustom(cms, entry));
  if (made !== undefined) {
    const words = made.map((block): Block =>
      block.type === 'custom' ? {type: 'paragraph', children: [{type: 'text', value: block.text ?? ''}]} : block,
    );
    const lines = linesOf(words);
    media.push(...lines.media);
    return lines.words;
  }
  const text = cms.text(entry, 'text', 'label', 'name', 'title', 'headline', 'value');
  const url = urlOf(cms, entry);
  if (url === undefined) cms.reader.report('block/unknown', node.path, cms.typeOf(entry.value));
  return text === undefined ? [] : [{text, marks: url === undefined ? [] : [{type: 'link', url}]}];
}

function readRuns(cms: Cms, nodes: readonly Place[], media: Block[], marks: readonly RunMark[] = []): Run[] {
  return nodes.flatMap((node): Run[] => {
    const type = typeOf(node);
    if (type === 'text') {
      const value = own(node.value, 'value');
      return typeof value === 'string' ? [{text: cleanBodyText(value), marks: [...marks, ...readMarks(cms, node)]}] : [];
    }
    if (type.startsWith('embedded-')) return readInline(cms, node, media);
    const link = type.endsWith('hyperlink') ? readLink(cms, node) : undefined;
    return cms.within<Run[]>(node, [], () => readRuns(cms, childrenOf(node), media, link === undefined ? marks : [...marks, link]));
  });
}

/** Reads the words of nodes in a line; what is no words comes apart, nothing is lost. */
function readWords(cms: Cms, nodes: readonly Place[]): {words: Phrasing[]; media: Block[]} {
  const media: Block[] = [];
  const words = trimBreaks(phrasesOf(readRuns(cms, nodes, media)));
  const hasWords = plainOf(words).trim() !== '' || words.some(({type}) => type === 'footnoteReference');
  return {words: hasWords ? words : [], media};
}

/** Reads a paragraph; one that is nothing but code in several lines is a block of code. */
function readParagraph(cms: Cms, nodes: readonly Place[]): Block[] {
  const {words, media} = readWords(cms, nodes);
  if (words.length === 0) return media;
  const isCode = words.length > 1 && words.every(({type}) => type === 'inlineCode' || type === 'break');
  if (!isCode) return [{type: 'paragraph', children: words}, ...media];
  const value = words.map((word) => (word.type === 'inlineCode' ? word.value : '\n')).join('');
  return [{type: 'code', value: value.replace(/^\n+/, '').trimEnd()}, ...media];
}

/** Reads an entry of a list: paragraphs and lists stay, a heading is a strong line, all else comes after the list. */
function readItem(cms: Cms, node: Place, media: Block[]): ListItem[] {
  const blocks = cms.within(node, [], () => readNodes(cms, childrenOf(node)));
  const children = blocks.flatMap((block): (Paragraph | List)[] => {
    if (block.type === 'paragraph' || block.type === 'list') return [block];
    if (block.type === 'heading') return [{type: 'paragraph', children: [{type: 'strong', children: block.children}]}];
    media.push(block);
    return [];
  });
  return children.length === 0 ? [] : [{type: 'listItem', children}];
}

function readList(cms: Cms, node: Place): Block[] {
  const media: Block[] = [];
  const children = childrenOf(node).flatMap((item) => readItem(cms, item, media));
  return children.length === 0 ? media : [{type: 'list', ordered: typeOf(node) === 'ordered-list', children}, ...media];
}

function readTable(cms: Cms, node: Place): Block[] {
  const media: Block[] = [];
  const children = childrenOf(node).map((row): TableRow => {
    const cells = childrenOf(row).map((cell): TableCell => {
      const lines = linesOf(cms.within(cell, [], () => readNodes(cms, childrenOf(cell))));
      media.push(...lines.media);
      const span = (name: string) => {
        const found = cms.reader.number(own(own(cell.value, 'data'), name), 2, 100);
        return found === undefined ? undefined : Math.round(found);
      };
      return compact<TableCell>({
        type: 'tableCell',
        header: typeOf(cell) === 'table-header-cell' ? true : undefined,
        colSpan: span('colspan'),
        rowSpan: span('rowspan'),
        children: lines.words,
      });
    });
    return {type: 'tableRow', children: cells};
  });
  const isEmpty = children.every((row) => row.children.every((cell) => cell.children.length === 0));
  return isEmpty ? media : [{type: 'table', children}, ...media];
}

/** Reads an entry or an asset as a block of the text. */
export function readEmbedded(cms: Cms, target: Place): Block[] {
  if (isAsset(target.value)) return readAsset(cms, target);
  return cms.within(target, [], () => readCustom(cms, target) ?? readObject(cms, target));
}

function readNode(cms: Cms, node: Place): Block[] {
  const type = typeOf(node);
  const depth = /^heading-([1-6])$/.exec(type)?.[1];
  if (depth !== undefined) {
    const {words, media} = readWords(cms, childrenOf(node));
    return words.length === 0 ? media : [{type: 'heading', depth: Number(depth) as Heading['depth'], children: words}, ...media];
  }
  switch (type) {
    case 'paragraph':
      return readParagraph(cms, childrenOf(node));
    case 'unordered-list':
    case 'ordered-list':
      return readList(cms, node);
    case 'blockquote': {
      const children = readNodes(cms, childrenOf(node));
      return children.length === 0 ? [] : [{type: 'blockquote', children}];
    }
    case 'hr':
      return [{type: 'thematicBreak'}];
    case 'table':
      return readTable(cms, node);
    case 'embedded-entry-block':
    case 'embedded-asset-block':
    case 'embedded-resource-block': {
      const target = targetOf(cms, node);
      return target === undefined ? [] : readEmbedded(cms, target);
    }
    case 'text':
      return readParagraph(cms, [node]);
    default:
      if (type !== 'document') cms.reader.report(isData(node.value) ? 'block/unknown' : 'value/ignored', node.path, type);
      return childrenOf(node).some((child) => BLOCK.test(typeOf(child)))
        ? readNodes(cms, childrenOf(node))
        : readParagraph(cms, childrenOf(node));
  }
}

/** Reads the nodes of a rich text. https://www.contentful.com/developers/docs/concepts/rich-text/ */
export function readNodes(cms: Cms, nodes: readonly Place[]): Block[] {
  return nodes.flatMap((node) => cms.within<Block[]>(node, [], () => readNode(cms, node)));
}
