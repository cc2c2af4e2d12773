/** Shows `type Isolation = (typeof ISOLATIONS)[number]` as its values, published paths in place of source paths, and public members only. */
function broadsheetManifest() {
  const arrays = new Map();
  const aliases = new Map();
  return {
    name: 'broadsheet-manifest',
    analyzePhase({ts, node}) {
      if (
        ts.isVariableDeclaration(node) &&
        node.initializer &&
        ts.isAsExpression(node.initializer) &&
        ts.isArrayLiteralExpression(node.initializer.expression)
      ) {
        arrays.set(node.name.getText(), node.initializer.expression.elements.map((element) => element.getText()).join(' | '));
      }
      if (ts.isTypeAliasDeclaration(node)) {
        const name = /^\(typeof (\w+)\)\[number\]$/.exec(node.type.getText())?.[1];
        if (name) aliases.set(node.name.text, name);
      }
    },
    packageLinkPhase({customElementsManifest}) {
      const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
      for (const module of customElementsManifest.modules) {
        module.path = published(module.path);
        for (const {declaration} of module.exports ?? []) if (declaration?.module) declaration.module = published(declaration.module);
        for (const declaration of module.declarations ?? []) {
          declaration.members = declaration.members?.filter(
            ({name, privacy, description}) =>
              !privacy &&
              !name.startsWith('#') &&
              !description?.includes('@internal') &&
              !['accepts', 'worthRefreshing', 'renew', 'rootClass', 'ownWords'].includes(name),
          );
          for (const item of [...(declaration.members ?? []), ...(declaration.attributes ?? [])]) {
            const array = aliases.get(item.type?.text) ?? /^\(typeof (\w+)\)\[number\]$/.exec(item.type?.text ?? '')?.[1];
            const values = arrays.get(array);
            if (values) item.type.text = values;
          }
        }
      }
    },
  };
}

export default {
  globs: ['src/components/**/*.ts', 'src/templates/{context,trending-list}.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [broadsheetManifest()],
};
