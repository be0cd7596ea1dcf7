import { heading, press, type Phone } from './phone.fixture.ts';

/** 小张 from the first page to the plan, by clicking; `look` sees every page. */
export async function xiaozhangToPlan(
  page: Phone,
  address: string,
  look: (page: Phone) => Promise<void> = async () => undefined,
) {
  await page.goto(address);
  await heading(page, /先别慌/);
  await look(page);
  await press(page, '开始');
  await page.getByLabel(/有一笔 7 天内到期/).check();
  await look(page);
  await press(page, '继续');
  await heading(page, '先把这段话发过去');
  await page.getByLabel('哪一笔').selectOption('huabei');
  await page.getByLabel('哪天到期').first().fill('11月10日');
  await page.getByText('11月10日，星期二，还有 5 天').waitFor();
  await look(page);
  await press(page, '继续');
  await heading(page, '欠了哪些？');
  await look(page);
  await press(page, '继续，一共 1 笔');
  await page.getByLabel(/这期账单要还多少/).fill('９,600.00');
  await page.getByText('九千六百元').waitFor();
  await page.getByLabel('都不能选', { exact: true }).check();
  await look(page);
  await press(page, /填好了/);
  await page.getByLabel('是什么钱').fill('失业金');
  await page.getByLabel('每月多少').fill('1980');
  await page.getByLabel('每月几号到账').fill('5');
  await press(page, /再加一笔/);
  await page
    .getByText(/1,980\.00 元/)
    .first()
    .waitFor();
  await page.getByLabel('是什么钱').fill('伴侣分担的家用');
  await page.getByLabel('每月多少').fill('￥2,000');
  await page.getByLabel('每月几号到账').fill('5');
  await look(page);
  await press(page, /继续，填支出/);
  await page.getByLabel('房租、房贷').fill('900');
  await page.getByLabel('吃饭和日用').fill('1,180 元');
  await page.getByLabel('手里的存款').fill('300');
  await look(page);
  await press(page, '继续');
  await page.getByLabel('失业', { exact: true }).check();
  await page.getByLabel('从哪天开始').first().fill('9月30日');
  await page.getByLabel(/你的名字/).fill('小张');
  await look(page);
  await press(page, /继续，看一遍/);
  await heading(page, /看一遍/);
  await look(page);
  await press(page, /都对/);
  await heading(page, '你每月还得起 1,710.00 元');
  await look(page);
}
