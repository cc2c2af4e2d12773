import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {expect} from 'chai';
import {POLICIES, type PagePolicy} from '../../policies.ts';

const root = new URL('../../../', import.meta.url);

describe('the recipes for policies', () => {
  it('are those that the tests run under, and no other', async () => {
    const {policyRecipes} = (await import(new URL('scripts/policy-recipes.js', root).href)) as {
      policyRecipes: (policies: readonly PagePolicy[]) => string;
    };
    const page = readFileSync(new URL('docs/embedding.md', root), 'utf8');
    expect(page, 'run: node scripts/policy-recipes.js').to.contain(policyRecipes(POLICIES));
  });

  it('have names and titles of their own', () => {
    for (const key of ['name', 'title'] as const)
      expect(new Set(POLICIES.map((policy) => policy[key])).size, key).to.equal(POLICIES.length);
  });
});
