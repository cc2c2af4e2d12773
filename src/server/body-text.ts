import type {Block, ListItem, Phrasing} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';

type Part = Block | ListItem;

const line = (phrases: readonly Phrasing[] | undefined): string =>
  phrases === undefined ? '' : plainOf(phrases).replace(/\s+/g, ' ').trim();

/** Lists the lines of one block that a reader reads as the text of the story. */
function linesOf(block: Part): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'disclaimer':
      return [line(block.children)];
    case 'code':
      return [block.value];
    case 'table':
      return block.children.map((row) =>
        row.children
          .map((cell) => line(cell.children))
          .filter((cell) => cell !== '')
          .join(', '),
      );
    case 'blockquote':
      return [...block.children.flatMap(linesOf), line(block.citation)];
    case 'bigNumber':
      return [[block.value, line(block.description)].filter((words) => words !== '').join(' ')];
    case 'timeline':
      return block.children.flatMap(({name = '', children}) => [name, ...children.flatMap(linesOf)]);
    case 'definitionList':
      return block.children.flatMap(({term, children}) => [line(term), ...children.flatMap(linesOf)]);
    case 'questionAnswer':
      return [line(block.question), ...block.children.flatMap(linesOf)];
    case 'footnotes':
      return block.children.flatMap(({children}) => children.flatMap(linesOf));
    case 'list':
    case 'listItem':
      return block.children.flatMap((child: Part) => linesOf(child));
    case 'aside':
    case 'factBox':
    case 'keyPoints':
      return [('name' in block ? block.name : undefined) ?? '', ...block.children.flatMap((child: Part) => linesOf(child))];
    case 'custom':
    case 'unknown':
      return [block.text ?? ''];
    default:
      return [];
  }
}

/** Gives a body as plain text, a blank line between its parts; pictures, players, embeds and pullquotes have none. */
export function bodyText(body: readonly Block[]): string {
  return body
    .flatMap(linesOf)
    .filter((words) => words.trim() !== '')
    .join('\n\n');
}
