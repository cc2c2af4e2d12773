import type {Decorator} from '@storybook/web-components-vite';
import {html} from 'lit';
import {wordsCss} from '../src/styles/sheets.js';

/** Shows words as on paper: the rules for print, as rules for this story. */
export const inPrint: Decorator = (story) => html`<style>
    ${rulesFor('@media print')} .story-paper {
      padding: 24px;
      background: #fff;
      color: #000;
      color-scheme: light;
    }
  </style>
  <div class="story-paper">${story()}</div>`;

/** Shows words in a reader's own few colours, as far as a page can do what only a browser does. */
export const inForcedColours: Decorator = (story) => html`<style>
    ${rulesFor('@media (forced-colors:active)')} .story-forced, .story-forced * {
      background-color: Canvas !important;
      border-color: CanvasText !important;
      color: CanvasText !important;
    }
    .story-forced a {
      color: LinkText !important;
    }
  </style>
  <div class="story-forced">${story()}</div>`;

/** Takes the rules of a medium out of our sheet, to hold for any. */
function rulesFor(medium: string): string {
  const start = wordsCss.indexOf(`${medium}{`);
  if (start < 0) return '';
  let depth = 0;
  let end = start + medium.length;
  do {
    if (wordsCss[end] === '{') depth++;
    if (wordsCss[end] === '}') depth--;
    end++;
  } while (depth > 0);
  return wordsCss.slice(start + medium.length + 1, end - 1);
}
