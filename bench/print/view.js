/** Makes what every contestant is given beside the story: dates as words, anchors, sizes of pictures. Each of them calls it for each story. */

const dates = new Intl.DateTimeFormat('en', {dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC'});
const WIDE = '(min-width: 1000px) 960px, 100vw';

/** Makes an anchor of a heading's words. */
const anchorOf = (words) => `bsh-${words.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;

function pictureOf(image, isFirst) {
  const sizes = [...image.renditions, image].sort((a, b) => a.width - b.width);
  return {
    alt: image.alt,
    width: image.width,
    height: image.height,
    isFirst,
    sizes: isFirst ? WIDE : `auto, ${WIDE}`,
    srcset: sizes.map(({url, width}) => `${url} ${width}w`).join(', '),
    url: image.url,
    caption: image.caption[0].value,
    credit: image.creditText,
  };
}

/** Adds to a block what must be made of it. */
function blockOf(block) {
  if (block.type === 'heading') return {...block, id: anchorOf(block.children[0].value)};
  return block.type === 'image' ? {...block, picture: pictureOf(block.image, false)} : block;
}

export const viewOf = (article) => ({
  ...article,
  standfirst: article.description[0].value,
  date: `${dates.format(new Date(article.datePublished))} UTC`,
  lead: pictureOf(article.image[0], true),
  body: article.body.map(blockOf),
});
