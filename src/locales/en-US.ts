import {en} from './en.js';
import type {Messages} from './messages.js';

export const enUS: Messages = {
  ...en,
  lang: 'en-US',
  license: 'License',
  sponsored: 'Sponsored content',
  editorsNote: 'Editor’s Note',
};
