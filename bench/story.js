/** Makes stories for benchmarks: invented, typical in size, each a little different. */

const SENTENCES = [
  'The first ferry of the year left the eastern quay at seven, with eleven passengers, two bicycles and a crate of onions for the hotel.',
  'Nobody on the far shore had been told, so nobody waved.',
  'The harbour board had promised a boat for every winter since 1974, and for every winter since 1981 it had explained why there was none.',
  'This time the explanation & the boat came together, which the mayor called "a beginning".',
  'On board there is coffee, a stove, and a notice that asks travellers not to feed the gulls <under any circumstances>.',
];
const text = (value) => ({type: 'text', value});
const sentences = (from, count) => Array.from({length: count}, (_, index) => SENTENCES[(from + index) % SENTENCES.length]).join(' ');
const picture = (number) => ({
  type: 'ImageObject',
  url: `https://lantern.example/pictures/quay-${number}-1600.jpg`,
  width: 1600,
  height: 1067,
  renditions: [480, 800].map((width) => ({
    url: `https://lantern.example/pictures/quay-${number}-${width}.jpg`,
    width,
    height: Math.round((width * 2) / 3),
  })),
  alt: 'A white ferry beside a stone quay in snow',
  caption: [text('The ferry at the eastern quay.')],
  creditText: 'Meridian Agency',
});

/** Makes one block of a body: mostly paragraphs with a link and emphasis, some headings, lists, quotations and pictures. */
function block(number) {
  if (number % 10 === 4) return {type: 'heading', depth: 2, children: [text(`What the board said ${number}`)]};
  if (number % 15 === 7) return {type: 'image', image: picture(number), layout: 'wide'};
  if (number % 15 === 11) return {type: 'blockquote', children: [{type: 'paragraph', children: [text(sentences(number, 1))]}]};
  if (number % 15 === 13) {
    const items = [1, 2, 3].map((one) => ({type: 'listItem', children: [{type: 'paragraph', children: [text(sentences(one, 1))]}]}));
    return {type: 'list', ordered: false, children: items};
  }
  return {
    type: 'paragraph',
    children: [
      text(`${sentences(number, 2)} `),
      {type: 'link', url: `https://lantern.example/2024/quay-${number}`, children: [text('The board’s report')]},
      text(' said '),
      {type: 'emphasis', children: [text('nothing')]},
      text(` of it. ${sentences(number + 3, 1)}`),
    ],
  };
}

/** Makes one story of the model, with so many blocks in its body. */
export function story(number, blocks = 30) {
  const day = new Date(Date.UTC(2000, 0, 1 + (number % 9000), 6, number % 60));
  const date = `${day.toISOString().slice(0, 19)}Z`;
  return {
    type: 'NewsArticle',
    id: `story-${number}`,
    url: `https://lantern.example/${day.getUTCFullYear()}/${day.getUTCMonth() + 1}/ferries-${number}`,
    inLanguage: 'en',
    kicker: 'Harbour',
    headline: `Ferries run again across the lake, for the ${number}th time`,
    description: [text('After years of explanations, the eastern quay has a boat, a timetable and a stove.')],
    author: [{type: 'Person', name: 'Ida Marlow', url: 'https://lantern.example/people/ida-marlow'}],
    publisher: {type: 'Organization', name: 'The Lantern', url: 'https://lantern.example/'},
    datePublished: date,
    articleSection: ['Harbour'],
    image: [picture(0)],
    body: Array.from({length: blocks}, (_, index) => block(index + 1)),
  };
}
