import {html, nothing, type Template} from '../html/tag.js';
import type {Block, Heading} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';
import {dirOf, maybe, type Context} from './context.js';

/** Fewer headings need no list of them. */
const FEWEST = 2;

/** Renders links to the headings of a body, the second level inside the first; nothing for fewer than two. */
export function contents(body: readonly Block[], context: Pick<Context, 'anchors' | 'messages'>): Template | typeof nothing {
  const headings = body.filter((block): block is Heading => block.type === 'heading' && block.depth <= 3);
  if (headings.length < FEWEST) return nothing;
  const groups: {top: Heading; below: Heading[]}[] = [];
  for (const heading of headings) {
    const last = groups.at(-1);
    if (heading.depth === 2 || last === undefined) groups.push({top: heading, below: []});
    else last.below.push(heading);
  }
  const link = (heading: Heading): Template =>
    html`<a class="bsh-link bsh-contents-link" href="#${context.anchors.get(heading)}" lang="${maybe(heading.lang)}" dir="${dirOf(heading.lang)}">${plainOf(heading.children)}</a>`;
  const {contents: name} = context.messages;
  return html`<nav class="bsh-contents" aria-label="${name}"><p class="bsh-box-name">${name}</p><ol class="bsh-contents-list" role="list">${groups.map(
    ({top, below}) =>
      html`<li class="bsh-contents-item">${link(top)}${below.length === 0 ? nothing : html`<ol class="bsh-contents-list bsh-contents-below" role="list">${below.map((heading) => html`<li class="bsh-contents-item">${link(heading)}</li>`)}</ol>`}</li>`,
  )}</ol></nav>`;
}
