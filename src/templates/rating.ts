import {html, type Template} from '../html/tag.js';
import type {Rating} from '../model/article.js';
import {formatNumber} from '../text/numbers.js';
import {dirOf, fillText, maybe, when, type Context} from './context.js';

/** Ratings out of more than this are written as figures: nobody counts so many stars. */
const MOST_STARS = 10;

/** Renders a rating such as three and a half of five stars, with words for it. */
export function rating(block: Rating, context: Context): Template {
  const {ratingValue, bestRating, itemReviewed, lang} = block;
  const {messages, locale} = context;
  const [value, best] = [formatNumber(locale, ratingValue), formatNumber(locale, bestRating)];
  const shown =
    bestRating > MOST_STARS
      ? html`<span class="bsh-score">${value}/${best}</span>`
      : html`<span class="bsh-stars" role="img" aria-label="${fillText(messages.rating, {value, best})}">${starsOf(ratingValue, bestRating)}</span>`;
  return html`<p class="bsh-rating" id="${maybe(context.anchors.get(block))}" lang="${maybe(lang)}" dir="${dirOf(lang)}">${when(itemReviewed, (text) => html`<span class="bsh-rating-item">${text}</span> `)}${shown}</p>`;
}

/** Draws full stars, a half as newspapers print it, and empty ones: "★★★½☆". */
function starsOf(value: number, best: number): string {
  const halves = Math.max(0, Math.min(Math.round(value * 2), Math.round(best) * 2));
  const rest = Math.floor(Math.round(best) - halves / 2);
  return '★'.repeat(Math.floor(halves / 2)) + (halves % 2 === 1 ? '½' : '') + '☆'.repeat(rest);
}
