import {PhotoCredit} from './photo-credit.js';

declare global {
  interface HTMLElementTagNameMap {
    'photo-credit': PhotoCredit;
  }
}

// Two copies of this package can meet on one page; a second define would throw and stop the rest of the script.
if (customElements.get('photo-credit') === undefined) {
  customElements.define('photo-credit', PhotoCredit);
}
