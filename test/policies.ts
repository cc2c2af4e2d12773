/** A policy of a page, with what its author pastes: the source of the recipes in docs/embedding.md and of the tests in three engines. */
export interface PagePolicy {
  name: string;
  /** Heading of the recipe. */
  title: string;
  /** Who has such a policy, and what to know about it. */
  note: string;
  /** The header's value; `R4nd0m` stands for a nonce that is new for each answer. */
  policy: string;
  header: 'Content-Security-Policy' | 'Content-Security-Policy-Report-Only';
  /** The markup; scripts and styles lie in `/assets/`, the article is `/stories/ferries.json`. */
  snippet: string;
  /** The frame that the page with the snippet stands in, on a page of others. */
  frame?: string;
  /** What becomes of HTML that arrives as text: blocks, or plain text with the issue `html/no-parser`. */
  html: 'parsed' | 'text';
}

const MODULE = '<script type="module" src="/assets/broadsheet.js"></script>';
const STYLES = '<link rel="stylesheet" href="/assets/broadsheet.css">';
const STORY = '<news-article src="/stories/ferries.json">\n  <a href="/stories/ferries">Ferries run again</a>\n</news-article>';
const enforced = {header: 'Content-Security-Policy', html: 'parsed'} as const;

export const POLICIES: readonly PagePolicy[] = [
  {
    ...enforced,
    name: 'own-scripts',
    title: 'Scripts of the own site only',
    note: 'The usual first policy. Nothing of ours is inline, and nothing is evaluated.',
    policy: "script-src 'self'; object-src 'none'; base-uri 'none'",
    snippet: `${MODULE}\n${STORY}`,
  },
  {
    ...enforced,
    name: 'nonce',
    title: 'A nonce and strict-dynamic',
    note: 'The script needs the nonce of the page; under `strict-dynamic` the address of the script does not count. Nothing else of ours needs it.',
    policy: "script-src 'nonce-R4nd0m' 'strict-dynamic'; object-src 'none'; base-uri 'none'",
    snippet: `<script type="module" nonce="R4nd0m" src="/assets/broadsheet.js"></script>\n${STORY}`,
  },
  {
    ...enforced,
    name: 'least',
    title: 'Nothing but what is needed',
    note: 'The least that an article with pictures needs: the words are styled by style sheets that the script makes, which no directive governs. With the data in a child script `connect-src` may go too, on a page in English.',
    policy: "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'",
    snippet: `${MODULE}\n${STORY}`,
  },
  {
    ...enforced,
    name: 'own-styles',
    title: 'Styles of the own site only',
    note: 'For printed words, which are styled before the script comes. No `style` attribute and no `<style>` is made at run time.',
    policy: "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'",
    snippet: `${STYLES}\n${MODULE}\n${STORY}`,
  },
  {
    ...enforced,
    name: 'no-eval',
    title: 'Everything but eval',
    note: 'A loose policy of a site that grew: whatever stands in the page may run, but no text becomes code.',
    policy: "default-src 'self' https: data: blob: 'unsafe-inline'; object-src 'none'",
    snippet: `<script defer src="/assets/broadsheet.iife.js"></script>\n${STORY}`,
  },
  {
    ...enforced,
    name: 'trusted-types',
    title: 'Trusted Types with our policy',
    note: 'Words are built node by node, without a policy. The policy `broadsheet` is made when the first HTML arrives as text, and does nothing but hand it to the parser.',
    policy: "require-trusted-types-for 'script'; trusted-types broadsheet; script-src 'self'; object-src 'none'; base-uri 'none'",
    snippet: `${MODULE}\n${STORY}`,
  },
  {
    ...enforced,
    name: 'trusted-types-duplicates',
    title: 'Trusted Types where two copies parse HTML',
    note: "The script tag never makes the policy twice. A page that also brings Broadsheet in a bundle of its own, with elements under other names or `parseHtml`, does: it needs `'allow-duplicates'`.",
    policy:
      "require-trusted-types-for 'script'; trusted-types broadsheet 'allow-duplicates'; script-src 'self'; object-src 'none'; base-uri 'none'",
    snippet: `${MODULE}\n${STORY}`,
  },
  {
    ...enforced,
    name: 'trusted-types-none',
    title: 'Trusted Types without any policy',
    note: 'Enough for every format whose words arrive as data. HTML that arrives as text is shown as plain text, the issue `html/no-parser` says so, and the browser reports once that a policy was asked for.',
    policy: "require-trusted-types-for 'script'; trusted-types 'none'; script-src 'self'; object-src 'none'; base-uri 'none'",
    snippet: `${MODULE}\n${STORY}`,
    html: 'text',
  },
  {
    ...enforced,
    name: 'all-at-once',
    title: 'All of them at once',
    note: 'The strictest page there is.',
    policy:
      "default-src 'none'; script-src 'nonce-R4nd0m' 'strict-dynamic'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    snippet: `${STYLES}\n<script type="module" nonce="R4nd0m" src="/assets/broadsheet.js"></script>\n${STORY}`,
    html: 'text',
  },
  {
    ...enforced,
    name: 'sandbox',
    title: 'A sandboxed frame',
    note: "A frame without `allow-same-origin` has an origin of its own that equals no other: name the host, for not every browser takes `'self'` for it. The data has to come with `Access-Control-Allow-Origin: *`; so has the script when it is a module, and the words of other languages beside it.",
    policy:
      "default-src 'none'; script-src https://lantern.example; style-src https://lantern.example; connect-src https://lantern.example; img-src https://lantern.example",
    snippet: `<script defer src="/assets/broadsheet.iife.js"></script>\n${STORY}`,
    frame: '<iframe sandbox="allow-scripts allow-popups" src="/embed/ferries" title="Ferries run again"></iframe>',
  },
  {
    ...enforced,
    name: 'srcdoc',
    title: 'A frame written into the page',
    note: 'A document in `srcdoc` inherits the policy of the page around it, and its address too: relative addresses work.',
    policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; trusted-types 'none'",
    snippet: `<iframe title="Ferries run again" srcdoc='
  <!doctype html><html lang="en"><title>Ferries run again</title>
  <script type="module" src="/assets/broadsheet.js"></script>
  <news-article src="/stories/ferries.json"></news-article>
'></iframe>`,
    html: 'text',
  },
  {
    ...enforced,
    name: 'report-only',
    title: 'Reports first',
    note: 'To try the strictest policy on readers before it is enforced: no report is about Broadsheet.',
    header: 'Content-Security-Policy-Report-Only',
    policy:
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types broadsheet",
    snippet: `${MODULE}\n${STORY}`,
  },
];
