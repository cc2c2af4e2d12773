import {describe, it} from 'node:test';
import {expect} from 'chai';
import {ISSUES, makeIssue} from '../../../dist/model/issues.js';

describe('issues', () => {
  it('have codes of one form, each once, and a meaning in a sentence', () => {
    const codes = ISSUES.map(([code]) => code);
    expect(new Set(codes).size).to.equal(codes.length);
    for (const [code, severity, meaning] of ISSUES) {
      expect(code).to.match(/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/);
      expect(severity).to.be.oneOf(['error', 'warning', 'info']);
      expect(meaning).to.match(/^[A-Z].*\.$/);
    }
  });

  it('are made with the severity and the meaning of their code', () => {
    expect(makeIssue('headline/missing')).to.deep.equal({
      code: 'headline/missing',
      severity: 'warning',
      path: '',
      message: 'There is no headline.',
    });
    expect(makeIssue('image/url', '/image/0', 'It is empty.').message).to.match(/ It is empty\.$/);
  });
});
