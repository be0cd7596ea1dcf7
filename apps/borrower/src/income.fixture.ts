import { press, type Phone } from './phone.fixture.ts';

/** Enters incomes of some time only: what each is, its sum a month, its first and its last day. */
export async function earns(
  page: Phone,
  incomes: readonly (readonly [what: string, sum: string, from: string, until: string])[],
) {
  for (const [what, sum, from, until] of incomes) {
    await page.getByLabel('是什么钱').fill(what);
    await page.getByLabel('每月多少').fill(sum);
    await page.getByLabel('每月几号到账').fill('5');
    await page.getByText(/只有一段时间有/).click();
    await page.getByLabel('从哪天起有').first().fill(from);
    await page.getByLabel('到哪天为止').first().fill(until);
    await press(page, /再加一笔/);
    await page.locator('.answers .what', { hasText: what }).first().waitFor();
  }
}
