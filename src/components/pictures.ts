import {GONE, missingPicture} from '../templates/figure.js';
import {failedWords} from '../templates/media.js';
import {build} from './build.js';
import {ownWordsFor} from './language.js';

const roots = new Set<ParentNode & Node>();
let print: MediaQueryList | undefined;

/** Looks after the pictures and players of words: what cannot be had says so, and all is loaded before it is printed. */
export function watchPictures(root: ParentNode & Node): void {
  if (roots.size === 0) {
    addEventListener('beforeprint', beforePrint);
    addEventListener('afterprint', afterPrint);
    print ??= matchMedia('print');
    print.addEventListener('change', beforePrint);
  }
  roots.add(root);
  root.addEventListener('error', failed, true);
  root.addEventListener('load', loaded, true);
}

/** Ends what `watchPictures` began; the last to go takes the page's listeners along. */
export function unwatchPictures(root: ParentNode & Node): void {
  roots.delete(root);
  root.removeEventListener('error', failed, true);
  root.removeEventListener('load', loaded, true);
  if (roots.size > 0) return;
  removeEventListener('beforeprint', beforePrint);
  removeEventListener('afterprint', afterPrint);
  print?.removeEventListener('change', beforePrint);
}

/** Finds what failed before anybody listened. */
export function checkPictures(root: ParentNode): void {
  for (const image of root.querySelectorAll<HTMLImageElement>(`.bsh-image, ${ORNAMENT}`)) {
    const mend = image.matches(ORNAMENT) ? hideOrnament : replacePicture;
    if (image.complete && image.naturalWidth === 0 && image.currentSrc !== '') image.decode().catch(() => mend(image));
  }
  for (const player of root.querySelectorAll<HTMLMediaElement>('.bsh-video, .bsh-audio')) {
    if (player.networkState === HTMLMediaElement.NETWORK_NO_SOURCE) markFailed(player);
  }
}

function failed({target}: Event): void {
  const element = target as Element;
  if (element.matches('.bsh-image')) replacePicture(element as HTMLImageElement);
  else if (element.matches(ORNAMENT)) hideOrnament(element as HTMLImageElement);
  else if (element.matches('.bsh-video, .bsh-audio')) markFailed(element);
  else if (element.matches('.bsh-video > source:last-of-type, .bsh-audio > source:last-of-type')) markFailed(element.parentElement);
}

function loaded({target}: Event): void {
  const image = target as HTMLElement;
  const before = image.previousElementSibling;
  if (image.localName === 'img' && before?.matches(MISSING) === true) before.remove();
  if (image.matches(`.${GONE}`)) image.classList.remove(GONE);
}

const MISSING = '.bsh-missing';
/** Pictures that only adorn words: portraits, and what stands beside a link. */
const ORNAMENT = '.bsh-avatar, .bsh-more-picture';

/** Leaves the room of an ornament that cannot be had empty. */
function hideOrnament(image: HTMLImageElement): void {
  if (image.naturalWidth === 0) image.classList.add(GONE);
}

/** Puts quiet words into the room of a picture that cannot be had; its caption and its credit stay. */
function replacePicture(image: HTMLImageElement): void {
  // The news that an earlier address failed may come after the picture.
  if (image.naturalWidth > 0 || image.previousElementSibling?.matches(MISSING) === true) return;
  const {messages, lang} = ownWordsFor(image);
  const words = build(missingPicture(image.alt, messages, lang), image.ownerDocument);
  const [width, height] = [image.getAttribute('width'), image.getAttribute('height')];
  if (width !== null && height !== null) {
    words.style.setProperty('--_picture', `${width} / ${height}`);
    words.style.setProperty('--_width', `${width}px`);
  }
  image.before(words);
}

/** Says that a film or a sound cannot be played; the link to it, which follows, is shown then. */
function markFailed(player: Element | null): void {
  if (player === null || player.nextElementSibling?.matches('.bsh-failed') === true) return;
  const {messages, lang} = ownWordsFor(player);
  player.after(build(failedWords(messages, lang), player.ownerDocument));
}

let opened: HTMLDetailsElement[] = [];

/** Loads every picture and opens every transcript: paper has nothing to click. */
function beforePrint(event: Event): void {
  if ('matches' in event && event.matches === false) {
    afterPrint();
    return;
  }
  for (const root of roots) {
    for (const image of root.querySelectorAll<HTMLImageElement>('img[loading="lazy"]')) image.loading = 'eager';
    for (const transcript of root.querySelectorAll<HTMLDetailsElement>('.bsh-transcript:not([open])')) {
      transcript.open = true;
      opened.push(transcript);
    }
  }
}

function afterPrint(): void {
  for (const transcript of opened) transcript.open = false;
  opened = [];
}
