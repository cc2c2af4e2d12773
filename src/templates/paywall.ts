import {html, nothing, type Template} from '../html/tag.js';
import {custom} from './custom.js';
import type {Context} from './context.js';

/**
 * Renders the place where the free part of an article ends: why it ends, and the page's own offer.
 *
 * The offer is the page's element for the custom block `paywall`, or what its script puts in when `news-paywall` is sent.
 */
export function paywall(context: Context): Template {
  const {subscribersRest: words} = context.messages;
  const offer = Object.hasOwn(context.blocks, 'paywall') ? custom({type: 'custom', name: 'paywall'}, context) : nothing;
  return html`<section class="bsh-paywall" aria-label="${words}"><p class="bsh-paywall-text">${words}</p>${offer}</section>`;
}
