import type {Block, Phrasing, Timeline, TimelineEvent} from '../model/article.js';
import {numbered} from '../text/numbered.js';
import {plainOf} from '../text/phrasing.js';
import {galleryOf, imageBlock, textOf} from './content-tree-pictures.js';
import {around, boxOf, lineOf, takeName, text, wholeOf} from './content-tree-story.js';
import {plain, type HtmlNode} from './html-tree.js';
import {compact, isData, own, type Data} from './read.js';
import type {Convert, Spot, Tree} from './tree.js';

interface Part {
  node: Data;
  spot: Spot;
  children: HtmlNode[];
}

/** Makes the parts of a node that are read one by one. */
function partsOf(node: Data, spot: Spot, tree: Tree, isPart: (type: unknown) => boolean): {parts: Part[]; others: HtmlNode[]} {
  const list = own(node, 'children');
  const parts: Part[] = [];
  const others: HtmlNode[] = [];
  for (const [index, child] of numbered(Array.isArray(list) ? (list as unknown[]) : [])) {
    const place = {path: tree.at(spot.path, 'children', index), depth: spot.depth + 1, inline: false};
    if (isData(child) && isPart(own(child, 'type'))) parts.push({node: child, spot: place, children: tree.children(child, place, false)});
    else others.push(...tree.node(child, place));
  }
  return {parts, others};
}

/** Makes a line of events. */
const timelineOf =
  (part: string): Convert =>
  (node, spot, tree) => {
    const {parts, others} = partsOf(node, spot, tree, (type) => type === part);
    return [
      tree.special(
        (_, flow, walker) => {
          const {reader} = tree;
          const events = parts.map(({node: event, spot: place, children}): TimelineEvent => {
            const whole = wholeOf(event, place, tree);
            const blocks = walker.inner(children, flow);
            const title = textOf(whole, reader, 'title');
            const {name, rest} = title === undefined ? takeName(blocks) : {name: title, rest: blocks};
            return compact<TimelineEvent>({type: 'timelineEvent', name, children: rest});
          });
          const before = walker.inner(others, flow);
          const title = textOf(wholeOf(node, spot, tree), reader, 'title');
          const {name, rest} = title === undefined ? takeHeading(before) : {name: title, rest: before};
          flow.push(...rest);
          if (events.length > 0) flow.push(compact<Timeline>({type: 'timeline', name, children: events}));
          else flow.push(...lineOf(name));
        },
        [...others, ...parts.flatMap(({children}) => children)],
        spot,
      ),
    ];
  };

function takeHeading(blocks: readonly Block[]): {name: string | undefined; rest: Block[]} {
  const [first, ...rest] = blocks;
  const name = first?.type === 'heading' ? plain(plainOf(first.children)) : '';
  return name === '' ? {name: undefined, rest: [...blocks]} : {name, rest};
}

/** Makes what a layout arranges: a line of events, a box, or its pictures. */
const layout: Convert = (node, spot, tree) => {
  const name = own(node, 'layoutName');
  if (name === 'timeline') return timelineOf('layout-slot')(node, spot, tree);
  return around((children) => {
    if (children.length > 0 && children.every(({type}) => type === 'image')) return galleryOf(children);
    if (name === 'card') return boxOf(children, undefined);
    const {name: title, rest} = takeName(children);
    return title === undefined ? children : [{type: 'aside', name: title, children: rest}];
  })(node, spot, tree);
};

/** Makes a gallery of cards whose words are captions; cards without a picture become boxes. */
const carousel: Convert = (node, spot, tree) => {
  const {parts} = partsOf(node, spot, tree, (type) => type === 'carousel-card');
  return [
    tree.special(
      (_, flow) => {
        const whole = wholeOf(node, spot, tree);
        const blocks = parts.flatMap(({node: card, spot: place}): Block[] => {
          const about = wholeOf(card, place, tree);
          const title = textOf(about, tree.reader, 'title');
          const lines = [textOf(about, tree.reader, 'copy'), textOf(about, tree.reader, 'additionalInfo')].map(text);
          const strong: Phrasing[] = title === undefined ? [] : [{type: 'strong', children: text(title)}];
          const pictures = own(card, 'children');
          const first: unknown = Array.isArray(pictures) ? pictures[0] : undefined;
          const picture = isData(first) ? imageBlock(first, tree.at(place.path, 'children', 0), tree) : undefined;
          if (picture === undefined)
            return boxOf(
              lines.flatMap((line): Block[] => (line.length > 0 ? [{type: 'paragraph', children: line}] : [])),
              title,
            );
          const words = [strong, ...lines, picture.image.caption ?? []].filter((line) => line.length > 0);
          const caption = words.flatMap((line, index): Phrasing[] => (index === 0 ? line : [{type: 'break'}, ...line]));
          return [caption.length > 0 ? {...picture, image: {...picture.image, caption}} : picture];
        });
        const above = [textOf(whole, tree.reader, 'title'), textOf(whole, tree.reader, 'standfirst')]
          .map(text)
          .filter((line) => line.length > 0);
        const caption = above.flatMap((line, index): Phrasing[] => (index === 0 ? line : [{type: 'break'}, ...line]));
        flow.push(...galleryOf(blocks, caption.length > 0 ? caption : undefined));
      },
      [],
      spot,
    ),
  ];
};

/** Names how the nodes are read that set several things beside or after each other. */
export const LAYOUTS: Readonly<Record<string, Convert>> = {timeline: timelineOf('timeline-event'), layout, carousel};
