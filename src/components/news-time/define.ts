import {NewsTime} from './news-time.js';

declare global {
  interface HTMLElementTagNameMap {
    'news-time': NewsTime;
  }
}

// Two copies of this package can meet on one page; a second define would throw and stop the rest of the script.
if (customElements.get('news-time') === undefined) {
  customElements.define('news-time', NewsTime);
}
