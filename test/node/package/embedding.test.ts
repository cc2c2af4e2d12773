import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {expect} from 'chai';
import {NETWORK_FAILURES, type NetworkFailure} from '../../network-failures.ts';
import {POLICIES, type PagePolicy} from '../../policies.ts';

const root = new URL('../../../', import.meta.url);
const page = readFileSync(new URL('docs/embedding.md', root), 'utf8');
const {policyRecipes, failureTable} = (await import(new URL('scripts/embedding.js', root).href)) as {
  policyRecipes: (policies: readonly PagePolicy[]) => string;
  failureTable: (failures: readonly NetworkFailure[]) => string;
};

describe('the documentation of embedding', () => {
  it('has the recipes that the tests run under, and no other', () => {
    expect(page, 'run: node scripts/embedding.js').to.contain(policyRecipes(POLICIES));
    for (const key of ['name', 'title'] as const)
      expect(new Set(POLICIES.map((policy) => policy[key])).size, key).to.equal(POLICIES.length);
  });

  it('says of a network that fails what the tests have heard', () => {
    expect(page, 'run: node scripts/embedding.js').to.contain(failureTable(NETWORK_FAILURES));
  });
});
