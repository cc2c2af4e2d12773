export {NewsArticle} from './components/news-article/news-article.js';
export {NewsByline} from './components/news-byline/news-byline.js';
export {setServerTime} from './components/news-time/clock.js';
export {NewsTime} from './components/news-time/news-time.js';
export {PhotoCredit} from './components/photo-credit/photo-credit.js';
export {configure, useFormats, useLanguages, type Settings} from './components/settings.js';
export {TrendingList} from './components/trending-list/trending-list.js';
export {TrendingTabs} from './components/trending-tabs/trending-tabs.js';
export type {NewsEventDetails} from './components/events.js';
