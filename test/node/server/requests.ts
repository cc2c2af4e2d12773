import {it} from 'node:test';
import {expect} from 'chai';
import {SECRET} from './newsroom.ts';

/** Sends a request for a path to a running newsroom. */
export type Send = (path: string, init?: {method?: string; headers?: Record<string, string>}) => Promise<Response>;

const PUBLIC = 'https://lantern.example/news';
const oembed = (url: string, more = ''): string => `/news/oembed?url=${encodeURIComponent(url)}${more}`;

/** Holds what every place must answer that the handler runs in. */
export function requests(send: Send): void {
  const text = async (path: string): Promise<string> => (await send(path)).text();

  it('answers with a page', async () => {
    const response = await send('/news/article/quay');
    expect(response.status).to.equal(200);
    expect(response.headers.get('content-type')).to.equal('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).to.equal('public, max-age=60, stale-while-revalidate=600');
    expect(response.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(response.headers.get('vary')).to.equal(null);
    const html = await response.text();
    expect(html).to.match(/^<!doctype html>\n<html lang="en"/);
    expect(html).to.contain('Paragraph 39');
  });

  it('gives pages a policy without inline scripts, which holds for their own styles', async () => {
    const policy = (await send('/news/article/quay')).headers.get('content-security-policy') ?? '';
    expect(policy).to.contain("default-src 'none'").and.contain("frame-ancestors 'self'").and.contain("script-src 'self';");
    const [, hash] = /style-src 'sha256-([^']+)'/.exec(policy)!;
    const style = /<style>([^]*?)<\/style>/.exec(await text('/news/article/quay'))![1]!;
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    expect(Buffer.from(digest).toString('base64')).to.equal(hash);
  });

  it('names oEmbed in the head of a page', async () => {
    const html = await text('/news/article/2024/06/quay');
    const links = [...html.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)">/g)].map(([, type, href]) => [type, href]);
    const page = encodeURIComponent(`${PUBLIC}/article/2024/06/quay`);
    expect(links).to.deep.equal([
      ['application/json+oembed', `${PUBLIC}/oembed?url=${page}&amp;format=json`],
      ['text/xml+oembed', `${PUBLIC}/oembed?url=${page}&amp;format=xml`],
    ]);
    expect(html.indexOf('oembed')).to.be.below(html.indexOf('</head>'));
  });

  it('answers with the element alone, for pages of others', async () => {
    const response = await send('/news/fragment/text', {headers: {origin: 'https://other.example'}});
    expect(response.headers.get('access-control-allow-origin')).to.equal('*');
    expect(response.headers.get('content-security-policy')).to.contain('sandbox');
    expect(await response.text()).to.match(/^<news-article>.*<\/news-article>$/s);
  });

  it('answers with the model as JSON', async () => {
    const response = await send('/news/json/quay');
    expect(response.headers.get('content-type')).to.equal('application/json; charset=utf-8');
    const article = (await response.json()) as {headline: string; body: unknown[]};
    expect(article.headline).to.equal('Why is the quay “empty”?');
    expect(article.body.length).to.equal(40);
  });

  it('answers with a page for frames, and the script that tells its height', async () => {
    const response = await send('/news/embed/quay');
    expect(response.headers.get('content-security-policy')).to.contain('frame-ancestors *');
    expect(await response.text()).to.contain('<script type="module" src="/news/embed.js"></script>');
    const script = await send('/news/embed.js');
    expect(script.headers.get('content-type')).to.equal('text/javascript; charset=utf-8');
    expect(script.headers.get('access-control-allow-origin')).to.equal('*');
    expect(await script.text()).to.contain('ResizeObserver');
  });

  it('answers oEmbed in JSON within the size that is asked for', async () => {
    const response = await send(oembed(`${PUBLIC}/article/quay`, '&format=json&maxwidth=400&maxheight=300'));
    expect(response.status).to.equal(200);
    expect(await response.json()).to.deep.equal({
      version: '1.0',
      type: 'rich',
      title: 'Why is the quay “empty”?',
      author_name: 'Ida Marsh',
      author_url: 'https://lantern.example/ida',
      provider_name: 'The Lantern',
      provider_url: 'https://lantern.example/',
      thumbnail_url: 'https://lantern.example/quay-320.jpg',
      thumbnail_width: 320,
      thumbnail_height: 180,
      html: `<iframe src="${PUBLIC}/embed/quay" title="Why is the quay “empty”?" width="400" height="300" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox" referrerpolicy="strict-origin-when-cross-origin" frameborder="0"></iframe>`,
      width: 400,
      height: 300,
    });
  });

  it('answers oEmbed in XML by parameter or by Accept', async () => {
    for (const response of [
      await send(oembed(`${PUBLIC}/embed/quay`, '&format=xml')),
      await send(oembed('https://old.lantern.example/quay'), {headers: {accept: 'text/xml'}}),
    ]) {
      expect(response.headers.get('content-type')).to.equal('text/xml; charset=utf-8');
      expect(await response.text()).to.match(/^<\?xml .*<oembed><version>1\.0<\/version>.*<html>&lt;iframe/s);
    }
    expect((await send(oembed(`${PUBLIC}/article/quay`))).headers.get('vary')).to.equal('Accept');
  });

  it('answers oEmbed for pages of its own alone, and never fetches one', async () => {
    for (const [url, status] of [
      ['https://evil.example/news/article/quay', 404],
      ['http://169.254.169.254/latest', 404],
      [`${PUBLIC}/json/quay`, 404],
      [`${PUBLIC}/article/none`, 404],
      [`${PUBLIC}/article/..%2fquay`, 404],
      ['file:///etc/passwd', 400],
      ['', 400],
    ] as const) {
      expect((await send(oembed(url))).status, url).to.equal(status);
    }
    expect((await send(oembed(`${PUBLIC}/article/quay`, '&format=yaml'))).status).to.equal(501);
    expect((await send(oembed(`${PUBLIC}/article/quay`, '&maxwidth=-1'))).status).to.equal(400);
    expect((await send(oembed(`${PUBLIC}/article/quay`), {headers: {accept: 'image/png'}})).status).to.equal(406);
  });

  it('says that it lives', async () => {
    const response = await send('/news/health');
    expect([response.status, response.headers.get('cache-control')]).to.deep.equal([200, 'no-store']);
    expect(await response.json()).to.deep.equal({status: 'ok'});
  });

  it('saves who has an answer from getting it again', async () => {
    for (const path of ['article/quay', 'fragment/quay', 'json/quay', 'embed/quay', 'embed.js']) {
      const first = await send(`/news/${path}`);
      const tag = first.headers.get('etag')!;
      expect(tag, path).to.match(/^"[\w+/]{27}"$/);
      await first.text();
      const again = await send(`/news/${path}`, {headers: {'if-none-match': `"x", W/${tag}`}});
      expect(again.status).to.equal(304);
      expect(again.headers.get('etag')).to.equal(tag);
      expect(again.headers.get('cache-control')).to.equal(first.headers.get('cache-control'));
      expect(await again.text()).to.equal('');
      expect((await send(`/news/${path}`, {headers: {'if-none-match': '"x"'}})).status).to.equal(200);
    }
  });

  it('answers HEAD like GET, without the body', async () => {
    const got = await send('/news/article/quay');
    const bytes = (await got.arrayBuffer()).byteLength;
    const head = await send('/news/article/quay', {method: 'HEAD'});
    expect(head.status).to.equal(200);
    expect(head.headers.get('content-length')).to.equal(String(bytes));
    expect(head.headers.get('etag')).to.equal(got.headers.get('etag'));
    expect(await head.text()).to.equal('');
  });

  it('says which methods there are', async () => {
    const options = await send('/news/json/quay', {method: 'OPTIONS'});
    expect([options.status, options.headers.get('allow')]).to.deep.equal([204, 'GET, HEAD, OPTIONS']);
    expect(options.headers.get('access-control-allow-origin')).to.equal('*');
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const response = await send('/news/article/quay', {method});
      expect([response.status, response.headers.get('allow')], method).to.deep.equal([405, 'GET, HEAD, OPTIONS']);
    }
  });

  it('keeps to the forms that are asked for', async () => {
    for (const [path, accept, status] of [
      ['article/quay', 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8', 200],
      ['article/quay', 'application/json', 406],
      ['article/quay', 'text/html;q=0, */*', 406],
      ['json/quay', 'application/*', 200],
      ['json/quay', 'text/html', 406],
      ['fragment/quay', 'text/*;q=0.1', 200],
    ] as const) {
      const response = await send(`/news/${path}`, {headers: {accept}});
      expect(response.status, `${path} ${accept}`).to.equal(status);
      if (status === 406) expect(response.headers.get('vary')).to.equal('Accept');
    }
  });

  it('says what is not there, what is gone and what cannot be asked', async () => {
    for (const [path, status] of [
      ['/news/article/none', 404],
      ['/news/article/', 404],
      ['/news/other', 404],
      ['/', 404],
      ['/news/article/constructor', 404],
      ['/news/article/gone', 410],
      ['/news/article/withheld', 410],
      ['/news/article/blocked', 451],
      ['/news/article/%ff', 400],
      ['/news/article/..%2f..%2fetc', 400],
      ['/news/article/a%00b', 400],
      [`/news/article/${'x'.repeat(1001)}`, 400],
    ] as const) {
      const response = await send(path);
      expect(response.status, path).to.equal(status);
      expect(response.headers.get('content-type')).to.equal('text/plain; charset=utf-8');
    }
  });

  it('lets out no word of what is embargoed, withheld or broken', async () => {
    for (const form of ['article', 'fragment', 'json', 'embed', 'oembed']) {
      for (const [id, status] of Object.entries({embargo: 403, refused: 403, withheld: 410, gone: 410, broken: 500, empty: 500})) {
        const response = await send(form === 'oembed' ? oembed(`${PUBLIC}/article/${id}`) : `/news/${form}/${id}`);
        const all = `${JSON.stringify([...response.headers])} ${await response.text()}`;
        expect(response.status, `${form} ${id}`).to.equal(status);
        expect(all).not.to.contain(SECRET);
        expect(all).not.to.match(/password|Error:|\bat \w+ \(/);
        expect(response.headers.get('etag')).to.equal(null);
        if (status !== 410) expect(response.headers.get('cache-control')).to.equal('no-store');
      }
    }
  });

  it('keeps a story as long as it says, and a preview not at all', async () => {
    expect((await send('/news/article/own')).headers.get('cache-control')).to.equal('public, max-age=5');
    expect((await send('/news/article/preview')).headers.get('cache-control')).to.equal('private, no-store');
  });
}
