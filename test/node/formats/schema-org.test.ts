import {expect} from 'chai';
import {describe, it} from 'node:test';
import {schemaOrg} from '../../../dist/formats/schema-org.js';
import {describeFixtures} from './adapter-checks.ts';

describeFixtures(schemaOrg);

describe('schema-org says why it declines', () => {
  const messageOf = (input: unknown): string =>
    schemaOrg(input)
      .issues.map(({message}) => message)
      .join(' ');

  it('names the types that were found', () => {
    expect(messageOf([{'@type': 'Recipe'}, {'@type': ['Product', 'schema:Car']}])).to.contain('recipe, product, car');
  });

  it('tells a picture', () => {
    expect(messageOf({'@type': 'ImageObject', url: 'https://amel.example/a.jpg'})).to.contain('It is a picture');
  });
});

describe('schema-org without a parser of HTML', () => {
  it('keeps the words of a body and says that its form is lost', () => {
    const {value, issues} = schemaOrg({'@type': 'NewsArticle', headline: 'Ferry', articleBody: '<p>One <b>trip</b>.</p><p>Two.</p>'});
    expect(value).to.have.nested.property('body[0].children[0].value', 'One trip.');
    expect(value).to.have.nested.property('body[1].children[0].value', 'Two.');
    expect(issues.map(({code}) => code)).to.include('html/no-parser');
  });
});

describe('schema-org uses the language of the options', () => {
  it('only where the input names none', () => {
    const read = (inLanguage?: string) => schemaOrg({'@type': 'Article', headline: 'A', inLanguage}, {defaultLanguage: 'da'}).value;
    expect(read()).to.have.property('inLanguage', 'da');
    expect(read('fi')).to.have.property('inLanguage', 'fi');
  });
});

describe('schema-org chooses the article of a page', () => {
  const chosen = (nodes: object[], baseUrl?: string): unknown => schemaOrg(nodes, baseUrl === undefined ? {} : {baseUrl}).value;
  const node = (type: string, headline: string, more: object = {}): object => ({'@type': type, headline, ...more});

  it('by type: live coverage, news, article, blog post', () => {
    const types = ['BlogPosting', 'Article', 'ReportageNewsArticle', 'LiveBlogPosting'];
    for (let count = 1; count <= types.length; count++) {
      const nodes = types.slice(0, count).map((type) => node(type, type, {description: count > 1 ? undefined : 'fuller'}));
      expect(chosen(nodes)).to.have.property('headline', types[count - 1]);
      expect(chosen(nodes.reverse())).to.have.property('headline', types[count - 1]);
    }
  });

  it('the first of equals', () => {
    expect(chosen([node('Article', 'one'), node('Article', 'two')])).to.have.property('headline', 'one');
  });

  it('before one with nothing to show', () => {
    expect(chosen([{'@type': 'NewsArticle', author: 'A', datePublished: '2025-01-01'}, node('Article', 'one')])).to.have.property(
      'headline',
      'one',
    );
  });

  it('by address, tracking, fragment and scheme aside, unless no node has that of the page', () => {
    const nodes = [
      node('NewsArticle', 'other', {url: 'https://amel.example/other', description: 'fuller'}),
      node('Article', 'mine', {'@id': 'http://www.amel.example/mine/#article'}),
    ];
    expect(chosen(nodes, 'https://amel.example/mine?fbclid=1')).to.have.property('headline', 'mine');
    expect(chosen(nodes, 'https://amel.example/')).to.have.property('headline', 'other');
  });

  it('an article before a list, a list before a page that is like an article', () => {
    const list = {'@type': 'ItemList', itemListElement: [{'@type': 'ListItem', url: 'https://amel.example/a', name: 'A'}]};
    const page = {'@type': 'WebPage', headline: 'Page', datePublished: '2025-01-01'};
    expect(chosen([page, list, node('BlogPosting', 'post')])).to.have.property('headline', 'post');
    expect(chosen([page, list])).to.have.property('type', 'ItemList');
    expect(chosen([page])).to.have.property('headline', 'Page');
  });

  it('a page of which author and date are known, and a blog that is one post; no other page, no blog of many', () => {
    const author = {'@type': 'Person', name: 'Ana Lee'};
    const site = {'@type': 'WebSite', name: 'The Lantern'};
    const page = {'@type': 'WebPage', name: 'The tide - The Lantern', datePublished: '2025-01-01', author};
    expect(chosen([site, page])).to.deep.include({headline: 'The tide', datePublished: '2025-01-01'});
    expect(chosen([site, {...page, author: undefined}])).to.equal(null);
    const blog = {'@type': 'Blog', headline: 'The tide', datePublished: '2025-01-01', author};
    expect(chosen([blog])).to.have.property('headline', 'The tide');
    expect(chosen([{...blog, blogPost: [{'@id': '#one'}]}])).to.equal(null);
  });

  it('reads properties with a sign before them that is none of theirs', () => {
    expect(chosen([{'@type': 'Article', '@headline': 'The tide', '@author': 'Ana Lee'}])).to.deep.include({
      headline: 'The tide',
      author: [{type: 'Person', name: 'Ana Lee'}],
    });
  });
});

describe('schema-org tells the house from its writers', () => {
  const lantern = {'@type': 'NewsMediaOrganization', '@id': '#us', name: 'Harbour Business News'};
  const authors = (more: object) => {
    const {value} = schemaOrg([{'@type': 'NewsArticle', headline: 'The tide', publisher: {'@id': '#us'}, ...more}, lantern]);
    return value !== null && 'author' in value ? value.author.map(({type, name}) => `${type}: ${name}`) : undefined;
  };

  it('takes the people under creator where the author is only the house, or nobody', () => {
    const creator = ['Ana Lee', 'Bo Roe'];
    const people = ['Person: Ana Lee', 'Person: Bo Roe'];
    expect(authors({author: {'@id': '#us'}, creator})).to.deep.equal(people);
    expect(authors({author: [], creator})).to.deep.equal(people);
    expect(authors({author: {'@id': '#us'}, creator: {'@id': '#us'}})).to.deep.equal(['Organization: Harbour Business News']);
    expect(authors({author: 'Cy Fox', creator})).to.deep.equal(['Person: Cy Fox']);
    expect(authors({author: {'@type': 'Organization', name: 'Reuters'}, creator})).to.deep.equal(['Organization: Reuters']);
  });

  it('keeps the house whole in front of a role', () => {
    expect(authors({author: 'Harbour Business News Correspondent'})).to.deep.equal(['Organization: Harbour Business News Correspondent']);
    expect(authors({author: 'Ana Lee News Correspondent'})).to.deep.equal(['Person: Ana Lee']);
  });
});

describe("schema-org takes the site's name off a headline", () => {
  const headlineOf = (headline: string, name: string) =>
    schemaOrg({'@type': 'NewsArticle', headline, publisher: {'@type': 'Organization', name}}).value;

  it('behind the signs of East Asia, and where it stands twice', () => {
    expect(headlineOf('潮が引いた：灯台新聞', '灯台新聞')).to.have.property('headline', '潮が引いた');
    expect(headlineOf('退潮了_灯塔网_灯塔网', '灯塔网')).to.have.property('headline', '退潮了');
    expect(headlineOf('潮：灯台新聞の今', '灯台新聞')).to.have.property('headline', '潮：灯台新聞の今');
    expect(headlineOf('The Lantern | The Lantern', 'The Lantern')).to.have.property('headline', 'The Lantern');
  });
});
