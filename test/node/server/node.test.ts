import {once} from 'node:events';
import {createServer, request as httpRequest, type RequestListener} from 'node:http';
import {connect, type AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {expect} from 'chai';
import {toListener} from '../../../dist/server/node.js';
import {newsroom} from './newsroom.ts';
import {requests} from './requests.ts';

/** Runs a server while a test looks at it. */
async function serve<T>(listener: RequestListener, look: (origin: string) => Promise<T>): Promise<T> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await look(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** Sends the text of a request as it is, and gives the text of the answer. */
async function sendRaw(origin: string, text: string): Promise<string> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1');
  socket.end(text);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}

for (const stream of [false, true]) {
  describe(`the handler on node:http${stream ? ', streaming' : ''}`, () => {
    const server = createServer(toListener(newsroom({stream})));
    before(() => once(server.listen(0, '127.0.0.1'), 'listening'));
    after(() => {
      server.close();
      server.closeAllConnections();
    });
    const origin = (): string => `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    if (!stream) requests((path, init) => fetch(origin() + path, init));
    it('sends a page whole', async () => {
      const text = await (await fetch(`${origin()}/news/article/quay`)).text();
      expect(text)
        .to.match(/^<!doctype html>/)
        .and.match(/<\/html>\n$/);
    });
  });
}

describe('toListener', () => {
  it('takes the host from the request or from the publisher, and nothing else', async () => {
    const seen: string[] = [];
    const handler = (request: Request): Promise<Response> => {
      seen.push(request.url);
      return Promise.resolve(new Response('ok'));
    };
    await serve(toListener(handler), async (origin) => {
      expect(await sendRaw(origin, 'GET //evil.example/x HTTP/1.0\r\nHost: lantern.example\r\n\r\n')).to.contain('200 OK');
      expect(await sendRaw(origin, 'GET http://evil.example/x HTTP/1.0\r\nHost: lantern.example\r\n\r\n')).to.contain('400 Bad');
      expect(await sendRaw(origin, 'GET /x HTTP/1.0\r\nHost: a/b@c\r\n\r\n')).to.contain('400 Bad');
      expect(await sendRaw(origin, 'TRACE /x HTTP/1.0\r\nHost: lantern.example\r\n\r\n')).to.contain('400 Bad');
    });
    await serve(toListener(handler, {origin: 'https://lantern.example'}), (origin) => fetch(`${origin}/y`));
    expect(seen).to.deep.equal(['http://lantern.example//evil.example/x', 'https://lantern.example/y']);
  });

  it('sends no faster than it is read, and aborts when the reader leaves', async () => {
    let sent = 0;
    let reason = '';
    let signal: AbortSignal | undefined;
    const handler = (request: Request): Promise<Response> => {
      signal = request.signal;
      const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
        {
          pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill((sent += 1))),
          cancel: () => void (reason = 'cancelled'),
        },
        {highWaterMark: 0},
      );
      return Promise.resolve(new Response(body));
    };
    const errors: unknown[] = [];
    await serve(toListener(handler, {onError: (error) => errors.push(error)}), async (origin) => {
      const asking = httpRequest(origin).end();
      const [incoming] = (await once(asking, 'response')) as [NodeJS.ReadableStream];
      incoming.pause();
      await new Promise((resolve) => setTimeout(resolve, 300));
      const reached = sent;
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(sent).to.equal(reached);
      expect(signal?.aborted).to.equal(false);
      asking.destroy();
      for (let tries = 0; tries < 100 && reason === ''; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect([reason, signal?.aborted, errors.length]).to.deep.equal(['cancelled', true, 0]);
  });

  it('breaks off an answer that breaks, and says so', async () => {
    const errors: string[] = [];
    const body = (): ReadableStream =>
      new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode('half')),
        pull: () => Promise.reject(new Error('broken')),
      });
    await serve(
      toListener(() => Promise.resolve(new Response(body())), {onError: (error) => errors.push(String(error))}),
      async (origin) => {
        const answer = await fetch(origin)
          .then(
            (response) => response.text(),
            () => 'refused',
          )
          .catch(() => 'broken off');
        expect(answer).not.to.equal('half');
      },
    );
    expect(errors).to.deep.equal(['Error: broken']);
  });
});
