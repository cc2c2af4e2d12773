import {html, nothing, type Template} from '../html/tag.js';
import type {Article, DateString} from '../model/article.js';
import {articleAge} from '../text/age.js';
import {formatDate, laterBy, sameDay} from '../text/format-date.js';
import {countText} from '../text/numbers.js';
import {fill, type Context} from './context.js';

/** Renders one date with its machine-readable form; nothing for a date that cannot be shown. */
export function time(date: DateString, style: 'full' | 'date' | 'time', context: Context): Template | typeof nothing {
  const text = formatDate(date, style, {locale: context.locale, timeZone: context.timeZone});
  if (text === undefined) return nothing;
  const element = html`<time class="bsh-time" datetime="${date}">${text}</time>`;
  return context.relative && date.includes('T') ? html`<news-time datetime="${date}">${element}</news-time>` : element;
}

/** Renders when an article was published and, if it was later, changed. */
export function dates(
  {datePublished, dateModified}: Pick<Article, 'datePublished' | 'dateModified'>,
  context: Context,
): Template | typeof nothing {
  const published = datePublished === undefined ? nothing : time(datePublished, 'full', context);
  const changed = dateModified !== undefined && (datePublished === undefined || laterBy(dateModified, datePublished));
  const sameDate =
    changed && datePublished !== undefined && dateModified.includes('T') && sameDay(dateModified, datePublished, context.timeZone);
  const modified = changed ? time(dateModified, sameDate ? 'time' : 'full', context) : nothing;
  if (published === nothing && modified === nothing) return nothing;
  const updated =
    modified === nothing ? nothing : html`<span class="bsh-updated">${fill(context.messages.updated, {date: modified})}</span>`;
  return html`<p class="bsh-dates">${published === nothing ? nothing : html`<span class="bsh-published">${published}</span>`}${published === nothing || updated === nothing ? nothing : ' '}${updated}</p>`;
}

/**
 * Renders a warning that a story is old; nothing while it is young, undated, or the time is not known.
 *
 * `now` is in milliseconds since 1970; a story younger than `fromMonths` has no notice.
 */
export function ageNotice(
  {datePublished}: Pick<Article, 'datePublished'>,
  now: number | undefined,
  context: Context,
  fromMonths?: number,
): Template | typeof nothing {
  const age = datePublished === undefined || now === undefined ? undefined : articleAge(datePublished, now, fromMonths);
  if (age === undefined) return nothing;
  const {olderThanMonths, olderThanYears} = context.messages;
  return html`<p class="bsh-age">${countText(age.unit === 'year' ? olderThanYears : olderThanMonths, age.count, context)}</p>`;
}
