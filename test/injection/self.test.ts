import {expect} from '@open-wc/testing';
import {askedHosts, close, keysOf, narrow, open} from './harness.ts';
import type {Finding} from './inspect.ts';
import {caseOf, pageOf} from './pages.ts';
import type {Kind} from './rules.ts';

let pages = 0;

/** Opens what an unsafe printer would print. */
async function openUnsafe(markup: string): ReturnType<typeof open> {
  const key = `unsafe-${String(++pages)}-${String(Math.random())}`;
  await fetch(`/__page?k=${key}`, {method: 'POST', body: JSON.stringify({html: pageOf(caseOf('7:3', markup))})});
  return open(`/__page?k=${key}`);
}

/** Lists what is found in what an unsafe printer would print. */
async function tryUnsafe(markup: string, arePictures = false): Promise<readonly Finding[]> {
  return (await close(await openUnsafe(markup), arePictures)).findings;
}

/** What an unsafe printer prints, and the kind that must be found. */
const UNSAFE: readonly (readonly [Kind, string])[] = [
  ['execution', '<script>alert(1)</script>'],
  ['execution', '<script>prompt(1)</script>'],
  ['execution', '<script>window.confirm()</script>'],
  ['execution', '<script>top.length; self["pri" + "nt"]()</script>'],
  ['execution', '<script>__canary("x")</script>'],
  ['execution', '<script>eval("1")</script>'],
  ['execution', '<script>Function("x")()</script>'],
  ['execution', '<script>(() => {}).constructor("x")</script>'],
  ['execution', '<script>setTimeout("x")</script>'],
  ['execution', '<script>document.write("x")</script>'],
  ['execution', '<script>window.open("https://elsewhere.example/")</script>'],
  ['execution', '<img src="data:,x" onerror="alert(1)">'],
  ['execution', '<svg onload="alert(1)"></svg>'],
  ['execution', '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>'],
  ['navigation', '<script>location.href = "/__injection/elsewhere"</script>'],
  ['navigation', '<script>location.replace("https://elsewhere.example/")</script>'],
  ['request', '<img src="https://elsewhere.example/x.png">'],
  ['address', '<a href="javascript:alert(1)">x</a>'],
  ['address', '<a href=" java&#10;script:alert(1)">x</a>'],
  ['address', '<a href="vbscript:x">x</a>'],
  ['address', '<a href="data:text/html,x">x</a>'],
  ['address', '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>'],
  ['address', '<form action="javascript:alert(1)"><button formaction="javascript:alert(2)">x</button></form>'],
  ['handler', '<p onclick="alert(1)">x</p>'],
  ['element', '<style>p {}</style>'],
  ['element', '<base href="/">'],
  ['element', '<meta http-equiv="refresh" content="600;url=/__injection/elsewhere">'],
  ['element', '<meta http-equiv="x-ua-compatible" content="x">'],
  ['element', '<object></object>'],
  ['element', '<embed>'],
  ['element', '<math></math>'],
  ['attribute', '<p slot="x">x</p>'],
  ['style', '<p style="color: red">x</p>'],
  ['clobbering', '<p id="location">x</p>'],
  ['error', '<script>throw new Error("x")</script>'],
];

describe('the harness', () => {
  for (const [kind, markup] of UNSAFE) {
    it(`finds an unsafe ${kind}: ${markup}`, async () => {
      expect((await tryUnsafe(markup)).map((finding) => finding.kind)).to.include(kind);
    });
  }

  it('finds nothing in a page that is safe', async () => {
    const safe = '<p class="bsh-p" lang="en">&lt;script&gt;alert(1)&lt;/script&gt; <a class="bsh-link" href="/x?javascript:">x</a></p>';
    expect(await tryUnsafe(safe)).to.deep.equal([]);
  });

  it('lets a picture of another host pass where the payload is data', async () => {
    expect(await tryUnsafe('<img class="bsh-image" src="https://elsewhere.example/x.png" alt="">', true)).to.deep.equal([]);
  });

  for (const [name, write] of Object.entries({
    script: (url: string) => `<script src="${url}"></script>`,
    'style sheet': (url: string) => `<link rel="stylesheet" href="${url}">`,
    frame: (url: string) => `<iframe src="${url}"></iframe>`,
    fetch: (url: string) => `<script>fetch("${url}").catch(() => {})</script>`,
  })) {
    it(`finds a ${name} of another host, by what the network was asked for`, async () => {
      const host = `host-${String(Math.random()).slice(2)}.example`;
      const opened = await openUnsafe(write(`https://${host}/x`));
      const end = performance.now() + 12_000;
      let hosts: string[] = [];
      while (!hosts.includes(host) && performance.now() < end) ({hosts} = await askedHosts());
      opened.frame.remove();
      expect(hosts).to.include(host);
    });
  }

  it('names the case in which it found something, in broken markup too', async () => {
    const findings = await tryUnsafe('</x-case></div></body></html><p onclick="alert(1)">x</p>');
    expect(findings.find(({kind}) => kind === 'handler')?.case).to.equal('7:3');
  });

  it('finds which of many payloads ran', async () => {
    const ran: Finding = {kind: 'execution', what: 'alert(1)', case: ''};
    const culprits = [13, 23];
    const tried: number[] = [];
    const found = await narrow([ran], 10, 40, (from, to) => {
      tried.push(from);
      return Promise.resolve(culprits.some((one) => one >= from && one < to) ? [ran] : []);
    });
    expect(found).to.deep.equal(culprits.map((one) => ({...ran, case: `${String(one)}:`})));
    expect(tried.length).to.be.below(30);
  });

  it('finds a prototype that was changed', async () => {
    const opened = await open('/__injection/elements');
    const before = keysOf(opened.view);
    const script = opened.page.createElement('script');
    script.textContent = 'Object.prototype.polluted = 1';
    opened.page.body.append(script);
    expect(keysOf(opened.view)).not.to.equal(before);
    opened.frame.remove();
  });

  it('sees what elements are made of in shadow roots and templates', async () => {
    const opened = await open('/__injection/elements');
    const holder = opened.page.createElement('div');
    holder.attachShadow({mode: 'open'}).innerHTML = '<p onclick="x">x</p><template><p style="x: y">x</p></template>';
    opened.page.body.append(holder);
    const kinds = (await close(opened, false)).findings.map(({kind}) => kind);
    expect(kinds).to.include.members(['handler', 'style']);
  });
});
