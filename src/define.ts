import './components/news-article/define.js';
import './components/news-byline/define.js';
import './components/news-embed/define.js';
import './components/news-gallery/define.js';
import './components/news-time/define.js';
import './components/photo-credit/define.js';
import './components/trending-list/define.js';
import './components/trending-tabs/define.js';

export * from './elements.js';
