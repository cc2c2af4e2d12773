import {createAdapt} from '../formats/adapt.js';
import {canonical} from '../formats/canonical.js';
import {en} from '../locales/en.js';
import {findMessages} from '../locales/find.js';
import type {Messages} from '../locales/messages.js';
import type {Article, Block} from '../model/article.js';
import type {Adapter, Format} from '../model/result.js';
import type {Context} from '../templates/context.js';

/** What a page chooses once, in code, for all its elements. */
export interface Settings extends Partial<Pick<Context, 'linkUrl' | 'imageUrl' | 'theme' | 'blocks' | 'embeds' | 'embedHosts'>> {
  /** Rewrites the body before it is rendered: pure, from blocks to blocks. */
  enhance?: (blocks: readonly Block[], article: Article) => Block[];
  /** Words that replace ours, in every language. */
  messages?: Partial<Messages>;
  /** Shows embargoed and withheld articles, for an editor's own preview. */
  preview?: boolean;
}

const adapters: Partial<Record<Format, Adapter>> = {canonical};
let languages: readonly Messages[] = [en];
let current: Settings = {};

/** Sets the page's choices; elements made before keep theirs until they render again. */
export function configure(settings: Settings): void {
  current = {...current, ...settings};
}

/** Gives the page's choices. */
export function settings(): Settings {
  return current;
}

/** Adds formats that `data` and `src` may be in. */
export function useFormats(...more: readonly Adapter[]): void {
  for (const adapter of more) adapters[adapter.format] = adapter;
}

/** Adds languages of our own words. */
export function useLanguages(...more: readonly Messages[]): void {
  languages = [...more, ...languages];
}

/** Reads an input of any format that was added. */
export const adapt = createAdapt(adapters);

/** Finds our own words in a language, along its tag ("de-AT", then "de"), then in English. */
export function messagesFor(tag: string): Messages {
  return {...findMessages(tag, languages), ...current.messages};
}
