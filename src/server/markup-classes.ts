/** Classes of the printed markup, each without `bsh-`, as docs/markup.md names them. */
const NAMES =
  '16x9 1x1 2x1 2x3 3x2 4x3 4x5 9x16 age alone article as-of audio author avatar back backstory bar big-number big-number-text ' +
  'biographies biography blockquote body box box-name break button byline caption caption-text card card-action card-link ' +
  'card-provider card-room card-text card-title card-words checkbox citation close code code-block comma consent consent-action ' +
  'consent-always consent-note contents contents-below contents-item contents-link contents-list contribution controls controls-row ' +
  'corrected correction correction-date correction-text credit credit-words custom dates dd disclaimer disclosure dl drop-cap dt ' +
  'duration embed end enlarge entry entry-description entry-label entry-link entry-text entry-title failed figure figures ' +
  'focus-bottom focus-bottom-half focus-left focus-left-half focus-right focus-right-half focus-top focus-top-half foot frame full ' +
  'gallery gated gone guarded head heading headline hidden image inline insertion insertion-label key-event key-event-link ' +
  'key-event-time key-events key-events-list key-events-older key-points kicker label lead li lightbox lightbox-bar lightbox-row ' +
  'lightbox-slide link list list-heading list-note live live-label live-more live-on live-status lowered mark media-address ' +
  'media-name missing missing-alt missing-note more more-heading more-item more-link more-list more-picture more-text movement ' +
  'names narrow note-mark notes notes-list number ol origin others others-count others-names own-marks p pair pair-item paywall ' +
  'paywall-text period permalink photo-credit picture-link pictured pictures pinned place position pre published pullquote ' +
  'pullquote-text qa question quote raised rank ranking rating rating-item reading-time rights rights-link role row-heads score ' +
  'sign signature signature-words skip slide slide-away slides sponsored stale standfirst stars start step step-back step-on ' +
  'summary tab table table-caption table-frame tabs tabs-room tbody td th thead thumbnail time timeline timeline-date timeline-event ' +
  'timeline-head timeline-list topic topics topics-list tr transcript ul update update-label update-time updated updates ' +
  'usage-terms video views wide';

const LEVELS = [2, 3, 4, 5, 6];
/** Pixels that are kept for what the page puts in. */
const ROOMS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((step) => step * 50);

/** Every class of the printed markup. */
export const MARKUP_CLASSES: ReadonlySet<string> = new Set([
  ...NAMES.split(' ').map((name) => `bsh-${name}`),
  ...LEVELS.map((level) => `bsh-heading-${String(level)}`),
  ...ROOMS.map((pixels) => `bsh-room-${String(pixels)}`),
]);
