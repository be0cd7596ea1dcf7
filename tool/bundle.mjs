// Bundles a Node program with our packages inside; third-party names of all manifests stay outside.
// `bundle.mjs apps/cli forbear=main` makes apps/cli/dist/forbear.mjs of apps/cli/src/main.ts.
import { build } from 'esbuild';
import { cpSync, readdirSync, readFileSync } from 'node:fs';

const [program, ...entries] = process.argv.slice(2);
const folders = ['apps', 'packages'].flatMap((folder) =>
  readdirSync(folder).map((entry) => `${folder}/${entry}`),
);
const manifests = [...folders, 'testkit', 'bench'].map((folder) =>
  JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')),
);
const external = new Set(
  manifests
    .flatMap((m) => Object.keys(m.dependencies ?? {}))
    .filter((d) => !d.startsWith('@forbear/')),
);

const { metafile } = await build({
  metafile: true,
  entryPoints: Object.fromEntries(
    entries.map((entry) => {
      const [name, source] = entry.split('=');
      return [name, `${program}/src/${source}.ts`];
    }),
  ),
  outdir: `${program}/dist`,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  external: [...external].flatMap((d) => [d, `${d}/*`]),
  logLevel: 'warning',
});

// The schema's steps are read at the start, from beside the program.
const schema = 'apps/server/src/sql';
if (Object.keys(metafile.inputs).includes('apps/server/src/store/migrate.ts'))
  cpSync(schema, `${program}/dist/sql`, { recursive: true });
