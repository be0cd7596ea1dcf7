import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openBrowser } from './src/browser.ts';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const [, , base, who, lang, width, ...paths] = process.argv;
const out = readFileSync('/tmp/scr/out.txt', 'utf8');
const pw = new RegExp(`${who}\\s+(\\S+)`).exec(out)?.[1];
const b = await openBrowser();
const z = Number(width) < 1000 && Number(width) > 500 ? 1 : 1;
const c = await b.newContext({ viewport: { width: Number(width), height: 800 }, deviceScaleFactor: z });
const p = await c.newPage();
p.setDefaultTimeout(60000);
p.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') console.log('CONSOLE', m.text().slice(0, 300)); });
p.on('pageerror', (e) => console.log('PAGEERROR', e.message));
await p.addInitScript((l) => localStorage.setItem('forbear-desk-lang', l), lang!);
await p.goto(base!);
if (who !== '-') {
  await p.locator('input').nth(0).waitFor();
  await p.locator('input').nth(0).fill(who!);
  await p.locator('input').nth(1).fill(pw!);
  await p.keyboard.press('Enter');
  await p.locator('.frame').waitFor();
}
for (const one of paths) {
  await p.goto(base! + one); await p.waitForTimeout(3500);
  const name = `${who}-${lang}-${width}${one.replaceAll(/[\/?=&]/g, '_')}`;
  await p.screenshot({ path: `/tmp/scr/${name}.png` });
  await p.evaluate(axe);
  const found = await p.evaluate(async () => (await (globalThis as any).axe.run()).violations.map((v: any) => `${v.id}: ${v.nodes.length} ${v.nodes[0]?.html.slice(0, 160)}`));
  const wide = await p.evaluate(() => document.documentElement.scrollWidth);
  console.log(name, 'wide', wide, found);
}
await b.close();
