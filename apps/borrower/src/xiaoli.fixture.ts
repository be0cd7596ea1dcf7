import { earns } from './income.fixture.ts';
import { press, type Phone } from './phone.fixture.ts';

/** 小李 from the list of debts to the plan, by typing: illness, an instalment and no count, the rate asked later. */
export async function xiaoliToPlan(page: Phone, address: string) {
  await page.goto(`${address}/debts`);
  await press(page, '借呗加一笔');
  await press(page, '继续，一共 1 笔');
  await page.getByLabel(/还欠多少/).fill('15551.01');
  await page.getByLabel('还没到，填日子').check();
  await page.getByLabel('哪天到期').first().fill('10号');
  await page.getByLabel('每期多少？').fill('2,703.19');
  await press(page, /填好了/);
  await earns(page, [
    ['病假工资', '2600', '', '2026-12-31'],
    ['工资', '7200', '2027-01-05', ''],
  ]);
  await press(page, /继续，填支出/);
  await page.getByLabel('房租、房贷').fill('1100');
  await page.getByLabel('吃饭和日用').fill('750');
  await page.getByLabel('看病和药').fill('330');
  await page.getByText(/还有：水电/).click();
  await page.getByLabel('水电、燃气、电话').fill('150');
  await page.getByLabel('交通').fill('120');
  await page.getByLabel('手里的存款').fill('600');
  await press(page, '继续');
  await page.getByLabel('生病、受伤').check();
  await page.getByLabel('从哪天开始').first().fill('9月20日');
  await press(page, /继续，看一遍/);
  await press(page, /都对/);
  await page.getByText(/借呗还差 .* 问/).waitFor();
  await page.locator('.answers li', { hasText: '借呗还差' }).getByRole('link').click();
  await page.getByLabel('利率是多少？').fill('日息万四');
  await page.getByText('一年约 14.6%，1 万元一天 4 元').waitFor();
  await press(page, '存下');
  await page
    .getByText(/先选了.*延期 3 个月.*2027年1月10日还约 3,275.47 元，之后每期最多约 2,706.36 元/)
    .waitFor();
}
