import {html, nothing, type Template} from '../html/tag.js';
import {formatNumber} from '../text/numbers.js';
import {maybe, type Context} from './context.js';
import {showText, type ListChoice} from './trending-list.js';

/** Bars for more rows than any screen shows help nobody. */
const MOST = 40;

/** Renders bars in the places of a ranked list that is on its way, so that nothing moves when it comes. They are no words, and are not read. */
export function waitingRows({limit = 0, layout, ranks, thumbnails}: ListChoice, context: Context): Template {
  const rows: Template[] = [];
  for (let index = 0; index < Math.min(limit, MOST); index++) {
    rows.push(
      html`<div class="bsh-entry">${ranks ? html`<span class="bsh-rank">${formatNumber(context.locale, index + 1, 'plain')}</span>` : nothing}<div class="bsh-entry-text"><p class="bsh-entry-title"><span class="bsh-bar"></span><span class="bsh-bar"></span></p></div>${thumbnails ? html`<span class="bsh-thumbnail"></span>` : nothing}</div>`,
    );
  }
  const title = context.omit.has('heading') ? nothing : html`<p class="bsh-list-heading"><span class="bsh-bar"></span></p>`;
  return html`<div class="${context.guarded ? 'bsh-list bsh-guarded' : 'bsh-list'}" data-bsh-theme="${maybe(context.theme)}" data-bsh-layout="${layout}" data-bsh-limit="${limit}" data-bsh-show="${showText(context)}" aria-hidden="true">${title}<div class="bsh-ranking">${rows}</div></div>`;
}
