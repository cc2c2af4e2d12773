import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, globSync, readFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import {puppeteerLauncher} from '@web/test-runner-puppeteer';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {serveInjection} from './test/injection/middleware.ts';
import {startProxy} from './test/injection/proxy.ts';
import {network} from './test/network-middleware.js';
import {pages} from './test/pages-middleware.js';

process.env.TZ = 'Asia/Kathmandu';

/** Keeps the pages of tests off the network, and knows what they would have asked it for. */
const proxy = await startProxy();

const children = [];
process.on('exit', () => {
  for (const child of children) child.kill('SIGTERM');
});

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  return port;
}

function chromium() {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
  const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  args.push(`--proxy-server=127.0.0.1:${proxy.port}`);
  // A tab behind another paints no frames, so that nothing scrolls or comes into view, unless it is told that it has the focus.
  const createPage = async ({context}) => {
    const page = await context.newPage();
    await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', {enabled: true});
    return page;
  };
  // Pages that share a process share forced colours too.
  const createBrowserContext = ({browser}) => browser.createBrowserContext();
  return executablePath && chromeLauncher({concurrency: 2, createBrowserContext, createPage, launchOptions: {executablePath, args}});
}

function firefox() {
  const executablePath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
  const extraPrefsFirefox = {'network.proxy.type': 1};
  for (const kind of ['http', 'ssl'])
    Object.assign(extraPrefsFirefox, {[`network.proxy.${kind}`]: '127.0.0.1', [`network.proxy.${kind}_port`]: proxy.port});
  // One page at a time: four are 50 % slower than one.
  return executablePath && puppeteerLauncher({concurrency: 1, launchOptions: {browser: 'firefox', executablePath, extraPrefsFirefox}});
}

async function webkit() {
  const [binary] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser');
  if (!binary || !existsSync('/usr/bin/Xvfb') || !existsSync('/usr/bin/WebKitWebDriver')) return undefined;
  const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24'], {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  children.push(xvfb);
  const DISPLAY = `:${String((await once(xvfb.stdio[3], 'data'))[0]).trim()}`;
  const port = await freePort();
  // LANG: without it navigator.language is "C", which Intl refuses.
  const env = {
    ...process.env,
    DISPLAY,
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
    LANG: 'en_US.UTF-8',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
  children.push(spawn('WebKitWebDriver', [`--port=${port}`], {stdio: 'ignore', env}));
  await wait(500);
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {
        binary,
        args: ['--automation', `--proxy=http://127.0.0.1:${proxy.port}`, '--ignore-host=localhost', '--ignore-host=127.0.0.1'],
      },
    },
  });
}

const all = {chromium, firefox, webkit};
const browsers = {};
for (const name of (process.env.BROWSERS ?? Object.keys(all).join()).split(',')) {
  const launcher = await all[name]();
  if (launcher) browsers[name] = launcher;
  else console.log(`${name} is not installed: its tests do not run.`);
}
if (Object.keys(browsers).length === 0) {
  console.error('No browser found. On Debian: apt-get install chromium firefox-esr webkit2gtk-driver xvfb');
  process.exit(1);
}

const sessions = new WeakMap();

/** Gives one session of the DevTools protocol for each page: what another session has set would stay. */
async function sessionOf(page) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}

/** Lets a test in Chromium emulate print, forced colours, contrast and motion: the built-in command knows no forced-colors. */
const emulateMediaByCdp = {
  name: 'emulate-media-by-cdp',
  async executeCommand({command, payload, session}) {
    if (command !== 'cdp-media') return undefined;
    const cdp = await sessionOf(session.browser.getPage(session.id));
    await cdp.send('Emulation.setEmulatedMedia', {media: '', features: [], ...payload});
    return true;
  },
};

/** Lets a test in Chromium take a picture of a part of its page, as a PNG in base64; what is outside of the window too. */
const screenshotByCdp = {
  name: 'screenshot-by-cdp',
  async executeCommand({command, payload, session}) {
    if (command !== 'cdp-screenshot') return undefined;
    const cdp = await sessionOf(session.browser.getPage(session.id));
    // A page behind another is not painted in time.
    await cdp.send('Page.bringToFront');
    const options = {format: 'png', captureBeyondViewport: true, optimizeForSpeed: true, clip: {scale: 1, ...payload}};
    return (await cdp.send('Page.captureScreenshot', options)).data;
  },
};

/** Lets a test in Chromium list what its page asks of the network, whether it is answered or not. */
const requestsByCdp = () => {
  const lists = new Map();
  return {
    name: 'requests-by-cdp',
    async executeCommand({command, session}) {
      if (command !== 'cdp-requests') return undefined;
      const known = lists.get(session.id);
      if (known !== undefined) return known;
      const urls = [];
      lists.set(session.id, urls);
      const cdp = await session.browser.getPage(session.id).createCDPSession();
      await cdp.send('Network.enable');
      cdp.on('Network.requestWillBeSent', ({request}) => urls.push(request.url));
      return urls;
    },
  };
};

/**
 * Lets a test close pages that it has opened in windows of their own, and be in front again: a page behind another is not painted. Firefox
 * does not always know the address of such a page; it stays open behind.
 */
const pageCloser = {
  name: 'page-closer',
  async executeCommand({command, payload, session}) {
    if (command !== 'close-pages') return undefined;
    const page = session.browser.getPage(session.id);
    const opened = (await page.browser().pages()).filter((one) => payload.some((address) => one.url().endsWith(address)));
    await Promise.all(opened.map((one) => one.close()));
    await page.bringToFront();
    return true;
  },
};

/** Lets a test in Chromium and Firefox load an address in a tab of its own, as from the address bar, and tells whether words of it come into view. */
const addressBar = {
  name: 'address-bar',
  async executeCommand({command, payload, session}) {
    if (command !== 'shows-words') return undefined;
    const own = session.browser.getPage(session.id);
    const page = await own.browser().newPage();
    try {
      await page.goto(new URL(payload.address, own.url()).href);
      const isInView = (words) => {
        const {document} = globalThis;
        const found = [...document.querySelectorAll('p')].find(({textContent}) => textContent.includes(words));
        const box = found?.getBoundingClientRect();
        return box !== undefined && box.top > 0 && box.bottom < globalThis.innerHeight;
      };
      return await page.waitForFunction(isInView, {timeout: payload.timeout}, payload.words).then(
        () => true,
        () => false,
      );
    } finally {
      await page.close();
      await own.bringToFront();
    }
  },
};

/** Gives the text of a file that a story imports as text, as Storybook's own server does. */
const rawFiles = {
  name: 'raw-files',
  serve(context) {
    if (!('raw' in context.query)) return undefined;
    const text = readFileSync(`.${context.path}`, 'utf8');
    return {body: `export default ${JSON.stringify(text)};`, type: 'js'};
  },
};

/** Gives a test in Chromium the whole accessibility tree below a selector: the built-in command leaves out lists, articles and panels. */
const accessibilityTree = {
  name: 'accessibility-tree',
  async executeCommand({command, payload, session}) {
    if (command !== 'accessibility-tree') return undefined;
    const page = session.browser.getPage(session.id);
    return page.accessibility.snapshot({root: await page.$(payload.selector), interestingOnly: false});
  },
};

/** A log line fails the test it comes from; Lit's own notice about its development build is marked as already given. */
const page = (framework) => `<!doctype html><html lang="en"><head><title>Test</title></head><body><script>
  globalThis.litIssuedWarnings = new Set(['dev-mode']);
  for (const level of ['warn', 'error']) console[level] = (...words) => reportError(new Error('logged: ' + words.join(' ')));
</script><script type="module" src="${framework}"></script></body></html>`;

export default {
  // What pages are served: some libraries have builds for development that only a bundler can load.
  nodeResolve: {exportConditions: ['production']},
  browsers: Object.values(browsers),
  // Two browsers at once fill two cores; all three would starve each other.
  concurrentBrowsers: 2,
  concurrency: 2,
  // With groups, no top-level `files`: a pattern that matches nothing is an error.
  groups: [
    {name: 'every', files: ['test/browser/**/*.test.ts', 'test/injection/*.test.ts']},
    ...(browsers.chromium && globSync('test/chromium/**/*.test.ts').length > 0
      ? [{name: 'chromium', files: 'test/chromium/**/*.test.ts', browsers: [browsers.chromium]}]
      : []),
  ],
  middleware: [serveInjection(proxy), pages, network],
  plugins: [
    emulateMediaByCdp,
    screenshotByCdp,
    requestsByCdp(),
    pageCloser,
    addressBar,
    rawFiles,
    accessibilityTree,
    a11ySnapshotPlugin(),
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.base.json', import.meta.url))}),
  ],
  testRunnerHtml: page,
  testsStartTimeout: 60_000,
  // A list of payloads of one's own may be long.
  testsFinishTimeout: process.env.PAYLOADS === undefined ? 300_000 : 3_600_000,
  testFramework: {config: {timeout: 30_000}},
  coverageConfig: {include: ['src/**/*.ts'], reporters: ['lcovonly', 'text-summary']},
};
