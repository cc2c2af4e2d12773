import {expect} from 'chai';
import {describe, it} from 'node:test';
import {plainOf} from '../../../dist/text/phrasing.js';

describe('plainOf', () => {
  it('takes the words alone', () => {
    expect(
      plainOf([
        {type: 'text', value: 'One '},
        {type: 'strong', children: [{type: 'emphasis', children: [{type: 'text', value: 'two'}]}]},
        {type: 'break'},
        {type: 'link', url: '#x', children: [{type: 'inlineCode', value: 'three'}]},
        {type: 'footnoteReference', identifier: '1', label: '1'},
      ]),
    ).to.equal('One two three');
    expect(plainOf([])).to.equal('');
  });
});
