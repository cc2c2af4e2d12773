/** Prints a story with a function that makes elements, as Preact and React have it. */
import {viewOf} from './view.js';

/** Makes the printer of a library; attributes are called otherwise in each. */
export function makePrinter(h, toText, {className, srcSet, dateTime, fetchPriority}) {
  const phrases = (list) =>
    list.map((phrase, key) => {
      if (phrase.type === 'text') return phrase.value;
      if (phrase.type === 'link') return h('a', {key, [className]: 'bsh-link', href: phrase.url}, phrases(phrase.children));
      return h('em', {key}, phrases(phrase.children));
    });

  function Figure({picture: {alt, width, height, isFirst, sizes, srcset, url, caption, credit}}) {
    const img = {
      [className]: 'bsh-image',
      alt,
      width,
      height,
      loading: isFirst ? 'eager' : 'lazy',
      [fetchPriority]: isFirst ? 'high' : undefined,
      decoding: 'async',
      sizes,
      [srcSet]: srcset,
      src: url,
    };
    return h(
      'figure',
      {[className]: 'bsh-figure bsh-wide'},
      h('img', img),
      h(
        'figcaption',
        {[className]: 'bsh-caption'},
        h('span', {[className]: 'bsh-hidden'}, 'Image caption, '),
        h('span', {[className]: 'bsh-caption-text'}, caption),
        ' ',
        h('span', {[className]: 'bsh-photo-credit'}, h('span', {[className]: 'bsh-credit'}, 'Photo: ', h('bdi', null, credit))),
      ),
    );
  }

  function Block({block}) {
    switch (block.type) {
      case 'heading':
        return h('h3', {[className]: 'bsh-heading bsh-heading-2', id: block.id}, phrases(block.children));
      case 'image':
        return h(Figure, {picture: block.picture});
      case 'blockquote':
        return h('figure', {[className]: 'bsh-quote'}, h('blockquote', {[className]: 'bsh-blockquote'}, blocks(block.children)));
      case 'list':
        return h(
          'ul',
          {[className]: 'bsh-ul'},
          block.children.map((item, key) => h('li', {key, [className]: 'bsh-li'}, phrases(item.children[0].children))),
        );
      default:
        return h('p', {[className]: 'bsh-p'}, phrases(block.children));
    }
  }
  const blocks = (list) => list.map((block, key) => h(Block, {key, block}));

  function Story({story: {inLanguage, kicker, headline, standfirst, author, datePublished, date, lead, body}}) {
    const [{name, url}] = author;
    return h(
      'article',
      {[className]: 'bsh-article', 'data-bsh': '1', lang: inLanguage, dir: 'ltr', 'aria-labelledby': 'bsh-headline'},
      h(
        'header',
        {[className]: 'bsh-head'},
        h('p', {[className]: 'bsh-kicker'}, kicker),
        h('h2', {[className]: 'bsh-headline', id: 'bsh-headline'}, headline),
        h('p', {[className]: 'bsh-standfirst'}, standfirst),
        h(
          'div',
          {[className]: 'bsh-signature'},
          h(
            'p',
            {[className]: 'bsh-byline'},
            h(
              'span',
              {[className]: 'bsh-names'},
              'By ',
              h('a', {[className]: 'bsh-author bsh-link', rel: 'author', href: url}, h('bdi', null, name)),
            ),
          ),
          h(
            'p',
            {[className]: 'bsh-dates'},
            h('span', {[className]: 'bsh-published'}, h('time', {[className]: 'bsh-time', [dateTime]: datePublished}, date)),
          ),
        ),
      ),
      h('div', {[className]: 'bsh-lead'}, h(Figure, {picture: lead})),
      h('div', {[className]: 'bsh-body'}, blocks(body)),
    );
  }

  return (article) => toText(h('news-article', null, h(Story, {story: viewOf(article)})));
}
