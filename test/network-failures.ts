import type {IssueCode} from '../src/model/issues.js';

/** A way in which the network fails: what the test server does, and what the page is told. A row of the table in docs/embedding.md. */
export interface NetworkFailure {
  name: string;
  /** The answer, as test/network-middleware.js takes it. */
  answer: {status?: number; headers?: Record<string, string>; body?: string; size?: number; how?: string};
  code: IssueCode;
  /** The message, or its end; URL stands for the address, ORIGIN for that of the page. */
  says: string;
  /** WebKit hands on what came of an answer without length; whether it is whole shows in the JSON alone. */
  inWebKit?: {code: IssueCode; says: string};
  /** How often it is asked for; without it the browser itself may ask more often. */
  asks?: number;
  /** Whether the data lies on another origin. */
  isForeign?: boolean;
  credentials?: 'include';
}

const POLICY = "does the page's Content-Security-Policy list its host under connect-src?";
const UNREADABLE = `URL could not be read. Is the server there, do its redirects end, and ${POLICY}`;
const BROKEN = 'URL answered 200, but what it sent broke off or cannot be read.';
const ERROR_PAGE = `<!doctype html><html lang="en"><head><title>503 Service Temporarily Unavailable</title></head>
<body><h1>503 Service Temporarily Unavailable</h1><p>The server is busy. Please come back to this page in a few minutes.</p></body></html>`;

export const NETWORK_FAILURES: readonly NetworkFailure[] = [
  {name: 'Not there', answer: {status: 404, body: 'no'}, code: 'input/fetch', says: 'URL answered 404.', asks: 1},
  {name: 'The server fails', answer: {status: 500, body: ERROR_PAGE}, code: 'input/fetch', says: 'URL answered 500.', asks: 3},
  {
    name: 'The server wants peace (`Retry-After`)',
    answer: {status: 429, headers: {'retry-after': '600'}},
    code: 'input/fetch',
    says: 'URL answered 429.',
    asks: 1,
  },
  {
    name: 'No answer in time, or one that does not end',
    answer: {how: 'mute'},
    code: 'input/fetch',
    says: 'URL did not answer within 15 seconds.',
    asks: 3,
  },
  {name: 'The connection breaks', answer: {how: 'abort'}, code: 'input/fetch', says: UNREADABLE},
  {name: 'Redirects without end', answer: {status: 302, headers: {location: ''}}, code: 'input/fetch', says: UNREADABLE},
  {
    name: 'Another host, without its consent (CORS)',
    answer: {body: '{}'},
    code: 'input/fetch',
    says: `URL could not be read. Does it answer with the header Access-Control-Allow-Origin: ORIGIN, and ${POLICY}`,
    isForeign: true,
  },
  {
    name: 'Another host, with cookies, without its consent',
    answer: {body: '{}', headers: {'access-control-allow-origin': '*'}},
    code: 'input/fetch',
    says: `URL could not be read. Does it answer with the header Access-Control-Allow-Origin: ORIGIN, with Access-Control-Allow-Credentials: true, and ${POLICY}`,
    isForeign: true,
    credentials: 'include',
  },
  {name: 'Offline', answer: {how: 'abort'}, code: 'input/fetch', says: 'URL could not be read: the device is offline.'},
  {name: 'The answer breaks off', answer: {body: '{"type": "NewsArticle"}', size: 20_000, how: 'cut'}, code: 'input/fetch', says: BROKEN},
  {
    name: 'The answer breaks off, and had not said how long it is',
    answer: {body: JSON.stringify({type: 'NewsArticle', headline: 'Ferries run again', body: ['word '.repeat(4000)]}), how: 'cut-chunks'},
    code: 'input/fetch',
    says: BROKEN,
    inWebKit: {code: 'input/invalid-json', says: 'URL answered 200 with application/json.'},
  },
  {
    name: 'A picture, or a file',
    answer: {how: 'garbage', headers: {'content-type': 'image/png'}},
    code: 'input/fetch',
    says: BROKEN,
    asks: 3,
  },
  {name: 'No gzip, though it says so', answer: {how: 'garbage', headers: {'content-encoding': 'gzip'}}, code: 'input/fetch', says: BROKEN},
  {name: 'No content', answer: {status: 204}, code: 'input/fetch', says: 'URL answered 204 without content.', asks: 1},
  {name: 'An empty answer', answer: {body: ' \n'}, code: 'input/fetch', says: 'URL answered 200 without content.', asks: 1},
  {name: 'More than 8 MB', answer: {body: '{}', size: 10_000_000}, code: 'input/fetch', says: 'URL answered with more than 8 MB.', asks: 1},
  {
    name: 'An error page that comes with 200',
    answer: {body: ERROR_PAGE, headers: {'content-type': 'text/html; charset=utf-8'}},
    code: 'input/unrecognised',
    says: 'It is an HTML page that names neither author nor date, as error pages do; format="html" shows it all the same. URL answered 200 with text/html.',
    asks: 1,
  },
  {
    name: 'An error in JSON that comes with 200',
    answer: {body: '{"error": "no such story"}'},
    code: 'input/unrecognised',
    says: 'No format was recognised; name one. URL answered 200 with application/json.',
    asks: 1,
  },
  {
    name: 'JSON that is broken',
    answer: {body: '{"headline":'},
    code: 'input/invalid-json',
    says: 'The text is not JSON. Line 1, column 13: the text ends too early. URL answered 200 with application/json.',
    asks: 1,
  },
  {
    name: 'A text that is no data',
    answer: {body: 'No such story', headers: {'content-type': 'text/plain'}},
    code: 'input/invalid-json',
    says: 'The text is not JSON. Line 1, column 1: at "No such story". URL answered 200 with text/plain.',
    asks: 1,
  },
];
