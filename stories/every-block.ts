import type {ArticleSummary, Block, ListItem, Phrasing, TableCell, TableRow} from '../src/index.js';

export const words = (value: string): Phrasing[] => [{type: 'text', value}];
export const p = (value: string): Block => ({type: 'paragraph', children: words(value)});
export const item = (value: string, ...more: ListItem['children']): ListItem => ({
  type: 'listItem',
  children: [{type: 'paragraph', children: words(value)}, ...more],
});
export const cell = (value: string, more: Partial<TableCell> = {}): TableCell => ({type: 'tableCell', children: words(value), ...more});
export const row = (...cells: TableCell[]): TableRow => ({type: 'tableRow', children: cells});
export const head = (value: string, more: Partial<TableCell> = {}): TableCell => cell(value, {header: true, ...more});
export const call = (identifier: string): Phrasing => ({type: 'footnoteReference', identifier});

/** The words of a body that has one of every kind of block but pictures and players. */
interface Words {
  long: readonly [string, string];
  parts: readonly [string, string, string];
  points: readonly string[];
  box: readonly [string, string, ...string[]];
  number: readonly [string, string];
  quote: readonly [string, string];
  pulled: string;
  timeline: readonly [string, ...(readonly [string, string])[]];
  terms: readonly (readonly [string, string])[];
  question: readonly [string, string];
  table: readonly [string, ...(readonly string[])[]];
  notes: readonly string[];
  rated: string;
  disclaimer: string;
  corrected: string;
  related: readonly [string, ...(readonly [string, string])[]];
  other: readonly [string, string];
}

/** Makes a body with one of every kind of block but pictures and players; `base` is where the fixtures' pictures are. */
export function everyBlock(text: Words, base: string): Block[] {
  const [first, second] = text.long;
  const pictures = ['harbour-480.jpg', 'reeds-480.jpg'].map((name) => new URL(`/pictures/${name}`, base).href);
  const link = ([kicker, headline]: readonly [string, string], index: number): ArticleSummary => ({
    type: 'NewsArticle',
    url: `https://example.org/${String(index)}`,
    kicker,
    headline,
    ...(pictures[index] !== undefined && {image: {type: 'ImageObject', url: pictures[index], width: 480, height: 320}}),
  });
  const [boxName, boxText, ...boxItems] = text.box;
  const [timelineName, ...events] = text.timeline;
  const [tableName, heads = [], ...rows] = text.table;
  const [relatedName, ...links] = text.related;
  return [
    {type: 'keyPoints', children: text.points.map((point) => item(point))},
    {type: 'paragraph', dropCap: true, children: words(`${first} ${second}`)},
    {type: 'tableOfContents'},
    {type: 'heading', depth: 2, children: words(text.parts[0])},
    {type: 'paragraph', children: [...words(first), call('a'), ...words(` ${second}`), call('b')]},
    {type: 'pullquote', children: words(text.pulled), citation: words(text.quote[1])},
    p(second),
    {type: 'blockquote', children: [p(text.quote[0])], citation: words(text.quote[1])},
    {type: 'factBox', name: boxName, children: [p(boxText), {type: 'list', ordered: false, children: boxItems.map((it) => item(it))}]},
    p(first),
    {type: 'bigNumber', value: text.number[0], description: words(text.number[1])},
    {type: 'heading', depth: 3, children: words(text.parts[1])},
    {
      type: 'list',
      ordered: true,
      children: [
        item(text.points[0] ?? '', {type: 'list', ordered: false, children: boxItems.map((it) => item(it))}),
        item(text.points[1] ?? ''),
      ],
    },
    {
      type: 'table',
      caption: words(tableName),
      children: [
        row(...heads.map((it) => head(it))),
        ...rows.map(([name = '', ...values]) => row(head(name), ...values.map((it) => cell(it)))),
      ],
    },
    p(first),
    {type: 'thematicBreak'},
    {
      type: 'timeline',
      name: timelineName,
      children: events.map(([dateText, it]) => ({type: 'timelineEvent', dateText, children: [p(it)]})),
    },
    {type: 'insertionPoint', name: 'mid', label: text.other[0], height: 100},
    {type: 'heading', depth: 2, children: words(text.parts[2])},
    {
      type: 'definitionList',
      children: text.terms.map(([term, it]) => ({type: 'definition', term: words(term), children: [p(it)]})),
    },
    {type: 'questionAnswer', question: words(text.question[0]), children: [p(text.question[1])]},
    {type: 'code', language: 'json', value: '{\n  "from": "Eastern quay",\n  "departures": ["07:00", "09:30"]\n}'},
    {type: 'rating', ratingValue: 3.5, bestRating: 5, itemReviewed: text.rated},
    {type: 'unknown', originalType: 'weather-widget', text: text.other[1]},
    {type: 'aside', children: [p(second)]},
    {type: 'relatedLinks', name: relatedName, items: links.map(link)},
    {
      type: 'correction',
      correction: {type: 'CorrectionComment', kind: 'clarification', datePublished: '2025-06-06', text: words(text.corrected)},
    },
    {type: 'disclaimer', children: words(text.disclaimer)},
    {
      type: 'footnotes',
      children: text.notes.map((it, index) => ({
        type: 'footnoteDefinition',
        identifier: 'ab'.charAt(index),
        children: [p(it)],
      })),
    },
  ];
}

export const ENGLISH: Words = {
  long: [
    'The first ferry of the year left the eastern quay at seven, with eleven passengers, two bicycles and a crate of onions for the hotel on the far shore.',
    'Since the flood the crossing has been made by road, around the whole of the lake: four hours where the boat needs forty minutes.',
  ],
  parts: ['What the crossing is worth', 'The timetable, and who wrote it', 'What the words mean'],
  points: [
    'The ferry runs again after eleven weeks.',
    'A crossing takes forty minutes; the road takes four hours.',
    'Tickets cost what they cost before.',
  ],
  box: ['The boat', 'Built in 1921, rebuilt in 1958 and again this spring.', 'Length: 31 metres', 'Passengers: 120'],
  number: ['40 min', 'from quay to quay, in calm weather'],
  quote: [
    'We never thought of it as a boat. It was the street to the other side, and one morning the street was gone.',
    'Mirela Oskan, baker',
  ],
  pulled: 'It was the street to the other side',
  timeline: [
    'Eleven weeks',
    ['18 March', 'The quay is carried away in the night.'],
    ['2 April', 'Divers find the anchor chain under four metres of gravel.'],
    ['5 June', 'The ferry runs again.'],
  ],
  terms: [
    ['Draught', 'How deep a boat lies in the water.'],
    ['Fetch', 'How far the wind blows over open water.'],
  ],
  question: ['Will it run in winter?', 'As long as the lake does not freeze, which it last did in 1963.'],
  table: [
    'Passengers across the lake, by season',
    ['Season', 'By boat', 'By road', 'Change'],
    ['Spring', '12,480', '3,105', '+4 %'],
    ['Summer', '31,902', '2,870', '+11 %'],
    ['Autumn', '9,744', '4,012', '−2 %'],
  ],
  notes: ['In 1963, from shore to shore; the harbour master’s book has the date.', 'Measured by the cantonal survey, at low water.'],
  rated: 'The crossing, on a calm day',
  disclaimer: 'The author was carried free of charge.',
  corrected: 'An earlier version gave the boat’s length in feet.',
  related: [
    'More on the crossing',
    ['Weather', 'The night the water came: what the gauges said, and who was listening'],
    ['Feature', 'Four hours by road'],
    ['Opinion', 'A lake is not an obstacle'],
  ],
  other: ['Advertisement', 'Tomorrow: wind from the west, eleven degrees.'],
};

export const ARABIC: Words = {
  long: [
    'غادرت أول عبّارة هذا العام الرصيف الشرقي عند السابعة صباحًا وعلى متنها أحد عشر راكبًا ودراجتان وصندوق من البصل للفندق القائم على الضفة الأخرى.',
    'ومنذ الفيضان كان العبور يجري برًّا حول البحيرة كلها: أربع ساعات لما تقطعه العبّارة في أربعين دقيقة.',
  ],
  parts: ['ما الذي يعنيه العبور لأهل البحيرة', 'جدول المواعيد ومن وضعه', 'معاني الكلمات'],
  points: ['عادت العبّارة بعد أحد عشر أسبوعًا.', 'يستغرق العبور أربعين دقيقة والطريق أربع ساعات.', 'بقي ثمن التذكرة كما كان.'],
  box: ['العبّارة', 'بُنيت عام 1921 وجُدّدت عام 1958 ثم هذا الربيع.', 'الطول: 31 مترًا', 'الركاب: 120'],
  number: ['40 دقيقة', 'من رصيف إلى رصيف في الطقس الهادئ'],
  quote: ['لم نفكر فيها يومًا على أنها قارب. كانت الشارع إلى الجانب الآخر، وذات صباح اختفى الشارع.', 'ميرلا أوسكان، خبّازة'],
  pulled: 'كانت الشارع إلى الجانب الآخر',
  timeline: [
    'أحد عشر أسبوعًا',
    ['18 مارس', 'السيل يجرف الرصيف ليلًا.'],
    ['2 أبريل', 'الغواصون يعثرون على سلسلة المرساة.'],
    ['5 يونيو', 'العبّارة تعود.'],
  ],
  terms: [
    ['الغاطس', 'عمق ما ينزل من القارب في الماء.'],
    ['المدى', 'المسافة التي تهب فيها الريح فوق الماء.'],
  ],
  question: ['هل تعمل في الشتاء؟', 'ما لم تتجمد البحيرة، وقد تجمدت آخر مرة عام 1963.'],
  table: [
    'ركاب البحيرة بحسب الفصل',
    ['الفصل', 'بالعبّارة', 'برًّا', 'التغير'],
    ['الربيع', '12,480', '3,105', '+4 %'],
    ['الصيف', '31,902', '2,870', '+11 %'],
    ['الخريف', '9,744', '4,012', '−2 %'],
  ],
  notes: ['عام 1963، من الضفة إلى الضفة.', 'بحسب قياس هيئة المساحة عند أدنى منسوب.'],
  rated: 'العبور في يوم هادئ',
  disclaimer: 'سافر الكاتب مجانًا.',
  corrected: 'ذكرت نسخة سابقة طول العبّارة بالأقدام.',
  related: [
    'المزيد عن العبور',
    ['طقس', 'ليلة جاء الماء: ماذا قالت المقاييس ومن كان يصغي'],
    ['تحقيق', 'أربع ساعات برًّا'],
    ['رأي', 'البحيرة ليست عائقًا'],
  ],
  other: ['إعلان', 'غدًا: رياح غربية وإحدى عشرة درجة.'],
};
