// Bundles a Node app with our packages inside; third-party names of its manifests stay outside.
import { build } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';

const [app, name] = process.argv.slice(2);
const manifests = ['apps', 'packages'].flatMap((folder) =>
  readdirSync(folder).map((entry) =>
    JSON.parse(readFileSync(`${folder}/${entry}/package.json`, 'utf8')),
  ),
);
const external = new Set(
  manifests
    .flatMap((m) => Object.keys(m.dependencies ?? {}))
    .filter((d) => !d.startsWith('@forbear/')),
);

await build({
  entryPoints: { [name]: `apps/${app}/src/main.ts` },
  outdir: `apps/${app}/dist`,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  external: [...external].flatMap((d) => [d, `${d}/*`]),
  logLevel: 'warning',
});
