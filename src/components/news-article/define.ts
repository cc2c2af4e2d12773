import {NewsArticle} from './news-article.js';

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
}

// Two copies of this package can meet on one page; a second define would throw and stop the rest of the script.
if (customElements.get('news-article') === undefined) {
  customElements.define('news-article', NewsArticle);
}
