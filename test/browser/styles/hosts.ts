/** A page's style sheets, by the name that people know them by. */
export interface Host {
  name: string;
  /** Addresses of the sheets, in their order. */
  sheets: readonly string[];
}

const npm = (...files: string[]): string[] => files.map((file) => `/node_modules/${file}`);

/** What real pages are styled by; docs/embedding.md names them. The four of WordPress and Drupal are lookalikes: their packages bring hundreds of others. */
export const REAL: readonly Host[] = [
  {name: 'Bootstrap 5', sheets: npm('bootstrap/dist/css/bootstrap.css')},
  {name: 'Bootstrap 3', sheets: npm('bootstrap3/dist/css/bootstrap.css')},
  {name: 'Tailwind CSS 4 (preflight)', sheets: npm('tailwindcss/preflight.css')},
  {name: 'Tailwind CSS 3 (preflight)', sheets: npm('@unocss/reset/tailwind.css')},
  {name: 'Bulma', sheets: npm('bulma/css/bulma.css')},
  {name: 'Foundation', sheets: npm('foundation-sites/dist/css/foundation.css')},
  {name: 'Pico CSS', sheets: npm('@picocss/pico/css/pico.css')},
  {name: 'Water.css', sheets: npm('water.css/out/water.css')},
  {name: 'MVP.css', sheets: npm('mvp.css/mvp.css')},
  {name: 'Simple.css', sheets: npm('simpledotcss/simple.css')},
  {name: 'Milligram', sheets: npm('normalize.css/normalize.css', 'milligram/dist/milligram.css')},
  {name: 'Normalize.css', sheets: npm('normalize.css/normalize.css')},
  {
    name: 'sanitize.css',
    sheets: npm('sanitize.css/sanitize.css', 'sanitize.css/forms.css', 'sanitize.css/typography.css', 'sanitize.css/assets.css'),
  },
  {name: 'Eric Meyer’s reset', sheets: npm('@unocss/reset/eric-meyer.css')},
  {name: 'WordPress block library (a lookalike)', sheets: ['/fixtures/hosts/wordpress-blocks.css']},
  {name: 'WordPress classic default theme (a lookalike)', sheets: ['/fixtures/hosts/wordpress-classic-theme.css']},
  {
    name: 'WordPress block default theme (a lookalike)',
    sheets: ['/fixtures/hosts/wordpress-blocks.css', '/fixtures/hosts/wordpress-block-theme.css'],
  },
  {name: 'Drupal (a lookalike)', sheets: ['/fixtures/hosts/drupal.css']},
];

/** Rules that no page should have, and that some page has. */
export const MALICIOUS: Readonly<Record<string, string>> = {
  'unset everything': '*, *::before, *::after {all: unset !important}',
  'a look for everything':
    '* {margin: 9px !important; padding: 7px !important; border: 3px dashed red !important; color: red !important; background: yellow !important; font: italic 40px/3 cursive !important}',
  'ids with !important':
    '#stage#stage * {display: inline !important; position: relative !important; inset: 3px !important; color: red !important; text-transform: uppercase !important; float: right !important}',
  'small rems': 'html {font-size: 62.5% !important} body {font-size: 1.1rem !important} p, li {font-size: 1rem !important}',
  'lists that float':
    'li {float: left !important; display: inline-block !important; list-style: none !important} ul, ol {columns: 3 !important}',
  'pictures out of the flow':
    'img, video, figure {position: absolute !important; inline-size: 50px !important; block-size: 50px !important; object-fit: fill !important; opacity: 0.4 !important; filter: grayscale(1) !important}',
  'hidden links':
    'a, button, time, input, summary {display: none !important; visibility: hidden !important; pointer-events: none !important}',
  'zoom and transforms':
    '#stage * {zoom: 1.3 !important; transform: rotate(3deg) !important; scale: 1.1 !important; translate: 4px !important; perspective: 9px !important}',
  'letters far apart':
    'body * {letter-spacing: 12px !important; word-spacing: 40px !important; text-indent: 80px !important; line-height: 4 !important}',
  'rules for articles':
    'article {display: flex !important; float: left !important; inline-size: 50% !important; columns: 2 !important} header, footer, section, aside, nav {display: none !important}',
  'nothing but one class': 'div:not(.x), p:not(.x), span:not(.x), ul:not(.x) {display: none !important}',
  'movement everywhere':
    '@keyframes turn {to {opacity: 0; rotate: 1turn}} * {transition: all 9s !important; animation: turn 3s infinite alternate !important}',
  'words before and after':
    ':is([class], strong, em, del, u, bdi, br)::before, :is([class], strong, em, del, u, bdi, br)::after {content: "x" !important; display: block !important; color: red !important; font-size: 30px !important}',
  'first letters and lines':
    'p:first-letter, li:first-letter, h2:first-letter {font-size: 80px !important; color: red !important; float: left !important} p:first-line, h2:first-line, li:first-line, div:first-line {color: red !important; font-size: 30px !important; text-transform: uppercase !important} li::marker {content: "→" !important; color: red !important; font-size: 30px !important}',
  'a bomb of weight':
    ':is(#a#b#c#d, *):is(#a#b#c#d, .x, *) {color: red !important; font-size: 9px !important; margin-block: 0 !important} :is(#a#b#c#d, p, a, li) {background: lime !important; text-decoration: line-through !important}',
  'lines that do not break':
    '* {white-space: nowrap !important; overflow: hidden !important; text-overflow: ellipsis !important; max-block-size: 30px !important; hyphens: none !important}',
  'tables as lists':
    'table, thead, tbody, tr, th, td, caption {display: block !important; padding: 20px !important; border: 4px solid red !important; text-align: right !important; font-size: 9px !important}',
  'what is inherited':
    'html, body, #stage {font: italic 30px/3 cursive; letter-spacing: 5px; word-spacing: 9px; text-align: center; text-transform: uppercase; text-indent: 40px; color: red; visibility: collapse; cursor: crosshair; list-style: none; quotes: none; white-space: nowrap; hyphens: none; tab-size: 20; text-shadow: 2px 2px red; word-break: break-all; text-emphasis: dot; -webkit-text-stroke: 1px red; -webkit-text-fill-color: lime; caret-color: red; font-variant: small-caps}',
  'logical and physical at once':
    '* {margin-left: 20px !important; padding-top: 10px !important; width: 60px !important; min-width: 60px !important; max-width: 60px !important; height: 20px !important; left: 5px !important; float: inline-end !important; clear: both !important}',
  'the wrong way round': '[class], bdi, strong, em {direction: rtl !important; unicode-bidi: bidi-override !important}',
  'clips and masks':
    '* {clip-path: circle(40%) !important; mask: linear-gradient(#000, transparent) !important; mix-blend-mode: difference !important; opacity: 0.7 !important; filter: blur(1px) !important; contain: strict !important; content-visibility: hidden !important}',
};

/** Something that reaches guarded words all the same; docs/embedding.md has the same table. */
export interface Leak {
  name: string;
  /** Rules of the page. */
  css?: string;
  /** A `style` attribute of a headline. */
  inline?: string;
  /** Whether it reaches words in the shadow too. */
  shadow: boolean;
}

export const LEAKS: readonly Leak[] = [
  {name: '`!important` in a layer that the page declares first', css: '@layer page {.bsh-headline {color: red !important}}', shadow: false},
  {name: '`!important` in a `style` attribute of the words', inline: 'color: red !important', shadow: true},
  {name: 'zoom, transforms, opacity, filters and clipping of what is round the element', css: '#stage {zoom: 2}', shadow: true},
  {name: 'rules for the element itself', css: 'news-article {display: none !important}', shadow: true},
  {name: '`direction`, where words name no language of their own', css: '#stage {direction: rtl}', shadow: true},
  {name: '`color-scheme`', css: '#stage {color-scheme: dark}', shadow: true},
  {name: 'tokens', css: '#stage {--bsh-text-size: 30px}', shadow: true},
];
