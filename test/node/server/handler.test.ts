import {describe, it} from 'node:test';
import {expect} from 'chai';
import {createHandler} from '../../../dist/server/index.js';
import {newsroom, quay, SECRET} from './newsroom.ts';
import {requests} from './requests.ts';

const ask = (path: string, headers: Record<string, string> = {}): Request => new Request(`http://internal.example${path}`, {headers});

describe('the handler, called', () => {
  const handler = newsroom();
  requests((path, init) => handler(new Request(`http://internal.example${path}`, init)));
});

describe('createHandler', () => {
  it('tells the publisher what went wrong, and survives who is told', async () => {
    const told: string[] = [];
    await newsroom({}, told)(ask('/news/article/broken'));
    await newsroom({}, told)(ask('/news/article/empty'));
    expect(told[0]).to.contain(SECRET);
    expect(told[1]).to.contain('Nothing to show in empty: ');
    const onError = (): never => {
      throw new Error('again');
    };
    expect((await newsroom({onError})(ask('/news/article/broken'))).status).to.equal(500);
  });

  it('tells the publisher what is wrong with the data', async () => {
    const told: string[] = [];
    await newsroom({onIssues: (issues, id) => told.push(...issues.map(({code}) => `${id} ${code}`))})(ask('/news/json/quay'));
    expect(told).to.include('quay image/alt-missing');
  });

  it('answers an embargo as the publisher chooses, and no longer when it is over', async () => {
    expect((await newsroom({embargoStatus: 404})(ask('/news/article/embargo'))).status).to.equal(404);
    expect((await newsroom({embargoStatus: 451})(ask('/news/article/refused'))).status).to.equal(451);
    const over = await newsroom({now: () => new Date('2100-01-01')})(ask('/news/article/embargo'));
    expect(over.status).to.equal(200);
    expect(await over.text()).to.contain(SECRET);
  });

  it('stands where the publisher puts it', async () => {
    const handler = createHandler({
      load: (id) => (id === 'a/b' ? {input: quay} : null),
      routes: {article: '{id}.html', json: 'api/{id}', embed: false, oembed: false},
    });
    expect((await handler(ask('/a/b.html'))).status).to.equal(200);
    expect((await handler(ask('/api/a/b'))).headers.get('content-type')).to.contain('json');
    expect((await handler(ask('/embed/a/b'))).status).to.equal(404);
    expect(await (await handler(ask('/a/b.html'))).text()).not.to.contain('oembed');
  });

  it('lets only chosen sites read and frame', async () => {
    const handler = newsroom({cors: ['https://friend.example'], frameAncestors: ['https://friend.example'], vary: ['Accept-Language']});
    const friend = await handler(ask('/news/json/quay', {origin: 'https://friend.example'}));
    expect(friend.headers.get('access-control-allow-origin')).to.equal('https://friend.example');
    expect(friend.headers.get('vary')).to.equal('Accept-Language, Origin');
    const other = await handler(ask('/news/json/quay', {origin: 'https://other.example'}));
    expect(other.headers.get('access-control-allow-origin')).to.equal(null);
    expect(other.headers.get('vary')).to.equal('Accept-Language, Origin');
    const embed = await handler(ask('/news/embed/quay'));
    expect(embed.headers.get('content-security-policy')).to.contain('frame-ancestors https://friend.example;');
  });

  it('lets in the style sheet and the script that a page names, and the policy that a publisher writes', async () => {
    const options = {stylesheet: '/b.css', script: 'https://cdn.example/b.js'};
    const policy = (await newsroom({options})(ask('/news/article/quay'))).headers.get('content-security-policy');
    expect(policy).to.contain("script-src 'self' https://cdn.example;").and.contain("style-src 'self';");
    const own = newsroom({contentSecurityPolicy: (_, page) => `default-src https://${page}.example`});
    expect((await own(ask('/news/embed/quay'))).headers.get('content-security-policy')).to.equal('default-src https://embed.example');
  });

  it('sends a page while it is printed, the same one', async () => {
    const whole = await (await newsroom()(ask('/news/article/quay'))).text();
    const response = await newsroom({stream: true})(ask('/news/article/quay'));
    expect(response.headers.get('etag')).to.equal(null);
    const chunks: string[] = [];
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) chunks.push(chunk);
    expect(chunks.length).to.be.above(3);
    expect(chunks.join('')).to.equal(whole);
    const head = await newsroom({stream: true})(new Request('http://internal.example/news/article/quay', {method: 'HEAD'}));
    expect([head.status, head.body]).to.deep.equal([200, null]);
  });

  it('never rejects, whatever a story brings', async () => {
    for (const stream of [false, true]) expect((await newsroom({stream})(ask('/news/article/faulty'))).status).to.equal(500);
    const strange = createHandler({load: () => 7 as never});
    expect((await strange(ask('/article/x'))).status).to.equal(500);
  });

  it('gives the publisher the request', async () => {
    const seen: (string | null)[] = [];
    const handler = createHandler({
      load: (id, request) => {
        seen.push(id, request.headers.get('accept-language'));
        return null;
      },
    });
    await handler(ask('/article/%C3%A9t%C3%A9', {'accept-language': 'fr'}));
    expect(seen).to.deep.equal(['été', 'fr']);
  });
});
