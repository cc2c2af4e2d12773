import {en} from '../locales/en.js';
import {findMessages} from '../locales/find.js';
import type {Messages} from '../locales/messages.js';
import type {Article, Block} from '../model/article.js';
import type {Context} from '../templates/context.js';

/** What a page chooses once, in code, for all its elements. */
export interface Settings extends Partial<
  Pick<Context, 'linkUrl' | 'imageUrl' | 'theme' | 'blocks' | 'authorLimit' | 'houseCredits' | 'embeds' | 'embedHosts'>
> {
  /** Rewrites the body before it is rendered: pure, from blocks to blocks. */
  enhance?: (blocks: readonly Block[], article: Article) => Block[];
  /** Words that replace ours, in every language. */
  messages?: Partial<Messages>;
  /** Elements of HTML that become blocks of the page's own: selectors with the names of the blocks. */
  elements?: Readonly<Record<string, string>>;
  /** Shows embargoed and withheld articles, for an editor's own preview. */
  preview?: boolean;
}

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

/** Adds languages of our own words; elements on the page render again in theirs. */
export function useLanguages(...more: readonly Messages[]): void {
  languages = [...more, ...languages];
  for (const element of onPage) element.requestUpdate();
}

interface Renewable {
  requestUpdate(): void;
}

/** The elements on the page that show words of ours. */
const onPage = new Set<Renewable>();

/** Renews an element when languages are added, from now until it leaves the page. */
export function watchLanguages(element: Renewable): void {
  onPage.add(element);
}

/** Lets an element go that left the page. */
export function unwatchLanguages(element: Renewable): void {
  onPage.delete(element);
}

/** Finds our own words in a language, along its tag ("de-AT", then "de"), then in English. */
export function messagesFor(tag: string): Messages {
  return {...findMessages(tag, languages), ...current.messages};
}
