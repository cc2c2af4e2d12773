import {execFile} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {expect} from 'chai';

const script = fileURLToPath(new URL('../../../scripts/payloads.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'payloads-command-'));
const isInstalled = ['/usr/bin/chromium', '/usr/bin/google-chrome'].some((path) => existsSync(path));

/** Runs the command in Chromium alone. */
function run(...args: string[]): Promise<{code: number; stdout: string; stderr: string}> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], {env: {...process.env, BROWSERS: 'chromium'}}, (error, stdout, stderr) => {
      resolve({code: error === null ? 0 : Number(error.code), stdout, stderr});
    });
  });
}

describe('npm run test:payloads', () => {
  after(() => rmSync(folder, {recursive: true}));

  it(
    'tries a list, with one payload a line or as JSON, in Node and in a browser',
    {skip: !isInstalled && 'Chromium is not installed'},
    async () => {
      const lines = join(folder, 'lines.txt');
      const json = join(folder, 'list.json');
      writeFileSync(lines, '<img src=x onerror=alert(1)>\r\njavascript:alert(1)\n');
      writeFileSync(json, JSON.stringify(['"><svg/onload=alert(1)>']));
      const {code, stdout, stderr} = await run(lines, json);
      expect({code, stderr}).to.deep.equal({code: 0, stderr: ''});
      expect(stdout).to.match(/^3 payloads\nNode: 0 faults, \d+ s\nBrowsers: 0 faults, \d+ s\n$/);
    },
  );

  it('says what is missing', async () => {
    const missing = await run(join(folder, 'none.txt'));
    expect([missing.code, missing.stdout]).to.deep.equal([2, '']);
    expect(missing.stderr).to.match(/none\.txt is not there\.\n$/);
    expect((await run('--some')).code).to.equal(2);
  });
});
