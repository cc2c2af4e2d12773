import type {Article, ArticleSummary, TrendingItem, TrendingList} from '../model/article.js';
import {plainOf} from '../text/phrasing.js';
import {finishList} from './finish.js';
import {plain} from './html-tree.js';
import {compact, type Reader} from './read.js';

/** An article as a list shows it, and where it stands in the input. */
export interface Listed {
  summary: ArticleSummary;
  path: string;
}

/** Makes of an article what a list shows of it; '' stands for an address that it lacks. */
export function summaryOf(article: Article): ArticleSummary {
  const description = plain(plainOf(article.description ?? []));
  return compact<ArticleSummary>({
    type: article.type,
    url: article.url ?? '',
    headline: article.headline,
    id: article.id,
    kicker: article.kicker,
    description: description === '' ? undefined : description,
    image: article.image[0],
    author: article.author.length > 0 ? article.author : undefined,
    bylineText: article.bylineText,
    datePublished: article.datePublished,
    dateModified: article.dateModified,
    articleSection: article.articleSection,
    isAccessibleForFree: article.access?.isAccessibleForFree,
    inLanguage: article.inLanguage,
    interactionStatistic: article.interactionStatistic,
  });
}

/** Makes a ranked list of articles in the order of the source; those without address or headline are left out and reported. */
export function listInOrder(
  listed: readonly Listed[],
  reader: Reader,
  path: string,
  more: Partial<Pick<TrendingList, 'name' | 'dateModified' | 'inLanguage'>> = {},
): TrendingList | undefined {
  const usable = listed.filter(({summary, path: place}) => {
    const isUsable = summary.url !== '' && summary.headline !== '';
    if (!isUsable) reader.report('item/incomplete', place, summary.headline || summary.url);
    return isUsable;
  });
  const itemListElement = usable.map(({summary}, index): TrendingItem => ({type: 'ListItem', position: index + 1, item: summary}));
  const list = finishList({type: 'ItemList', ...more, itemListOrder: 'descending', itemListElement}, reader, path);
  return list && {...list, itemListElement: list.itemListElement.map((entry, index) => ({...entry, position: index + 1}))};
}
