import {expect} from '@open-wc/testing';
import {askedHosts, report, tryAttributes, tryElements, tryPrinted, type Reported} from './harness.ts';
import type {Finding} from './inspect.ts';
import {DOCUMENTS, PLACES} from './documents.ts';
import {turnOf} from './plan.ts';

interface Manifest {
  modules: {declarations?: {tagName?: string; attributes?: {name: string}[]}[]}[];
}

const get = async (path: string): Promise<unknown> => (await fetch(path)).json();

const ENGINE = navigator.userAgent.includes('Firefox') ? 'Firefox' : navigator.userAgent.includes('Chrome') ? 'Chromium' : 'WebKit';

describe('payloads', () => {
  let texts: readonly string[] = [];
  let isAlone = false;
  let step = 1;
  let requests = 0;
  const turn = turnOf(ENGINE);
  const hosts = new Set<string>([location.host, 'lantern.example']);

  /** Fails where something was found, and writes all of it into the report. */
  const check = async (findings: readonly Finding[], way: string): Promise<void> => {
    const reported = report(findings, texts);
    const lines = reported.map((one: Reported) => JSON.stringify({engine: ENGINE, way, ...one}));
    if (lines.length > 0) await fetch('/__injection/report', {method: 'POST', body: lines.join('\n')});
    expect(lines.slice(0, 20)).to.deep.equal([]);
  };

  /** Lists hosts that the network was asked for and should not have been; what other tests ask for at the same time is theirs. */
  const strangers = async (): Promise<Finding[]> => {
    const asked = await askedHosts(requests);
    requests = asked.count;
    return asked.hosts
      .filter((host) => !hosts.has(host) && !BROWSERS_OWN.test(host) && (isAlone || texts.some((text) => text.includes(host))))
      .map((host) => ({kind: 'request', what: `the network: ${host}`, case: ''}));
  };

  before(async function () {
    this.timeout(60_000);
    ({payloads: texts, isAlone, step} = (await get('/__injection/payloads')) as {payloads: string[]; isAlone: boolean; step: number});
    requests = (await askedHosts()).count;
  });

  it('are there, and documents to put them in', () => {
    expect(texts.length).to.be.above(0);
    expect(DOCUMENTS.length).to.be.above(40);
  });

  for (const place of PLACES) {
    it(`do nothing in printed pages, as ${place}`, async function () {
      this.timeout(3_000_000);
      await check(await tryPrinted(texts.length, turn, place, hosts), 'printed');
    });

    it(`do nothing in elements, as ${place}`, async function () {
      this.timeout(3_000_000);
      await check(await tryElements(texts, {step, turn}, place, hosts), 'built');
    });

    it(`ask the network for nothing but pictures, as ${place}`, async () => {
      await check(await strangers(), 'network');
    });
  }

  it('do nothing in attributes', async function () {
    this.timeout(3_000_000);
    const {modules} = (await get('/custom-elements.json')) as Manifest;
    const elements = modules.flatMap(({declarations = []}) => declarations.filter(({tagName}) => tagName !== undefined));
    const attributes = new Map(elements.map(({tagName = '', attributes: list = []}) => [tagName, list.map(({name}) => name)]));
    expect([...attributes.keys()]).to.include.members(['news-article', 'news-byline', 'photo-credit', 'trending-list', 'trending-tabs']);
    await check(await tryAttributes(texts, {step, turn}, attributes, hosts), 'attributes');
  });
});

/** What browsers ask for on their own account. */
const BROWSERS_OWN = /(?:^|\.)(?:mozilla\.(?:com|net|org)|firefox\.com|googleapis\.com|gstatic\.com|google\.com|gvt1\.com)(?::\d+)?$/;
