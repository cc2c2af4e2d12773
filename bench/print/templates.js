/** Prints a story with our `html` and `toHtml`, and templates that know as little as those of the others. */
import {html, nothing} from '../../dist/html/tag.js';
import {toHtml} from '../../dist/html/to-string.js';
import {viewOf} from './view.js';

const phrases = (list) =>
  list.map((phrase) => {
    if (phrase.type === 'text') return phrase.value;
    if (phrase.type === 'link') return html`<a class="bsh-link" href="${phrase.url}">${phrases(phrase.children)}</a>`;
    return html`<em>${phrases(phrase.children)}</em>`;
  });

const figure = ({alt, width, height, isFirst, sizes, srcset, url, caption, credit}) =>
  html`<figure class="bsh-figure bsh-wide"><img class="bsh-image" alt="${alt}" width="${width}" height="${height}" loading="${isFirst ? 'eager' : 'lazy'}" fetchpriority="${isFirst ? 'high' : nothing}" decoding="async" sizes="${sizes}" srcset="${srcset}" src="${url}"><figcaption class="bsh-caption"><span class="bsh-hidden">Image caption, </span><span class="bsh-caption-text">${caption}</span> <span class="bsh-photo-credit"><span class="bsh-credit">Photo: <bdi>${credit}</bdi></span></span></figcaption></figure>`;

function blockOf(block) {
  switch (block.type) {
    case 'heading':
      return html`<h3 class="bsh-heading bsh-heading-2" id="${block.id}">${phrases(block.children)}</h3>`;
    case 'image':
      return figure(block.picture);
    case 'blockquote':
      return html`<figure class="bsh-quote"><blockquote class="bsh-blockquote">${block.children.map(blockOf)}</blockquote></figure>`;
    case 'list':
      return html`<ul class="bsh-ul">${block.children.map((item) => html`<li class="bsh-li">${phrases(item.children[0].children)}</li>`)}</ul>`;
    default:
      return html`<p class="bsh-p">${phrases(block.children)}</p>`;
  }
}

export function print(article) {
  const {inLanguage, kicker, headline, standfirst, author, datePublished, date, lead, body} = viewOf(article);
  const [{name, url}] = author;
  return toHtml(
    html`<news-article><article class="bsh-article" data-bsh="1" lang="${inLanguage}" dir="ltr" aria-labelledby="bsh-headline"><header class="bsh-head"><p class="bsh-kicker">${kicker}</p><h2 class="bsh-headline" id="bsh-headline">${headline}</h2><p class="bsh-standfirst">${standfirst}</p><div class="bsh-signature"><p class="bsh-byline"><span class="bsh-names">By <a class="bsh-author bsh-link" rel="author" href="${url}"><bdi>${name}</bdi></a></span></p><p class="bsh-dates"><span class="bsh-published"><time class="bsh-time" datetime="${datePublished}">${date}</time></span></p></div></header><div class="bsh-lead">${figure(lead)}</div><div class="bsh-body">${body.map(blockOf)}</div></article></news-article>`,
  );
}
