import type {Article, LiveUpdate} from '../src/index.js';
import {p, words} from './every-block.js';

const NIGHT = Date.UTC(2024, 10, 14, 18);
const HEADLINES = ['The gates are closed', 'Power out on the Strand', 'High water: 4.31 metres', 'Buses stop at eight', undefined];
const WORDS = [
  'The gauge at the Customs House has dropped eleven centimetres in half an hour, says the duty engineer, Ruth Okonjo.',
  'About 1,200 homes between the Strand and Mill Lane are without power. The works were switched off as a precaution.',
  'The tide stands four centimetres below the top of the old quay. Behind the gates the inner harbour is as flat as a plate.',
];

/** Makes one update of an invented night, a number of quarters of an hour after six. */
export function update(quarter: number, more: Partial<LiveUpdate> = {}): LiveUpdate {
  const headline = HEADLINES[quarter % HEADLINES.length];
  return {
    type: 'BlogPosting',
    id: `update-${String(quarter)}`,
    datePublished: new Date(NIGHT + quarter * 900_000).toISOString(),
    author: [{type: 'Person', name: quarter % 2 === 0 ? 'Sanna Ekwall' : 'Tobias Renn'}],
    body: [p(WORDS[quarter % WORDS.length] ?? ''), p(WORDS[(quarter + 1) % WORDS.length] ?? '')],
    ...(headline !== undefined && {headline}),
    ...more,
  };
}

/** Makes coverage of that night, the newest update first. */
export function coverage(updates: readonly LiveUpdate[], more: Partial<Article> = {}): Article {
  return {
    type: 'LiveBlogPosting',
    id: 'port-ansel',
    inLanguage: 'en-GB',
    timeZone: 'Europe/London',
    headline: 'Storm Edda: Port Ansel closes its flood barrier for the first time',
    description: words('The highest tide since 1957 reaches the mouth of the Anse at about 21:40. Follow the night here.'),
    author: [],
    image: [],
    body: [],
    liveBlogUpdate: [...updates],
    ...more,
  };
}

/** Makes so many updates, the newest first. */
export function updates(count: number, more: (quarter: number) => Partial<LiveUpdate> = () => ({})): LiveUpdate[] {
  return Array.from({length: count}, (_, index) => update(count - index, more(count - index)));
}
