// `npm run gallery`: a picture of every state of the app and of every screen of the desk, in Chinese and English; of
// the app also dark and at 200 %, in .forbear/gallery. `npm run gallery -- readme` takes those of the documents anew.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const isReadme = process.argv[2] === 'readme';
/** Both sides, each with its folder. */
const sides = {
  borrower: isReadme ? 'docs/picture' : '.forbear/gallery/app',
  desk: isReadme ? 'docs/picture/desk' : '.forbear/gallery/desk',
};

for (const [side, folder] of Object.entries(sides)) {
  // Other pictures lie beside those of the README.
  for (const old of isReadme ? ['zh', 'en'] : ['.'])
    rmSync(join(folder, old), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...['--project', 'browser', `apps/${side}/src/gallery.browser.test.ts`],
    ],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        FORBEAR_LOOKS: isReadme ? 'readme' : 'proof',
        FORBEAR_PICTURES: folder,
      },
    },
  );
  if (!isReadme) writeFileSync(join(folder, 'index.html'), indexOf(folder));
  console.log(`pictures in ${folder}`);
  process.exitCode ||= status ?? 1;
}

/** One page with a line for each state and a column for each look. */
function indexOf(at) {
  const looks = readdirSync(at, { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? [one.name] : [],
  );
  const names = [...new Set(looks.flatMap((look) => readdirSync(join(at, look))))].sort();
  const row = (name) =>
    `<h2>${name.replace('.png', '')}</h2><div>${looks
      .map((look) => `<img loading="lazy" alt="${look}" title="${look}" src="${look}/${name}">`)
      .join('')}</div>`;
  return `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>div{display:flex;gap:8px;align-items:start;overflow:auto}</style>${names.map(row).join('')}`;
}
