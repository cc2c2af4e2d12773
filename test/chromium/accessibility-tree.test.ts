import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {useLanguages, type NewsArticle, type NewsByline, type PhotoCredit, type TrendingList} from '../../src/elements.js';
import {LANGUAGES} from '../../src/locales/index.js';
import {renderArticle} from '../../src/server/render.js';
import {put, tidy, until} from '../browser/helpers.js';

interface TreeNode {
  role: string;
  name?: string;
  level?: number;
  selected?: boolean;
  children?: TreeNode[];
}

/** Roles that say nothing by themselves: their words are read with what is round them. */
const PLAIN = /^(?:StaticText|InlineTextBox|generic|none|paragraph|time|LineBreak|ListMarker|Figcaption|figure|header|footer|strong)$/i;

const tree = (): Promise<TreeNode> => executeServerCommand('accessibility-tree', {selector: '#tree'});

/** Writes down what assistive software meets in an element: roles and names, indented by what holds what. */
async function outline(): Promise<string[]> {
  const lines: string[] = [];
  const visit = ({role, name, level, selected, children = []}: TreeNode, depth: number): void => {
    const isTold = !PLAIN.test(role);
    const state = [
      role,
      role === 'heading' ? level : undefined,
      selected === true ? 'selected' : undefined,
      name === undefined || name === '' ? undefined : `"${name}"`,
    ];
    if (isTold) lines.push('  '.repeat(depth) + state.filter((part) => part !== undefined).join(' '));
    for (const child of children) visit(child, isTold ? depth + 1 : depth);
  };
  visit(await tree(), 0);
  return lines;
}

/** Reads everything that is heard, in order. */
async function heard(): Promise<string> {
  const words = ({role, name = '', children = []}: TreeNode): string[] =>
    role === 'StaticText' || role === 'image' ? [name] : children.flatMap(words);
  return words(await tree())
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

async function show<T extends HTMLElement & {data: unknown; updateComplete: Promise<unknown>}>(
  tag: string,
  data: unknown,
  attributes = '',
): Promise<T> {
  const element = put<T>(`<div><main id="tree"><${tag} ${attributes}></${tag}></main></div>`).querySelector<T>(tag)!;
  element.data = data;
  await element.updateComplete;
  await element.updateComplete;
  return element;
}

const WORDS = {
  en: {
    name: 'Most read',
    headline: 'Why did the ferries stop?',
    section: 'Who decides',
    text: 'The last boat left at noon.',
    entries: ['Ferries run again', 'The keeper of small lights', 'Storm over Port Ansel'],
    author: 'Ida Marlow',
    agency: 'Meridian',
    alt: 'An empty quay.',
  },
  ar: {
    name: 'الأكثر قراءة',
    headline: 'لماذا توقفت العبّارات؟',
    section: 'من يقرر',
    text: 'غادر آخر قارب عند الظهر.',
    entries: ['العبّارات تعود', 'حارس الأضواء الصغيرة', 'عاصفة فوق الميناء'],
    author: 'سلمى المرزوقي',
    agency: 'وكالة منارة',
    alt: 'رصيف خال.',
  },
  ja: {
    name: 'アクセスランキング',
    headline: '連絡船はなぜ止まったのか',
    section: '誰が決めるのか',
    text: '最終便は正午に出た。',
    entries: ['連絡船が再開', '小さな灯の守り人', '港に嵐'],
    author: '港野 灯',
    agency: '灯台通信',
    alt: '人のいない岸壁。',
  },
} as const;

const url = (path: string): string => `https://lantern.example/${path}`;
const rankedIn = (lang: keyof typeof WORDS) => ({
  type: 'ItemList',
  name: WORDS[lang].name,
  inLanguage: lang,
  itemListElement: WORDS[lang].entries.map((headline, index) => ({
    type: 'ListItem',
    position: index + 1,
    previousPosition: [2, 1, 3][index],
    item: {
      type: index === 2 ? 'LiveBlogPosting' : 'NewsArticle',
      url: url(String(index)),
      headline,
      image: {type: 'ImageObject', url: '/pictures/sea-480.jpg', alt: 'x'},
    },
  })),
});
const articleIn = (lang: keyof typeof WORDS) => {
  const {headline, section, text, author, alt, entries} = WORDS[lang];
  return {
    type: 'NewsArticle',
    headline,
    inLanguage: lang,
    author: [{type: 'Person', name: author, url: url('author')}],
    image: [{type: 'ImageObject', url: `${location.origin}/pictures/sea-480.jpg`, width: 480, height: 320, alt}],
    body: [
      {type: 'paragraph', children: [{type: 'text', value: text}]},
      {type: 'heading', depth: 2, children: [{type: 'text', value: section}]},
      {
        type: 'list',
        ordered: false,
        children: entries.map((value) => ({type: 'listItem', children: [{type: 'paragraph', children: [{type: 'text', value}]}]})),
      },
    ],
  };
};

describe('the accessibility tree', () => {
  before(() => useLanguages(...LANGUAGES));
  afterEach(tidy);

  for (const lang of ['en', 'ar', 'ja'] as const) {
    const {name, headline, section, entries, author, agency, alt} = WORDS[lang];

    it(`of a ranked list: ${lang}`, async () => {
      for (const layout of ['list', 'grid', 'compact']) {
        await show<TrendingList>('trending-list', rankedIn(lang), `layout="${layout}" thumbnails base-url="/"`);
        expect(await outline(), layout).to.deep.equal([
          'main',
          `  region "${name}"`,
          `    heading 2 "${name}"`,
          '    list',
          ...entries.flatMap((entry) => ['      listitem', `        link "${entry}"`]),
        ]);
        tidy();
      }
    });

    it(`of the words of a ranked list, movement and labels among them: ${lang}`, async () => {
      await show<TrendingList>('trending-list', rankedIn(lang), 'thumbnails base-url="/"');
      const said = {
        en: 'Most read Ferries run again Up 1 The keeper of small lights Down 1 Live Storm over Port Ansel No change',
        ar: `${name} ${entries[0]} صعود مرتبة واحدة ${entries[1]} هبوط مرتبة واحدة مباشر ${entries[2]} دون تغيير`,
        ja: `${name} ${entries[0]} 1ランク上昇 ${entries[1]} 1ランク下降 ライブ ${entries[2]} 変動なし`,
      };
      expect(await heard()).to.equal(said[lang]);
    });

    it(`of an article: ${lang}`, async () => {
      await show<NewsArticle>('news-article', articleIn(lang), 'heading-level="1"');
      const lines = await outline();
      expect(lines.slice(0, 2)).to.deep.equal(['main', `  article "${headline}"`]);
      expect(lines.filter((line) => /^ *(?:heading|link|image|listitem)\b/.test(line)).map((line) => line.trim())).to.deep.equal([
        `heading 1 "${headline}"`,
        `link "${author}"`,
        `image "${alt}"`,
        `heading 2 "${section}"`,
        ...entries.map(() => 'listitem'),
      ]);
    });

    it(`of a byline: ${lang}`, async () => {
      await show<NewsByline>('news-byline', {type: 'Person', name: author, url: url('author')}, `lang="${lang}"`);
      expect(await outline()).to.deep.equal(['main', `  link "${author}"`]);
      expect(await heard()).to.contain(author);
    });

    it(`of a photo credit: ${lang}`, async () => {
      await show<PhotoCredit>(
        'photo-credit',
        {type: 'ImageObject', url: url('a.jpg'), creditText: agency, license: url('license')},
        `lang="${lang}"`,
      );
      const lines = await outline();
      expect(lines.map((line) => line.replace(/"[^"]*"/, '""').trim())).to.deep.equal(['main', 'link ""']);
      expect((await heard()).split(agency)).to.have.lengthOf(2);
    });
  }

  it('of several ranked lists under tabs', async () => {
    const lists = (['en', 'ja'] as const).map((lang) => renderArticle(rankedIn(lang)).html).join('');
    put(`<div><main id="tree"><trending-tabs label="Rankings">${lists}</trending-tabs></main></div>`);
    await until(() => document.querySelector('.bsh-tab'));
    expect(await outline()).to.deep.equal([
      'main',
      '  tablist "Rankings"',
      '    tab selected "Most read"',
      '    tab "アクセスランキング"',
      '  tabpanel "Most read"',
      '    region "Most read"',
      '      list',
      ...WORDS.en.entries.flatMap((entry) => ['        listitem', `          link "${entry}"`]),
    ]);
  });
});
