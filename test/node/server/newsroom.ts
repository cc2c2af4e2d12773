import {createHandler} from 'broadsheet/server.js';
import type {HandlerOptions, Loaded} from 'broadsheet/server.js';

/** Words that no answer may let out before their time. */
export const SECRET = 'Marrow Sound';

export const quay = {
  type: 'NewsArticle',
  headline: 'Why is the quay “empty”?',
  inLanguage: 'en',
  description: 'Nobody & nothing moved.',
  author: [{type: 'Person', name: 'Ida Marsh', url: 'https://lantern.example/ida'}],
  publisher: {type: 'Organization', name: 'The Lantern', url: 'https://lantern.example/'},
  datePublished: '2024-06-19T09:45:00+02:00',
  image: [
    {
      type: 'ImageObject',
      url: 'https://lantern.example/quay.jpg',
      width: 1600,
      height: 900,
      renditions: [{url: 'https://lantern.example/quay-320.jpg', width: 320, height: 180}],
    },
  ],
  body: Array.from(
    {length: 40},
    (_, index) =>
      `Paragraph ${String(index)} says what the tide did on the quay in the hour before the ferry was due. ${'Nobody came. '.repeat(20)}`,
  ),
};

const secret = {...quay, headline: SECRET, body: [SECRET]};

/** What the newsroom keeps, by identifier. */
const STORIES: Record<string, () => Loaded> = {
  quay: () => ({input: quay}),
  '2024/06/quay': () => ({input: quay}),
  text: () => ({input: JSON.stringify(quay)}),
  embargo: () => ({input: {uri: 'urn:later', embargoedUntil: '2099-01-01T00:00:00Z', headlines: [{value: SECRET}], body_text: SECRET}}),
  withheld: () => ({input: {uri: 'urn:never', pubStatus: 'withheld', headlines: [{value: SECRET}], body_text: SECRET}}),
  refused: () => 'embargoed',
  gone: () => 'gone',
  blocked: () => 'blocked',
  empty: () => ({input: {}}),
  own: () => ({input: quay, cacheControl: 'public, max-age=5'}),
  preview: () => ({input: secret, options: {preview: true}}),
  broken: () => {
    throw new Error(`The password of the database is ${SECRET}`);
  },
  faulty: () => ({
    input: quay,
    options: {
      linkUrl: () => {
        throw new Error(SECRET);
      },
      enhance: () => {
        throw new Error(SECRET);
      },
    },
  }),
};

/** Makes the newsroom's handler; what it was told of goes to `told`. */
export function newsroom(more: Partial<HandlerOptions> = {}, told: string[] = []): (request: Request) => Promise<Response> {
  return createHandler({
    base: '/news',
    origin: 'https://lantern.example',
    idOf: ({hostname, pathname}) => (hostname === 'old.lantern.example' ? pathname.slice(1) : undefined),
    load: (id) => (Object.hasOwn(STORIES, id) ? STORIES[id]?.() : undefined),
    onError: (error) => told.push(String(error)),
    ...more,
  });
}
