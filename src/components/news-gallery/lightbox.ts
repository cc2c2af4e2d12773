import {lightbox, lightboxSlide, positionText} from '../../templates/gallery.js';
import {build} from '../build.js';
import type {OwnWords} from '../language.js';
import {Strip} from './strip.js';

/** What a lightbox shows. */
export interface LightboxChoice {
  /** Where it is put, so that it has the look of the words. */
  host: HTMLElement;
  figures: readonly Element[];
  index: number;
  name: string;
  words: OwnWords;
  /** Runs when it has closed, with the picture that was shown last. */
  onClose: (index: number) => void;
}

/** Shows pictures in the whole window, each with its caption; returns how to close it. */
export function openLightbox({host, figures, index, name, words, onClose}: LightboxChoice): () => void {
  const {messages, lang} = words;
  const total = figures.length;
  const positionOf = (at: number): string => positionText(at + 1, total, words);
  const dialog = build(lightbox(name, positionOf(index), total > 1, messages, lang), host.ownerDocument) as HTMLDialogElement;
  const row = dialog.querySelector<HTMLElement>('.bsh-lightbox-row') ?? dialog;
  row.append(...figures.map((figure) => slideOf(figure)));
  host.append(dialog);

  const status = dialog.querySelector('.bsh-position');
  const back = dialog.querySelector('.bsh-step-back');
  const on = dialog.querySelector('.bsh-step-on');
  const strip = new Strip(row, () => show());
  const show = (): void => {
    if (status !== null) status.textContent = positionOf(strip.index);
    back?.setAttribute('aria-disabled', String(strip.index === 0));
    on?.setAttribute('aria-disabled', String(strip.index === total - 1));
  };
  dialog.addEventListener('click', ({target}) => {
    const element = target as Element;
    if (element === back) strip.go(strip.index - 1);
    else if (element === on) strip.go(strip.index + 1);
    else if (element.closest('.bsh-image, .bsh-caption, .bsh-missing, .bsh-step') === null) close();
  });
  dialog.addEventListener('keydown', (event) => {
    if (strip.press(event)) event.preventDefault();
  });
  let isOpen = true;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    strip.stop();
    dialog.close();
    dialog.remove();
    onClose(strip.index);
  };
  // Escape, and what else a browser closes a dialog by.
  dialog.addEventListener('close', close);
  dialog.showModal();
  row.focus();
  strip.go(index, false);
  show();
  return close;
}

/** Makes the large form of a picture with its words; ids stay with the original. */
function slideOf(figure: Element): HTMLElement {
  const slide = build(lightboxSlide(), figure.ownerDocument);
  const copy = figure.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  for (const image of copy.querySelectorAll('img')) if (image.hasAttribute('sizes')) image.sizes = '100vw';
  slide.append(...copy.childNodes);
  return slide;
}
