import type {Decorator} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {renderDocument, type DocumentOptions} from '../src/server/index.js';
import {documentCss, wordsCss} from '../src/styles/sheets.js';

/** Shows words as on paper: the rules for print, as rules for this story. */
export const inPrint: Decorator = (story) => html`<style>
    ${rulesFor('print')} .story-paper {
      padding: 24px;
      background: #fff;
      color: #000;
      color-scheme: light;
    }
  </style>
  <div class="story-paper">${story()}</div>`;

/** Shows words in a reader's own few colours, as far as a page can do what only a browser does. */
export const inForcedColours: Decorator = (story) => html`<style>
    ${rulesFor('(forced-colors:active)')} .story-forced, .story-forced :is(button, dialog) {
      background-color: Canvas !important;
    }
    .story-forced :not(button, dialog, .bsh-mark, .bsh-video) {
      background-color: transparent !important;
    }
    .story-forced :not(.bsh-mark) {
      border-color: CanvasText !important;
      color: CanvasText !important;
    }
    .story-forced a {
      color: LinkText !important;
    }
  </style>
  <div class="story-forced">${story()}</div>`;

/** Shows words in a column as narrow as a small telephone. */
export const inNarrowColumn: Decorator = (story) => html`<div class="story-narrow">${story()}</div>`;

/** Does what a reader would do first: presses something once it is there. */
export const pressing =
  (selector: string): Decorator =>
  (story) =>
    html`<div ${ref((element) => void press(element, selector))}>${story()}</div>`;

async function press(holder: Element | undefined, selector: string): Promise<void> {
  for (let tries = 0; holder !== undefined && tries < 200; tries++) {
    const found = holder.querySelector<HTMLElement>(selector);
    found?.click();
    if (found !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Shows a page as a server prints it, in a frame that runs no script: the same words. */
export const withoutScript = (data: unknown, options: DocumentOptions = {}): TemplateResult =>
  frame(renderDocument(data, {baseUrl: document.baseURI, ...options}).html);

/** Shows printed words that are no page, in a frame that runs no script. */
export const wordsWithoutScript = (words: string): TemplateResult =>
  frame(
    `<!doctype html><html lang="en"><head><title>Words</title><style>${documentCss}</style></head><body class="bsh-page">${words}</body></html>`,
  );

const frame = (page: string): TemplateResult =>
  html`<iframe class="story-frame" title="The printed page, without JavaScript" sandbox="" .srcdoc=${page}></iframe>`;

/** Makes every second word of a text one that is too long for any narrow column. */
export function lengthened<T>(value: T): T {
  if (typeof value === 'string') return value.replace(/(\p{L}{4,}) (\p{L}{4,})/gu, '$1$2$1$2$1$2') as T;
  if (Array.isArray(value)) return value.map(lengthened) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, lengthened(inner as unknown)])) as T;
}

/** Takes the rules of a medium out of our sheet, to hold for any; a little heavier, because the sheet of the elements comes after them. */
function rulesFor(medium: string): string {
  return [...wordsCss.matchAll(/@media ([^{]+)\{((?:[^{}]+\{[^{}]*\})*)\}/g)]
    .filter(([, query = '']) => query.split(',').includes(medium))
    .map(([, , rules = '']) => rules.replaceAll(':not(i i i)', ':not(i i i i)'))
    .join('');
}
