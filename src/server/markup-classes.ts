/** Classes of the printed markup, each without `bsh-`, as docs/markup.md names them. */
const NAMES =
  'age alone article audio author back backstory big-number big-number-text blockquote body box box-name break byline caption ' +
  'caption-text card card-action card-link card-provider card-text card-title citation code code-block comma contents contents-below ' +
  'contents-item contents-link contents-list corrected correction correction-date correction-text credit credit-words custom dates dd ' +
  'disclaimer disclosure dl drop-cap dt embed end entry entry-link entry-text entry-title figure figures foot full gallery gated ' +
  'guarded head heading headline image inline insertion insertion-label key-event key-event-link key-event-time key-events ' +
  'key-events-list kicker label lead li link list list-heading list-note live live-label live-more live-on live-status lowered mark ' +
  'media-name more more-heading more-item more-link more-list names notes number ol origin p paywall paywall-text permalink ' +
  'photo-credit picture-link pinned place pre published pullquote pullquote-text qa question quote raised rank ranking rating ' +
  'rating-item reading-time rights rights-link role row-heads signature sponsored standfirst stars start summary table table-caption ' +
  'table-frame tbody td th thead thumbnail time timeline timeline-event timeline-head timeline-list topic topics topics-list tr ' +
  'transcript ul update update-label update-time updated updates video wide';

const LEVELS = [2, 3, 4, 5, 6];
/** Pixels that are kept for what the page puts in. */
const ROOMS = Array.from({length: 12}, (_, index) => (index + 1) * 50);

/** Every class of the printed markup. */
export const MARKUP_CLASSES: ReadonlySet<string> = new Set([
  ...NAMES.split(' ').map((name) => `bsh-${name}`),
  ...LEVELS.map((level) => `bsh-heading-${String(level)}`),
  ...ROOMS.map((pixels) => `bsh-room-${String(pixels)}`),
]);
