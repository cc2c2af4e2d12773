/** Lit's renderer with our templates: the same words, from data that nobody checks. Lit takes over only prints of its own. */
import {render} from 'lit';
import {en} from '../../dist/locales/en.js';
import {articleWords} from '../../dist/templates/article.js';
import {makeContext} from '../../dist/templates/context.js';

const show = (container, data) => render(articleWords(data, makeContext({messages: en, locale: 'en', now: Date.now()})), container);

globalThis.peer = {mount: show, update: show};
