import type {Article} from '../model/article.js';
import type {Issue} from '../model/issues.js';
import type {Content} from '../model/result.js';

/** What each event carries. */
export interface NewsEventDetails {
  'news-load': {content: Content};
  'news-issue': {issues: readonly Issue[]};
  'news-error': {issues: readonly Issue[]};
  /** `position` is the place in a ranked list, from 1. */
  'news-select': {url: string; position?: number};
  'news-view': {url: string; position: number};
  'news-paywall': {article: Article | undefined};
  'news-updates': {count: number};
  'news-consent': {provider: string; always: boolean};
}

declare global {
  interface HTMLElementEventMap {
    'news-load': CustomEvent<NewsEventDetails['news-load']>;
    'news-issue': CustomEvent<NewsEventDetails['news-issue']>;
    'news-error': CustomEvent<NewsEventDetails['news-error']>;
    'news-select': CustomEvent<NewsEventDetails['news-select']>;
    'news-view': CustomEvent<NewsEventDetails['news-view']>;
    'news-paywall': CustomEvent<NewsEventDetails['news-paywall']>;
    'news-updates': CustomEvent<NewsEventDetails['news-updates']>;
    'news-consent': CustomEvent<NewsEventDetails['news-consent']>;
  }
}

/** Sends an event that bubbles and leaves shadow roots. */
export function send<Name extends keyof NewsEventDetails>(element: Element, name: Name, detail: NewsEventDetails[Name]): void {
  element.dispatchEvent(new CustomEvent(name, {detail, bubbles: true, composed: true}));
}
