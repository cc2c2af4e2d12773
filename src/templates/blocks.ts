import {html, keyed, nothing, type Template} from '../html/tag.js';
import type {Block} from '../model/article.js';
import {aside, bigNumber, definitionList, disclaimer, keyPoints, pullquote, questionAnswer, timeline} from './boxes.js';
import {dirOf, maybe, when, type Context} from './context.js';
import {correction} from './correction.js';
import {custom} from './custom.js';
import {embed} from './embed.js';
import {figure} from './figure.js';
import {footnotes} from './footnotes.js';
import {gallery} from './gallery.js';
import {heading} from './heading.js';
import {insertionPoint} from './insertions.js';
import {list} from './list.js';
import {audio, video} from './media.js';
import {paywall} from './paywall.js';
import {phrasing} from './phrasing.js';
import {rating} from './rating.js';
import {related} from './related.js';
import {slug} from '../text/slug.js';
import {table} from './table.js';

/**
 * Renders the blocks of a whole body, as many as the context allows.
 *
 * Those behind a paywall's marker, which only who may read them is sent, are marked as such; without them the place for an offer stands there.
 */
export function bodyBlocks(body: readonly Block[], context: Context): unknown {
  const {limit} = context;
  const end = body.findIndex(({type}) => type === 'paywall');
  if (end < 0 || end >= limit) return blocks(body.slice(0, limit), context);
  const gated = body.slice(end + 1).filter(({type}) => type !== 'paywall');
  if (gated.length === 0) return blocks(body.slice(0, end + 1), context);
  return [...blocks(body.slice(0, end), context), html`<div class="bsh-gated">${blocks(gated.slice(0, limit - end), context)}</div>`];
}

/** Renders the blocks of a body, each with its key. */
export function blocks(body: readonly Block[], context: Context): Template[] {
  const templates: Template[] = [];
  for (const block of body) {
    const template = blockOf(block, context);
    if (template !== nothing) templates.push(keyed(block.id, template));
  }
  return templates;
}

function blockOf(block: Block, context: Context): Template | typeof nothing {
  const lang = maybe(block.lang);
  const dir = dirOf(block.lang);
  const id = maybe(context.anchors.get(block));
  switch (block.type) {
    case 'paragraph':
      return html`<p class="${block.dropCap === true ? 'bsh-p bsh-drop-cap' : 'bsh-p'}" id="${id}" lang="${lang}" dir="${dir}">${phrasing(block.children, context)}</p>`;
    case 'heading':
      return heading(
        context.headingLevel + block.depth - 1,
        `bsh-heading bsh-heading-${String(block.depth)}`,
        context.anchors.get(block),
        phrasing(block.children, context),
        block.lang,
      );
    case 'list':
      return list(block, context);
    case 'blockquote':
      return html`<figure class="bsh-quote" id="${id}" lang="${lang}" dir="${dir}"><blockquote class="bsh-blockquote" cite="${maybe(block.url)}">${blocks(block.children, context)}</blockquote>${when(block.citation, (words) => html`<figcaption class="bsh-citation">${phrasing(words, context)}</figcaption>`)}</figure>`;
    case 'pullquote':
      return pullquote(block, context);
    case 'thematicBreak':
      return html`<hr class="bsh-break">`;
    case 'code':
      return html`<pre class="bsh-pre" id="${id}" tabindex="0" translate="no"><code class="${block.language === undefined ? 'bsh-code-block' : `bsh-code-block language-${slug(block.language)}`}" data-bsh-language="${maybe(block.language)}">${block.value}</code></pre>`;
    case 'table':
      return table(block, context);
    case 'image':
      return figure(block.image, context, {layout: block.layout, url: block.url, id: context.anchors.get(block)});
    case 'gallery':
      return gallery(block, context);
    case 'video':
      return video(block, context);
    case 'audio':
      return audio(block, context);
    case 'embed':
      return embed(block, context);
    case 'aside':
    case 'factBox':
      return aside(block, context);
    case 'keyPoints':
      return keyPoints(block, context);
    case 'bigNumber':
      return bigNumber(block, context);
    case 'timeline':
      return timeline(block, context);
    case 'definitionList':
      return definitionList(block, context);
    case 'questionAnswer':
      return questionAnswer(block, context);
    case 'footnotes':
      return footnotes(block, context);
    case 'disclaimer':
      return disclaimer(block, context);
    case 'rating':
      return rating(block, context);
    case 'relatedLinks':
      return related(block.items, context, {name: block.name, id: context.anchors.get(block)});
    case 'correction':
      return correction(block.correction, context, context.anchors.get(block));
    case 'custom':
      return custom(block, context);
    case 'unknown':
      return when(block.text, (text) => html`<p class="bsh-p" id="${id}" lang="${lang}" dir="${dir}">${text}</p>`);
    case 'tableOfContents':
      return block === context.contentsAt ? context.contents : nothing;
    case 'insertionPoint':
      return insertionPoint(block);
    case 'paywall':
      return paywall(context);
  }
}
