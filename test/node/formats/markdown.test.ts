import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {expect} from 'chai';
import fc from 'fast-check';
import {createAdapt} from '../../../dist/formats/adapt.js';
import {createMarkdown, markdown} from '../../../dist/formats/markdown.js';
import type {Article, Block} from '../../../dist/model/article.js';
import type {AdaptOptions, Result} from '../../../dist/model/result.js';
import {parseHtml} from '../../../dist/server/parse-html.js';
import {deepFreeze, leadsSomewhere} from '../../arbitraries.ts';
import {BASE, codesOf, expectSound, modelText} from './html-helpers.ts';

const FOLDER = new URL('../../fixtures/markdown/', import.meta.url);
const file = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

const read = (input: unknown, options: AdaptOptions = {}): Result => markdown(deepFreeze(input), {parseHtml, baseUrl: BASE, ...options});
const articleOf = (input: unknown, options?: AdaptOptions): Article => read(input, options).value as Article;
const bodyOf = (source: string): Block[] => articleOf(`---\ntitle: A\n---\n${source}`).body;
const withMatter = (yaml: string, options?: AdaptOptions): Article => articleOf(`---\n${yaml}\n---\nOne.`, options);
const text = (value: string) => ({type: 'text', value});

describe('Markdown fixtures', () => {
  for (const name of names) {
    it(`reads ${name} as written beside it`, () => {
      const {value, issues} = markdown(file(name), {parseHtml, baseUrl: 'https://lantern.example/'});
      const expected = JSON.parse(file(name.replace('.md', '.expected.json'))) as unknown;
      expect({value, issues: issues.map(({code, path}) => `${code} ${path}`.trim())}).to.deep.equal(expected);
    });

    it(`makes a sound result of ${name}, the same with other line ends`, () => {
      expectSound(read(file(name)));
      expect(read(file(name).replaceAll('\n', '\r\n')).value).to.deep.equal(read(file(name)).value);
    });
  }
});

describe('front matter', () => {
  it('has a title that stays as it was written', () => {
    const titles = {
      '007': '007',
      '1e3': '1e3',
      yes: 'yes',
      '2024-06-19': '2024-06-19',
      '"A: B"': 'A: B',
      "'it''s'": "it's",
      '0x1F': '0x1F',
    };
    for (const [written, title] of Object.entries(titles)) expect(withMatter(`title: ${written}`).headline).to.equal(title);
  });

  it('is read in its three languages and in none', () => {
    expect(articleOf('+++\ntitle = "A"\n[params]\nsubtitle = "B"\n+++\nOne.')).to.include({headline: 'A', alternativeHeadline: 'B'});
    expect(articleOf('{"title": "A"}\n\nOne.').headline).to.equal('A');
    expect(articleOf('---json\n{"title": "A"}\n---\nOne.').headline).to.equal('A');
    expect(articleOf('---toml\ntitle = "A"\n---\nOne.').headline).to.equal('A');
    expect(articleOf('\ufeff---\r\ntitle: A\r\n...\r\nOne.').headline).to.equal('A');
    expect(articleOf('---\n\nOne.\n\n---\n\nTwo.').body.map(({type}) => type)).to.deep.equal([
      'thematicBreak',
      'paragraph',
      'thematicBreak',
      'paragraph',
    ]);
  });

  it('names authors in every form', () => {
    const authors = (yaml: string) => withMatter(yaml).author.map(({name}) => name);
    expect(authors('author: Ida Marlow')).to.deep.equal(['Ida Marlow']);
    expect(authors('author: Ida Marlow and Tom Reed')).to.deep.equal(['Ida Marlow', 'Tom Reed']);
    expect(authors('authors: [Ida Marlow, {name: Tom Reed}]')).to.deep.equal(['Ida Marlow', 'Tom Reed']);
    expect(authors('authors:\n  ida: {name: Ida Marlow}\n  tom: {name: Tom Reed}')).to.deep.equal(['Ida Marlow', 'Tom Reed']);
    expect(authors('author:\n  name: Ida Marlow\n  email: ida@lantern.example')).to.deep.equal(['Ida Marlow']);
    expect(authors('author: "Marlow, Ida"')).to.deep.equal(['Marlow, Ida']);
    expect(authors('author: {twitter: "@ida"}')).to.deep.equal([]);
    expect(withMatter('author: {name: The Lantern newsroom}').author[0]?.type).to.equal('Organization');
  });

  it('finds authors by key where they are given', () => {
    const adapter = createMarkdown({authors: {ida: {name: 'Ida Marlow', url: '/people/ida', title: 'Reporter'}, tom: 'Tom Reed'}});
    const result = adapter('---\ntitle: A\nauthors: [ida, tom, {key: ida, title: Editor}, lee]\n---\nOne.', {baseUrl: BASE});
    expect(result.value?.author).to.deep.equal([
      {type: 'Person', name: 'Ida Marlow', url: 'https://lagoon.example/people/ida', jobTitle: 'Editor'},
      {type: 'Person', name: 'Tom Reed'},
      {type: 'Person', name: 'lee'},
    ]);
    expect(codesOf(result)).to.include('author/suspicious');
  });

  it('has its lead picture under any usual name, with words beside or inside it', () => {
    const image = (yaml: string) => withMatter(yaml).image[0];
    for (const name of ['image', 'cover', 'coverImage', 'heroImage', 'featured_image', 'featured-image', 'banner', 'thumbnail', 'images']) {
      expect(image(`${name}: /quay.jpg`)?.url, name).to.equal('https://lagoon.example/quay.jpg');
    }
    expect(image('cover:\n  image: /quay.jpg\n  alt: A quay\n  caption: "By [Tom](/tom)"\n  credit: "*Tom* Reed"')).to.deep.include({
      alt: 'A quay',
      caption: [text('By '), {type: 'link', url: 'https://lagoon.example/tom', children: [text('Tom')]}],
      creditText: 'Tom Reed',
    });
    expect(image('featured_image: /quay.jpg\nfeatured_image_alt: A quay\nimage_credit: Tom')).to.include({
      alt: 'A quay',
      creditText: 'Tom',
    });
    expect(image('header:\n  overlay_image: /quay.jpg\n  caption: The quay')?.url).to.equal('https://lagoon.example/quay.jpg');
    for (const yaml of ['image: true', 'image: "#ff0000"', 'banner: A word', 'teaser: "Read this: it is good."', 'image: javascript:x'])
      expect(image(yaml), yaml).to.equal(undefined);
    expect(codesOf(read('---\nimage: "@assets/quay.jpg"\n---\nOne.'))).to.include('reference/unresolved');
  });

  it('has an address only where it is one', () => {
    expect(withMatter('canonical_url: https://lantern.example/a').url).to.equal('https://lantern.example/a');
    expect(withMatter('permalink: /:year/:title/').url).to.equal(undefined);
    expect(withMatter('permalink: /a/{{ page.slug }}/').url).to.equal(undefined);
    expect(withMatter('slug: ferries').url).to.equal('https://lagoon.example/news/ferries');
    expect(withMatter('slug: ferries', {baseUrl: undefined as never}).url).to.equal(undefined);
  });

  it('is no draft and not before or after its time', () => {
    for (const yaml of ['draft: true', 'draft: "yes"', 'published: false', 'status: draft', 'private: true']) {
      const source = `---\ntitle: A\n${yaml}\n---\nOne.`;
      expect(codesOf(read(source)), yaml).to.deep.equal(['rights/withheld']);
      expect(read(source, {preview: true}).ok, yaml).to.equal(true);
    }
    for (const yaml of ['draft: false', 'published: true', 'published: 2024-06-19', 'status: published', 'draft: ~'])
      expect(withMatter(yaml).body, yaml).to.have.length(1);
    const now = new Date('2024-06-19T12:00:00Z');
    const later = '---\ntitle: A\npublishDate: 2024-06-20T00:00:00Z\n---\nOne.';
    expect(codesOf(read(later, {now}))).to.deep.equal(['rights/embargoed']);
    expect(read(later).ok).to.equal(true);
    expect(codesOf(read('---\nembargo: 2024-06-20T00:00:00Z\n---\nOne.'))).to.deep.equal(['rights/embargoed']);
    expect(codesOf(read('---\nexpiryDate: 2024-06-01T00:00:00Z\n---\nOne.', {now}))).to.deep.equal(['rights/withheld']);
  });

  it('ends hostile forms in an issue and keeps the body', () => {
    const bomb = Array.from(
      {length: 9},
      (_, level) =>
        `k${level}: &a${level} [${Array(9)
          .fill(level === 0 ? 'x' : `*a${level - 1}`)
          .join(',')}]`,
    );
    const hostile = [
      bomb.join('\n'),
      '['.repeat(50_000),
      `a: ${'{b: '.repeat(10_000)}`,
      '- '.repeat(50_000),
      Array.from({length: 500}, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
      `a: ${'x'.repeat(300_000)}`,
      'title: [A',
      '\tTab: x',
    ];
    for (const yaml of hostile) {
      const result = read(`---\n${yaml}\n---\n\nOne.`);
      expect((result.value as Article).body, yaml.slice(0, 20)).to.deep.equal([{type: 'paragraph', children: [text('One.')]}]);
      expect(codesOf(result), yaml.slice(0, 20)).to.include.oneOf(['value/ignored', 'limit/text']);
    }
    const result = read('---\ntitle: A\n__proto__: {draft: true}\nconstructor: {prototype: {draft: true}}\n---\nOne.');
    expect((result.value as Article).headline).to.equal('A');
    expect(({} as {draft?: unknown}).draft).to.equal(undefined);
  });
});

describe('the body of Markdown', () => {
  it('gives the headline when nothing else does', () => {
    expect(articleOf('# A\n\nOne.\n\n# B')).to.deep.include({headline: 'A'});
    expect(articleOf('One.\n\n# A\n\n# B').headline).to.equal('');
    expect(articleOf('## A\n\nOne.').headline).to.equal('');
    expect(bodyOf('# A\n\nOne.').map(({type}) => type)).to.deep.equal(['paragraph']);
    expect(bodyOf('# Another\n\nOne.').map(({type}) => type)).to.deep.equal(['heading', 'paragraph']);
  });

  it('shows nothing that a template writes as it stands', () => {
    const sources = [
      '{{ page.title }}',
      '{% include x.html %}',
      '{{< unknown a="b" >}}',
      '{{% unknown %}}',
      '{: .note #id}',
      '{:toc}',
      '{# a note #}',
      '{/* a note */}',
      '{::options parse="x" /}',
      ':::',
      '*[HTML]: words',
      "import X from 'x';",
      '{{- with .Params.x -}}',
      '{%- assign x = 1 -%}',
    ];
    for (const source of sources) {
      const shown = modelText(articleOf(`---\ntitle: A\n---\nBefore.\n\n${source}\n\nAfter.`).body);
      expect(shown.replace(/\s+/g, ' ').trim(), source).to.equal('Before. After.');
    }
  });

  it('leaves code and what only looks like a template alone', () => {
    for (const source of ['`{{ x }}`', '```\n{% x %}\n{: .y}\n:::\n```', '    {{ x }}', 'x^{{2}}', 'a {b} c', '{"a": 1}', 'f(x){return}'])
      expect(modelText(bodyOf(source)).trim(), source).to.equal(source.replace(/^(?:```\n|\s+|`)|(?:\n```|`)$/g, ''));
  });

  it('makes pictures, embeds, code and notes of the templates that are known', () => {
    const types = (source: string) => bodyOf(source).map(({type}) => type);
    expect(types('{{< figure src="/a_b.jpg" caption="C" >}}')).to.deep.equal(['image']);
    expect(types('{% youtube AbCdEf12345 %}')).to.deep.equal(['embed']);
    expect(types('{% include youtube.html id="AbCdEf12345" %}')).to.deep.equal(['embed']);
    expect(types('{% embed https://vimeo.com/123456789 %}')).to.deep.equal(['embed']);
    expect(types('{% highlight js %}\nlet a;\n{% endhighlight %}')).to.deep.equal(['code']);
    expect(types(':::tip\nOne.\n:::\n\nTwo.')).to.deep.equal(['aside', 'paragraph']);
    expect(types('{{% notice note %}}\nOne.\n{{% /notice %}}')).to.deep.equal(['aside']);
    expect(types('[[toc]]\n\nOne.')).to.deep.equal(['tableOfContents', 'paragraph']);
  });

  it('keeps the words of links that only the site can resolve', () => {
    for (const target of ['{{< ref "a.md" >}}', '{% post_url 2024-06-19-a %}', '{{ page.url }}', '{{< relref "a.md#b" >}}#c']) {
      const result = read(`Before [the words](${target}) after.`);
      expect((result.value as Article).body, target).to.deep.equal([{type: 'paragraph', children: [text('Before the words after.')]}]);
      expect(codesOf(result), target).to.include('reference/unresolved');
    }
    expect(JSON.stringify(bodyOf('[the port]({{ site.baseurl }}/b) ![c]({{ "/d.png" | relative_url }})'))).to.match(
      /lagoon\.example\/b"[^]*lagoon\.example\/d\.png"/,
    );
  });

  it('reads headings without a space, as older sites write them', () => {
    expect(bodyOf('##Two\n\nOne.\n\n#tag').map(({type}) => type)).to.deep.equal(['heading', 'paragraph', 'paragraph']);
  });

  it('needs no parser of HTML but for HTML', () => {
    const source =
      '---\ntitle: A\ncover: {image: /q.jpg, caption: "*C*"}\n---\n**One** [two](/x).\n\n- a\n\n![q](/p.png "t")\n\n| a |\n|---|\n| b |';
    expect(codesOf(markdown(source, {baseUrl: BASE}))).not.to.include('html/no-parser');
    expect(markdown(source, {baseUrl: BASE}).value).to.deep.equal(articleOf(source));
  });
});

describe('what tools that cut front matter give', () => {
  it('is read, with pointers into it and dates as objects', () => {
    const input = {
      content: '# A\n\nOne.',
      data: {title: 'A', date: new Date('2024-06-19T00:00:00Z'), updated: new Date('2024-06-20T08:00:00Z'), image: 'javascript:x.png'},
    };
    const result = read(input);
    expect(result.value).to.deep.include({headline: 'A', datePublished: '2024-06-19', dateModified: '2024-06-20T08:00:00.000Z'});
    expect((result.value as Article).body).to.deep.equal([{type: 'paragraph', children: [text('One.')]}]);
    for (const {path} of result.issues) expect(leadsSomewhere(input, path), path).to.equal(true);
  });

  it('is Markdown or an error', () => {
    for (const input of [null, undefined, 5, true, [], {}, {a: 1}, {content: 'x'}, {data: {}, content: 5}, () => 1])
      expect(codesOf(read(input))).to.deep.equal(['input/wrong-format']);
    expect(codesOf(read(' \n'))).to.deep.equal(['article/empty']);
  });
});

describe('Markdown and any text', () => {
  it('is recognised and read like all other formats', () => {
    const adapt = createAdapt({markdown});
    expect(adapt('---\ntitle: A\n---\nOne.').format).to.equal('markdown');
    expect(adapt('Only words.', {format: 'markdown'}).ok).to.equal(true);
    expect(adapt('{\n  "title": "A"\n}\n\nOne.').value).to.deep.include({headline: 'A'});
  });

  it('never throws and makes sound results', () => {
    const piece = fc.constantFrom(
      ...[
        '# ',
        '- ',
        '1. ',
        '> ',
        '\n',
        '\n\n',
        '    ',
        '```',
        '|',
        '---',
        '+++',
        '*',
        '_',
        '~~',
        '`',
        '[',
        '](',
        ')',
        '![',
        '<',
        '>',
        '{{',
        '}}',
      ],
      ...[
        '{%',
        '%}',
        '{:',
        '}',
        ':::',
        '<b>',
        '</b>',
        '<div>',
        '<script>',
        '<!--',
        '-->',
        '[^1]',
        ': ',
        '\\',
        '&amp;',
        '&lt;',
        'title: ',
        'draft: ',
      ],
      ...[
        'words',
        'https://lagoon.example/x',
        'javascript:x',
        '{{< figure src="a.png" >}}',
        '{% highlight js %}',
        '{% endhighlight %}',
        '\u0000',
        '港',
      ],
      ...['author: ', 'image: ', 'date: 2024-06-19', '- [ ] ', '==', '<x-slot id="0">', '</x-slot>', '{#id}', '$', '"', "'"],
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), (pieces) => expectSound(read(pieces.join('')))),
      {numRuns: 500},
    );
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 200}), (source) => expectSound(read(source))),
      {numRuns: 100},
    );
  });

  it('takes its time with long texts', () => {
    for (const source of [
      '- '.repeat(50_000),
      '>'.repeat(50_000),
      '*'.repeat(50_000),
      '{{'.repeat(20_000),
      '{% '.repeat(20_000),
      '<!--'.repeat(20_000),
    ]) {
      const start = performance.now();
      expectSound(read(`${source}a`));
      expect(performance.now() - start, source.slice(0, 4)).to.be.lessThan(5_000);
    }
  });
});
