// Who may import whom, made from the manifests: a workspace reaches its own folder and what it declares.
import { readdirSync, readFileSync } from 'node:fs';

const folders = [
  ...readdirSync('packages').map((name) => `packages/${name}`),
  ...readdirSync('apps').map((name) => `apps/${name}`),
  'testkit',
  'bench',
];
const manifest = (folder) => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
const folderOf = new Map(folders.map((folder) => [manifest(folder).name, folder]));
const root = JSON.parse(readFileSync('package.json', 'utf8'));

/** Where a package may be reached: ours at what they export. */
function place(name) {
  const folder = folderOf.get(name);
  if (folder === undefined) return `node_modules/${name}/`;
  const doors = [manifest(folder).exports ?? []].flatMap((one) =>
    typeof one === 'string' ? one : Object.values(one),
  );
  const files = doors.map((door) => door.slice(2).replaceAll('.', '\\.'));
  return `^${folder}/(${files.join('|')})$`;
}

function rule(folder) {
  const { name, dependencies = {}, devDependencies = {} } = manifest(folder);
  const own = `^${folder}/`;
  const declared = Object.keys(dependencies).map(place);
  const forTests = [...Object.keys(devDependencies), ...Object.keys(root.devDependencies)].map(
    place,
  );
  const pure = folder.startsWith('packages/');
  const to = (allowed) => ({
    pathNot: [own, ...allowed],
    ...(pure ? {} : { dependencyTypesNot: ['core'] }),
  });
  const test =
    '\\.(test|browser\\.test|contract|fixture)\\.tsx?$|/src/fixture/|/vite\\.config\\.ts$';
  // A program of its own that is handed out beside a pack; nothing of ours imports it.
  const alone = '^packages/document/verify\\.mjs$';
  return [
    {
      name: `${name} reaches only what it declares`,
      severity: 'error',
      from: { path: own, pathNot: `${test}|${alone}` },
      to: to(declared),
    },
    {
      name: `tests of ${name} reach only what is declared`,
      severity: 'error',
      from: { path: own + '.*(' + test + ')' },
      to: { pathNot: [own, ...declared, ...forTests], dependencyTypesNot: ['core'] },
    },
  ];
}

export default {
  forbidden: [
    {
      name: 'no circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...folders.flatMap(rule),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default', 'types'],
    },
  },
};
