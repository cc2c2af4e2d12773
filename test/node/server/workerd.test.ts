import {fileURLToPath} from 'node:url';
import {after, before, describe, it} from 'node:test';
import {expect} from 'chai';
import {Miniflare} from 'miniflare';
import {bundle} from './bundle.ts';
import {requests} from './requests.ts';

const DATE = '2026-07-01';
const {code, modules} = await bundle(fileURLToPath(new URL('worker.ts', import.meta.url)));

describe('the bundle for the edge', () => {
  it('takes the form of every library that needs no document and no Node', () => {
    const files = modules.filter((id) => id.includes('node_modules/'));
    expect(files).to.include('node_modules/decode-named-character-reference/index.js');
    expect(files.filter((id) => id.endsWith('index.dom.js'))).to.deep.equal([]);
    expect(code).not.to.match(/\bfrom ['"]node:|\brequire\(['"]/);
    expect(modules.filter((id) => id.includes('dist/components/') || id.includes('server/node.js'))).to.deep.equal([]);
  });
});

describe('the handler in workerd', () => {
  let worker: Miniflare | undefined;
  before(async () => {
    worker = new Miniflare({modules: true, cf: false, script: code, compatibilityDate: DATE});
    await worker.ready;
  });
  after(() => worker?.dispose());
  requests(async (path, init = {}) => {
    const response = await worker!.dispatchFetch(`http://internal.example${path}`, {...init, redirect: 'manual'});
    return response as unknown as Response;
  });
});
