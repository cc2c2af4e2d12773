import {html, nothing, type Template} from '../html/tag.js';
import type {DateString} from '../model/article.js';
import {articleAge} from '../text/age.js';
import {formatDate, laterBy, sameDay, type DateStyle} from '../text/format-date.js';
import {isCalendarDate} from '../text/instant.js';
import {countText} from '../text/numbers.js';
import {fill, type Context} from './context.js';

/** When an article was published, and changed. */
export interface Dated {
  datePublished?: DateString | undefined;
  dateModified?: DateString | undefined;
}

/** Renders one date with its machine-readable form; nothing for a date that cannot be shown. */
export function time(date: DateString, style: DateStyle, context: Context): Template | typeof nothing {
  const text = formatDate(date, style, {locale: context.locale, timeZone: context.timeZone});
  if (text === undefined) return nothing;
  const element = html`<time class="bsh-time" datetime="${date}">${text}</time>`;
  return context.relative && !isCalendarDate(date) ? html`<news-time datetime="${date}">${element}</news-time>` : element;
}

/** Renders when something was changed, if that was later than its publication; its time alone where the day is the same. */
export function update(modified: DateString, published: DateString | undefined, context: Context): Template | typeof nothing {
  const {timeZone, updateTolerance: tolerance, messages} = context;
  if (published !== undefined && !laterBy(modified, published, {timeZone, tolerance})) return nothing;
  const timeOnly = published !== undefined && !isCalendarDate(modified) && sameDay(modified, published, timeZone);
  const date = time(modified, timeOnly ? 'time' : 'full', context);
  return date === nothing ? nothing : html`<span class="bsh-updated">${fill(messages.updated, {date})}</span>`;
}

/** Renders when an article was published and, if it was later, changed. */
export function dates({datePublished, dateModified}: Dated, context: Context): Template | typeof nothing {
  const published = datePublished === undefined ? nothing : time(datePublished, 'full', context);
  const updated = dateModified === undefined ? nothing : update(dateModified, published === nothing ? undefined : datePublished, context);
  if (published === nothing && updated === nothing) return nothing;
  return html`<p class="bsh-dates">${published === nothing ? nothing : html`<span class="bsh-published">${published}</span>`}${published === nothing || updated === nothing ? nothing : ' '}${updated}</p>`;
}

/** Renders a warning that a story is old; nothing unless the context asks for it (`oldAfter`) and knows the time (`now`). */
export function ageNotice({datePublished}: Dated, context: Context): Template | typeof nothing {
  const {now, oldAfter, messages} = context;
  if (datePublished === undefined || now === undefined || oldAfter === undefined) return nothing;
  const age = articleAge(datePublished, now, oldAfter);
  if (age === undefined) return nothing;
  return html`<p class="bsh-age">${countText(age.unit === 'year' ? messages.olderThanYears : messages.olderThanMonths, age.count, context)}</p>`;
}
