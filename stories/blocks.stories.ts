import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {withInsertionPoints, type Block, type Correction as Note} from '../src/index.js';
import {call, cell, head, item, p, row, words} from './every-block.js';
import {article, isolationControl, picture, themeControl, type ArticleArgs} from './fixtures.js';

interface Args extends Pick<ArticleArgs, 'theme' | 'isolation'> {
  blocks: Block[];
}

/** Shows blocks alone, as an article that has nothing else. */
function body({blocks, ...look}: Args): TemplateResult {
  return article({...look, data: {type: 'NewsArticle', headline: '', author: [], image: [], body: blocks}, omit: 'headline'});
}

const meta: Meta<Args> = {
  title: 'Blocks',
  render: body,
  argTypes: {isolation: isolationControl, theme: themeControl, blocks: {control: 'object', description: 'The blocks in our own model.'}},
};

export default meta;
type Story = StoryObj<Args>;

const story = (...blocks: Block[]): Story => ({args: {blocks}});

const FERRY =
  'The first ferry of the year left the eastern quay at seven, with eleven passengers, two bicycles and a crate of onions for the hotel on the far shore.';
const FLOOD =
  'Since the flood the crossing has been made by road, around the whole of the lake: four hours where the boat needs forty minutes.';

export const Paragraph = story(p(FERRY), p(FLOOD));

export const DropCap = story({type: 'paragraph', dropCap: true, children: words(`${FERRY} ${FLOOD} ${FERRY}`)}, p(FLOOD));

/** Everything that may stand inside a line. */
export const PhrasingInALine = story({
  type: 'paragraph',
  children: [
    {type: 'text', value: 'A line may be '},
    {type: 'strong', children: words('strong')},
    {type: 'text', value: ' or '},
    {type: 'emphasis', children: words('stressed')},
    {type: 'text', value: ', lead '},
    {type: 'link', url: 'https://example.org/elsewhere', children: words('somewhere else')},
    {type: 'text', value: ', take '},
    {type: 'delete', children: words('something')},
    {type: 'text', value: ' back, be '},
    {type: 'mark', children: words('marked')},
    {type: 'text', value: ' or '},
    {type: 'underline', children: words('underlined')},
    {type: 'text', value: ', hold '},
    {type: 'inlineCode', value: 'code'},
    {type: 'text', value: ', a number such as 10'},
    {type: 'superscript', children: words('6')},
    {type: 'text', value: ', a formula such as H'},
    {type: 'subscript', children: words('2')},
    {type: 'text', value: 'O,'},
    {type: 'break'},
    {type: 'text', value: 'and begin anew, in '},
    {type: 'text', value: 'einer anderen Sprache', lang: 'de'},
    {type: 'text', value: '.'},
  ],
});

export const Headings = story(
  {type: 'heading', depth: 2, children: words('What the crossing is worth to the people who make it every day')},
  p(FERRY),
  {type: 'heading', depth: 3, children: words('The boat')},
  p(FLOOD),
  {type: 'heading', depth: 4, children: words('The timetable')},
  p(FERRY),
);

export const BulletList = story(
  p('What the boat carried on its first day:'),
  {
    type: 'list',
    ordered: false,
    children: [
      item('eleven passengers'),
      item('two bicycles', {type: 'list', ordered: false, children: [item('one of them new'), item('the other lent')]}),
      item('a crate of onions, which the hotel had waited for since the first week of March and paid for twice'),
    ],
  },
  p(FLOOD),
);

export const NumberedList = story({
  type: 'list',
  ordered: true,
  start: 8,
  children: [
    item('Leave the station by the lower door.'),
    item('Follow the wall as far as the second gate.'),
    item('Ring. Somebody will come.'),
  ],
});

export const Blockquote = story(p(FLOOD), {
  type: 'blockquote',
  children: [p('We never thought of it as a boat. It was the street to the other side, and one morning the street was gone.')],
  citation: words('Mirela Oskan, baker'),
  url: 'https://example.org/letters/oskan',
});

/** Words of the article set large. Where they stand in the text too, they are not read aloud twice. */
export const Pullquote = story(
  p(FERRY),
  {
    type: 'pullquote',
    children: words('It was the street to the other side, and one morning the street was gone'),
    citation: words('Mirela Oskan'),
  },
  p(FLOOD),
);

export const Image = story(
  p(FERRY),
  {type: 'image', image: picture('harbour', {caption: words('The harbour, an hour before the first boat.')})},
  p(FLOOD),
);

export const WideImage = story(
  p(FERRY),
  {type: 'image', layout: 'wide', image: picture('mountains', {caption: words('The pass above Ostermark at sunrise.')})},
  p(FLOOD),
);

export const ImageBesideTheText = story(
  {type: 'image', layout: 'end', image: picture('reeds', {caption: words('Reeds at the mouth of the river.')})},
  p(`${FERRY} ${FLOOD}`),
  p(`${FLOOD} ${FERRY}`),
);

/** A credit that is also the caption is printed once. */
export const ImageWithCreditOnly = story({type: 'image', image: picture('sea', {caption: words('Photo: Ada Rell/Meridian')})});

export const ImageWithoutWords = story({
  type: 'image',
  image: {type: 'ImageObject', url: picture('dunes').url, width: 1600, height: 900, alt: 'Dunes in the evening'},
});

/** A picture that cannot be had leaves its words. */
export const MissingImage = story(p(FERRY), {
  type: 'image',
  image: {
    ...picture('harbour', {caption: words('A picture that is no longer there.')}),
    url: new URL('/pictures/none.jpg', document.baseURI).href,
    renditions: [],
  },
});

export const Gallery = story({
  type: 'gallery',
  images: [
    picture('harbour', {caption: words('The harbour.')}),
    picture('sea', {caption: words('Half-way across.')}),
    picture('reeds', {caption: words('The far shore.')}),
  ],
  caption: words('The crossing in three pictures.'),
});

export const Table = story(
  p(FERRY),
  {
    type: 'table',
    caption: words('Passengers across the lake, by season'),
    children: [
      row(head('Season'), head('By boat'), head('By road'), head('Change')),
      row(head('Spring'), cell('12,480'), cell('3,105'), cell('+4 %')),
      row(head('Summer'), cell('31,902'), cell('2,870'), cell('+11 %')),
      row(head('Autumn'), cell('9,744'), cell('4,012'), cell('−2 %')),
    ],
  },
  p(FLOOD),
);

/** A table that is wider than the column scrolls by itself, by keyboard too. */
export const WideTable = story({
  type: 'table',
  caption: words('Departures from the eastern quay'),
  children: ['Monday', 'Tuesday', 'Wednesday'].map((day, index) =>
    row(head(day), ...Array.from({length: 14}, (_, hour) => cell(`${String(hour + 6).padStart(2, '0')}:${index === 0 ? '00' : '30'}`))),
  ),
});

/** The first column stays in view where the page asks for it and says what its background is. */
export const TableWithStandingHeads: Story = {
  ...WideTable,
  render: (args) => html`<style>
      .story-standing {
        --bsh-table-first-column: sticky;
        --bsh-color-background: light-dark(#fff, #151619);
      }
    </style>
    <div class="story-standing story-narrow">${body(args)}</div>`,
};

/** Heads over several columns and beside several rows are heads of groups. */
export const TableWithSpans = story({
  type: 'table',
  caption: words('Crossings and passengers'),
  children: [
    row(head('Quay', {rowSpan: 2}), head('2024', {colSpan: 2}), head('2025', {colSpan: 2})),
    row(head('Crossings'), head('Passengers'), head('Crossings'), head('Passengers')),
    row(head('East'), cell('1,204'), cell('31,902'), cell('1,377'), cell('35,090')),
    row(head('Velin Bay'), cell('611'), cell('9,744'), cell('590'), cell('9,120')),
  ],
});

/** Two columns never scroll: they are no stop for the keyboard. */
export const TableOfTwoColumns = story({
  type: 'table',
  children: [row(head('Length'), cell('31 metres')), row(head('Passengers'), cell('120')), row(head('Built'), cell('1921'))],
});

/** Third-party content is a card: nothing is asked of the provider. */
export const Embed = story(p(FERRY), {
  type: 'embed',
  url: 'https://www.youtube.com/watch?v=abcdefghijk',
  provider: 'YouTube',
  title: 'The first crossing, seen from the bridge',
  fallback: words('A film of four minutes: the boat leaves, the boat comes back.'),
});

export const RelatedLinks = story(p(FERRY), {
  type: 'relatedLinks',
  name: 'More on the crossing',
  items: [
    {type: 'NewsArticle', url: 'https://example.org/flood', headline: 'The night the water came', image: picture('sea')},
    {type: 'NewsArticle', url: 'https://example.org/road', headline: 'Four hours by road: a diary of the way around', kicker: 'Feature'},
  ],
});

export const ThematicBreak = story(p(FERRY), {type: 'thematicBreak'}, p(FLOOD));

export const Code = story(p('The timetable is a small file.'), {
  type: 'code',
  language: 'json',
  value:
    '{\n  "from": "Eastern quay",\n  "to": "Velin Bay",\n  "departures": ["07:00", "09:30", "12:00", "16:45"],\n  "note": "on Sundays only the second and the fourth"\n}',
});

export const KeyPoints = story({
  type: 'keyPoints',
  children: [
    item('The ferry runs again after eleven weeks.'),
    item('A crossing takes forty minutes; the road takes four hours.'),
    item('Tickets cost what they cost before.'),
  ],
});

export const FactBox = story({
  type: 'factBox',
  name: 'The boat',
  children: [
    p('Built in 1921, rebuilt in 1958 and again this spring.'),
    {type: 'list', ordered: false, children: [item('Length: 31 metres'), item('Passengers: 120')]},
  ],
});

export const Aside = story({type: 'aside', name: 'How we worked', children: [p('We crossed four times, twice in rain.')]});

export const BigNumber = story({type: 'bigNumber', value: '40 min', description: words('from quay to quay, in calm weather')});

export const Timeline = story({
  type: 'timeline',
  name: 'Eleven weeks',
  children: [
    {type: 'timelineEvent', dateText: 'Spring 1921', name: 'The first crossing', children: [p('A rowing boat, and a rope.')]},
    {type: 'timelineEvent', date: '2025-03-18', name: 'The flood', children: [p('The quay is carried away in the night.')]},
    {type: 'timelineEvent', date: '2025-06-05', children: [p('The ferry runs again.')]},
  ],
});

export const Definitions = story({
  type: 'definitionList',
  children: [
    {type: 'definition', term: words('Draught'), children: [p('How deep a boat lies in the water.')]},
    {type: 'definition', term: words('Fetch'), children: [p('How far the wind blows over open water.')]},
  ],
});

export const QuestionAndAnswer = story({
  type: 'questionAnswer',
  question: words('Will it run in winter?'),
  children: [p('As long as the lake does not freeze, which it last did in 1963.')],
});

export const Footnotes = story(
  {type: 'paragraph', children: [...words('The lake froze once'), call('1'), ...words(' in living memory.')]},
  {type: 'footnotes', children: [{type: 'footnoteDefinition', identifier: '1', children: [p('In 1963, from shore to shore.')]}]},
);

/** A note that is called twice leads back to both; marks of their own stay. */
export const FootnotesCalledTwice = story(
  {type: 'paragraph', children: [...words('The lake froze once'), call('frost'), ...words(', and the boat with it'), call('boat')]},
  {type: 'paragraph', children: [...words('Nobody speaks of that winter'), call('frost'), ...words('.')]},
  {
    type: 'footnotes',
    children: [
      {type: 'footnoteDefinition', identifier: 'frost', label: '*', children: [p('In 1963, from shore to shore.')]},
      {type: 'footnoteDefinition', identifier: 'boat', label: '†', children: [p('She was sawn free in March.')]},
    ],
  },
);

export const Rating = story({type: 'rating', ratingValue: 4, bestRating: 5, itemReviewed: 'The crossing'});

export const RatingWithHalfAStar = story({type: 'rating', ratingValue: 3.5, bestRating: 5, itemReviewed: 'The coffee on board'});

/** More stars than anybody counts are figures. */
export const RatingOutOfAHundred = story({type: 'rating', ratingValue: 87, bestRating: 100, itemReviewed: 'The view'});

export const Disclaimer = story({type: 'disclaimer', children: words('The author was carried free of charge.')});

const note = (kind: NonNullable<Note['kind']>, text: string): Block => ({
  type: 'correction',
  correction: {type: 'CorrectionComment', kind, datePublished: '2025-06-06', text: words(text)},
});

export const Correction = story(note('correction', 'An earlier version gave the boat’s length in feet.'));

export const EveryKindOfCorrection = story(
  note('clarification', 'The boat carries bicycles on weekdays only.'),
  note('retraction', 'The report that the quay had sunk was wrong and has been taken back.'),
  note('editorsNote', 'This report was written before the council met.'),
);

/** Links to the headings of the text; those of the third level stand below those of the second. */
export const Contents = story(
  {type: 'tableOfContents'},
  {type: 'heading', depth: 2, children: words('What the crossing is worth')},
  p(FERRY),
  {type: 'heading', depth: 3, children: words('To those who make it every day')},
  p(FLOOD),
  {type: 'heading', depth: 2, children: words('What it costs')},
  p(FERRY),
);

/** A place for what the page puts in, with its label and the room that is kept for it. */
export const InsertionPoint = story(p(FERRY), {type: 'insertionPoint', name: 'mid-1', label: 'Advertisement', height: 250}, p(FLOOD));

/** The same by rule: `withInsertionPoints()` finds the places. */
export const InsertionPointsByRule = story(
  ...withInsertionPoints({name: 'mid', every: 3, height: 100, label: 'Advertisement'})(
    Array.from({length: 12}, (_, index) => p(index % 2 === 0 ? FERRY : FLOOD)),
    {type: 'NewsArticle', headline: '', author: [], image: [], body: []},
  ),
);

/** A block in a language of its own has its own direction, hyphens and line height. */
export const BlocksInOtherLanguages = story(
  p(FERRY),
  {...p('غادرت أول عبّارة هذا العام الرصيف الشرقي عند السابعة صباحًا.'), lang: 'ar'},
  {...p('Die erste Fähre des Jahres verließ den östlichen Kai um sieben Uhr.'), lang: 'de'},
);

/** A block that the page has no element for shows its words. */
export const CustomWithoutAnElement = story({
  type: 'custom',
  name: 'recipe',
  text: 'Onion soup: four onions, an hour.',
  data: {minutes: 60},
});

export const Video = story({
  type: 'video',
  sources: [{url: 'https://example.org/crossing.mp4', encodingFormat: 'video/mp4', width: 1280, height: 720}],
  poster: picture('sea'),
  name: 'The first crossing',
  caption: words('The boat leaves the eastern quay.'),
  creditText: 'Ada Rell/Meridian',
});

export const Audio = story({
  type: 'audio',
  sources: [{url: 'https://example.org/quay.mp3', encodingFormat: 'audio/mpeg'}],
  name: 'The bell of the eastern quay',
  transcript: [p('(A bell. Gulls. An engine begins to run.)')],
});

/** What the reader of a format did not know keeps its words. */
export const Unknown = story(
  p(FERRY),
  {type: 'unknown', originalType: 'weather-widget', text: 'Tomorrow: wind from the west, eleven degrees.'},
  p(FLOOD),
);
