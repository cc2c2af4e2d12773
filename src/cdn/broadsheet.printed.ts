import {isSecondCopy} from './second-copy.js';
import '../components/news-embed/define.js';
import '../components/news-gallery/define.js';
import '../components/news-time/define.js';
import {PrintedWords} from '../components/printed-words/printed-words.js';
import {loadPageLanguage} from './start.js';

export {consent} from '../components/consent.js';
export {setServerTime} from '../components/news-time/clock.js';

if (!isSecondCopy) {
  for (const tag of ['news-article', 'news-byline', 'photo-credit', 'trending-list']) {
    // One class can stand for one name only.
    if (customElements.get(tag) === undefined) customElements.define(tag, class extends PrintedWords {});
  }
  loadPageLanguage(import.meta.url);
}
