import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { backOffice } from './desk-people.fixture.ts';
import { heading, press, type Phone } from './phone.fixture.ts';

/** The page of the desk for the one debt that was typed in. */
export async function deskOf(page: Phone, address: string): Promise<string> {
  await press(page, /去谈/);
  await heading(page, /段话/);
  const debt = /\/talk\/([^/?]+)/.exec(page.url())?.[1] as string;
  return `${address}/desk/${debt}`;
}

/** Joined by the code that the agent told, after the six words. */
export async function join6(page: Phone, at: string, code: string) {
  await page.goto(at);
  await page.getByLabel('邀请码').fill(code);
  await press(page, '连上');
  await heading(page, '和客服对一下这六个词');
  await picture(page, 'six-words');
  await press(page, '都一样，继续');
}

export const agree = async (page: Phone) => {
  await page.getByLabel(/^同意：/).check();
  await press(page, '继续');
};

/** What a page saves when something on it is pressed. */
export async function savedBy(page: Phone, name: string): Promise<string> {
  const saved = page.waitForEvent('download');
  await press(page, name);
  const file = join(mkdtempSync(join(tmpdir(), 'forbear-pack-')), 'pack.html');
  await (await saved).saveAs(file);
  return file;
}

/** What both programs say of an evidence pack, offline: the one with no dependencies, and the command line. */
export const verified = (file: string): readonly string[] =>
  [['packages/document/verify.mjs'], ['apps/cli/dist/forbear.mjs', 'verify']].map((words) => {
    const run = spawnSync(process.execPath, [...words, file], { encoding: 'utf8' });
    return `${run.status} ${run.stderr}${run.stdout.split('\n')[0]}`;
  });

/** A picture of the walk (`docs/walk.md`), written where it is asked for: `FORBEAR_PICTURES=docs/picture/walk`. */
export async function picture(page: Phone, name: string) {
  const folder = process.env['FORBEAR_PICTURES'];
  if (folder === undefined) return;
  await page.waitForTimeout(300);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

type Cases = { readonly items: readonly { readonly id: string }[] };

/** The one case of a desk that has one. */
export async function onlyCase({ ask }: ReturnType<typeof backOffice>): Promise<string> {
  const { items } = (await ask('agent-01', 'GET', '/v1/cases')) as unknown as Cases;
  return items[0]?.id as string;
}

/** Pays what was agreed, each instalment on its day. */
export async function payAll(
  { ask, pay }: ReturnType<typeof backOffice>,
  id: string,
  loan: string,
  count?: number,
) {
  const { agreement } = (await ask('agent-01', 'GET', `/v1/cases/${id}`)) as unknown as {
    agreement: { offer: { rows: { due: string; payment: string }[] } };
  };
  const open = agreement.offer.rows.filter(({ payment }) => Number(payment) > 0);
  for (const { due, payment } of open.slice(0, count)) await pay(loan, due, payment);
}
