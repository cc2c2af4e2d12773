import type {Block, Phrasing} from '../model/article.js';

/** Words without their blocks, and the blocks that are no words. */
export interface Lines {
  words: Phrasing[];
  media: Block[];
}

/** Makes the words of blocks one run of lines, for places where only words may stand; media come apart, nothing is lost. */
export function linesOf(blocks: readonly Block[]): Lines {
  const media: Block[] = [];
  const lines = blocks.flatMap((block) => linesOfBlock(block, media)).filter((line) => line.length > 0);
  return {words: lines.flatMap((line, index): Phrasing[] => (index === 0 ? line : [{type: 'break'}, ...line])), media};
}

function linesOfBlock(block: Block, media: Block[]): Phrasing[][] {
  const inside = (blocks: readonly Block[]) => blocks.flatMap((inner) => linesOfBlock(inner, media));
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.children];
    case 'pullquote':
      return [block.children, block.citation ?? []];
    case 'blockquote':
      return [...inside(block.children), block.citation ?? []];
    case 'list':
      return block.children.flatMap((item) => inside(item.children));
    case 'footnotes':
      return block.children.flatMap((note) => inside(note.children));
    case 'definitionList':
      return block.children.flatMap(({term, children}) => [term, ...inside(children)]);
    case 'aside':
      return [block.name === undefined ? [] : [{type: 'text', value: block.name}], ...inside(block.children)];
    case 'code':
      return [[{type: 'inlineCode', value: block.value}]];
    case 'table':
      return [
        block.caption ?? [],
        ...block.children.map((row) =>
          row.children.flatMap(({children}, index): Phrasing[] => (index === 0 ? children : [{type: 'text', value: ' '}, ...children])),
        ),
      ];
    case 'thematicBreak':
      return [];
    default:
      media.push(block);
      return [];
  }
}
