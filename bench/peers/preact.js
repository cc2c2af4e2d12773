/** Preact with components written for this article: the same words, from data that nobody checks, its date written beforehand. */
import {h, hydrate, render} from 'preact';

const phrase = (node) => {
  if (node.type === 'text') return node.value;
  if (node.type === 'emphasis') return h('em', null, node.children.map(phrase));
  return h('a', {class: 'bsh-link', href: node.url}, node.children.map(phrase));
};
const Paragraph = ({node}) => h('p', {class: 'bsh-p'}, node.children.map(phrase));
const Heading = ({node, id}) => h('h3', {class: 'bsh-heading bsh-heading-2', id}, node.children.map(phrase));
const List = ({node}) =>
  h(
    'ul',
    {class: 'bsh-ul'},
    node.children.map((item) => h('li', {class: 'bsh-li'}, item.children[0].children.map(phrase))),
  );
const Block = ({node}) => {
  if (node.type === 'heading') return h(Heading, {node, id: `bsh-${node.children[0].value.toLowerCase().replace(' ', '-')}`});
  return h(node.type === 'list' ? List : Paragraph, {node});
};
const Article = ({data}) =>
  h(
    'article',
    {class: 'bsh-article', 'data-bsh': '1', lang: 'en', dir: 'ltr', 'aria-labelledby': 'bsh-headline'},
    h(
      'header',
      {class: 'bsh-head'},
      h('h2', {class: 'bsh-headline', id: 'bsh-headline'}, data.headline),
      h('p', {class: 'bsh-standfirst'}, data.description.map(phrase)),
      h(
        'div',
        {class: 'bsh-signature'},
        h(
          'p',
          {class: 'bsh-byline'},
          h(
            'span',
            {class: 'bsh-names'},
            'By ',
            h('a', {class: 'bsh-author bsh-link', rel: 'author', href: data.author[0].url}, h('bdi', null, data.author[0].name)),
          ),
        ),
        h(
          'p',
          {class: 'bsh-dates'},
          h('span', {class: 'bsh-published'}, h('time', {class: 'bsh-time', datetime: data.datePublished}, 'June 5, 2025 at 9:30 AM UTC')),
        ),
      ),
    ),
    h(
      'div',
      {class: 'bsh-body'},
      data.body.map((node, index) => h(Block, {node, key: index})),
    ),
  );

const show = (container, data) => render(h(Article, {data}), container);

globalThis.peer = {
  mount: show,
  update: show,
  adopt: (container, data) => hydrate(h(Article, {data}), container),
};
