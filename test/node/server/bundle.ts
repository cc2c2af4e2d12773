import {fileURLToPath} from 'node:url';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {rollup} from 'rollup';
import ts from 'typescript';

const rootDir = fileURLToPath(new URL('../../../', import.meta.url));

const withoutTypes = (code: string): string =>
  ts.transpileModule(code, {compilerOptions: {target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext}}).outputText;

/** Bundles a worker as edge bundlers do, and lists the modules that are left in it. */
export async function bundle(input: string): Promise<{code: string; modules: string[]}> {
  const bundled = await rollup({
    input,
    onwarn({code, message}) {
      if (code === 'UNRESOLVED_IMPORT') throw new Error(message);
    },
    plugins: [
      nodeResolve({rootDir, exportConditions: ['workerd', 'worker', 'browser'], extensions: ['.js', '.mjs', '.ts']}),
      {name: 'types', transform: (code: string, id: string) => (id.endsWith('.ts') ? withoutTypes(code) : null)},
    ],
  });
  const {output} = await bundled.generate({format: 'es'});
  const [{code, modules}] = output;
  const rendered = Object.entries(modules).filter(([, {renderedLength}]) => renderedLength > 0);
  return {code, modules: rendered.map(([id]) => id.replace(rootDir, ''))};
}
