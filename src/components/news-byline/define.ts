import {NewsByline} from './news-byline.js';

declare global {
  interface HTMLElementTagNameMap {
    'news-byline': NewsByline;
  }
}

// Two copies of this package can meet on one page; a second define would throw and stop the rest of the script.
if (customElements.get('news-byline') === undefined) {
  customElements.define('news-byline', NewsByline);
}
