import {describe, it} from 'node:test';
import {expect} from 'chai';
import {fetchData} from '../../../dist/components/fetch-data.js';

/** Fetches bytes under a type. */
async function textUnder(type: string, bytes: string): Promise<string | undefined> {
  const choice = {credentials: 'same-origin', signal: new AbortController().signal} as const;
  const fetched = await fetchData(`data:${type};base64,${Buffer.from(bytes, 'latin1').toString('base64')}`, choice);
  return fetched.ok ? fetched.text : undefined;
}

describe('fetchData', () => {
  it('reads the encoding that the answer names', async () => {
    expect(await textUnder('text/html;charset=windows-1251', '\xcf\xf0\xe8\xf7\xe0\xeb')).to.equal('Причал');
    expect(await textUnder('text/html; charset="iso-8859-1"', 'D\xe9part')).to.equal('Départ');
  });

  it('reads UTF-8 where it names none, or one that is not known', async () => {
    expect(await textUnder('application/json', '"D\xc3\xa9part"')).to.equal('"Départ"');
    expect(await textUnder('text/html;charset=x-none', 'D\xc3\xa9part')).to.equal('Départ');
  });
});
