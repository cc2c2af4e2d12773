import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {autop} from '@wordpress/autop';
import {expect} from 'chai';
import {filterPost} from './post-filter.ts';

const {forms, filters} = JSON.parse(readFileSync(new URL('../../fixtures/pages/filtered.json', import.meta.url), 'utf8')) as {
  forms: Record<string, string>;
  filters: Record<string, Record<string, string>>;
};
const each = (filter: (html: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(forms).map(([name, html]) => [name, filter(html)]));

describe('what WordPress leaves of our markup', () => {
  it('is what the fixture says of its paragraphs', () => {
    expect(each(autop)).to.deep.equal(filters['autop']);
  });

  it('is what the fixture says of its list of allowed tags', () => {
    expect(each(filterPost)).to.deep.equal(filters['kses']);
  });

  it('is no script, no handler and no style of code', () => {
    expect(filterPost('<script>alert(1)</script><a href="javascript:alert(1)" onclick="x()" data-news-article>a</a>')).to.equal(
      'alert(1)<a data-news-article>a</a>',
    );
  });
});
