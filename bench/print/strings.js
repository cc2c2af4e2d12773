/** Prints a story as one would by hand, with nothing but strings. */
import {viewOf} from './view.js';

const ESCAPES = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escape = (text) => (/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => ESCAPES[character]) : text);

function phrases(list) {
  let out = '';
  for (const phrase of list) {
    if (phrase.type === 'text') out += escape(phrase.value);
    else if (phrase.type === 'link') out += `<a class="bsh-link" href="${escape(phrase.url)}">${phrases(phrase.children)}</a>`;
    else out += `<em>${phrases(phrase.children)}</em>`;
  }
  return out;
}

const figure = ({alt, width, height, isFirst, sizes, srcset, url, caption, credit}) =>
  `<figure class="bsh-figure bsh-wide"><img class="bsh-image" alt="${escape(alt)}" width="${width}" height="${height}" loading="${isFirst ? 'eager' : 'lazy'}"${isFirst ? ' fetchpriority="high"' : ''} decoding="async" sizes="${escape(sizes)}" srcset="${escape(srcset)}" src="${escape(url)}"><figcaption class="bsh-caption"><span class="bsh-hidden">Image caption, </span><span class="bsh-caption-text">${escape(caption)}</span> <span class="bsh-photo-credit"><span class="bsh-credit">Photo: <bdi>${escape(credit)}</bdi></span></span></figcaption></figure>`;

function blocks(list) {
  let out = '';
  for (const block of list) {
    switch (block.type) {
      case 'heading':
        out += `<h3 class="bsh-heading bsh-heading-2" id="${escape(block.id)}">${phrases(block.children)}</h3>`;
        break;
      case 'image':
        out += figure(block.picture);
        break;
      case 'blockquote':
        out += `<figure class="bsh-quote"><blockquote class="bsh-blockquote">${blocks(block.children)}</blockquote></figure>`;
        break;
      case 'list':
        out += '<ul class="bsh-ul">';
        for (const item of block.children) out += `<li class="bsh-li">${phrases(item.children[0].children)}</li>`;
        out += '</ul>';
        break;
      default:
        out += `<p class="bsh-p">${phrases(block.children)}</p>`;
    }
  }
  return out;
}

export function print(article) {
  const {inLanguage, kicker, headline, standfirst, author, datePublished, date, lead, body} = viewOf(article);
  const [{name, url}] = author;
  return `<news-article><article class="bsh-article" data-bsh="1" lang="${escape(inLanguage)}" dir="ltr" aria-labelledby="bsh-headline"><header class="bsh-head"><p class="bsh-kicker">${escape(kicker)}</p><h2 class="bsh-headline" id="bsh-headline">${escape(headline)}</h2><p class="bsh-standfirst">${escape(standfirst)}</p><div class="bsh-signature"><p class="bsh-byline"><span class="bsh-names">By <a class="bsh-author bsh-link" rel="author" href="${escape(url)}"><bdi>${escape(name)}</bdi></a></span></p><p class="bsh-dates"><span class="bsh-published"><time class="bsh-time" datetime="${escape(datePublished)}">${escape(date)}</time></span></p></div></header><div class="bsh-lead">${figure(lead)}</div><div class="bsh-body">${blocks(body)}</div></article></news-article>`;
}
