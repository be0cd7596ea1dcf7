import { problem, problemText } from '@forbear/problem';
import { describe, expect, test } from 'vitest';
import { ACCOUNT, PRODUCT, staffOf } from '@forbear/testkit/desk';
import { faults, heading, phones, press } from './phone.fixture.ts';
import { xiaozhangToPlan } from './xiaozhang.fixture.ts';

const { own, phone } = phones('2026-11-05', ['--demo=empty']);

describe('小张 and a lender’s desk, both real', () => {
  test('paired by a code and six words, the request with all it reveals, an offer, undone within a day; H4 what was seen is kept', async () => {
    const { ask, bring } = staffOf(own.app);
    await bring('products', PRODUCT);
    await bring('opening', ACCOUNT);
    const { context, page, complaints, asked } = await phone();
    await xiaozhangToPlan(page, own.app.address);
    expect(asked.every((url) => url.startsWith(own.app.address))).toBe(true);
    await press(page, '去谈花呗');
    await heading(page, /段话，一段一段发/);
    const debt = /\/talk\/([^/]+)/.exec(page.url())?.[1] as string;
    await page.goto(`${own.app.address}/case/${debt}`);
    await press(page, '机构的宽限工作台');
    await heading(page, '连上机构的宽限工作台');
    expect(await faults(page)).toEqual([]);

    const { code } = await ask('agent-01', 'POST', '/v1/invites', { body: { person: 'P000045' } });
    await page.getByLabel('邀请码').fill(String(code));
    await press(page, '连上');
    await heading(page, '和客服对一下这六个词');
    expect(await page.locator('ol.words li').count()).toBe(6);
    expect(await faults(page)).toEqual([]);
    await press(page, '都一样，继续');
    await heading(page, '向宽限示例消费金融申请');
    expect(await page.locator('main').innerText()).toContain('1,672.00');
    expect(await faults(page)).toEqual([]);
    await page.getByLabel('借据号或合同号').fill('L000123');
    // What can be paid is the person's own word; what is sent follows it.
    await page.getByLabel('现在每月最多还得起多少').fill('1600');
    await page.getByText('最多的一期是 1,672.00 元，比这个数多').waitFor();
    await page.locator('ul.answers').getByText('1,600.00 元').waitFor();
    expect(await faults(page)).toEqual([]);
    await press(page, '把这三样发给他们');
    await heading(page, '申请收到了，等他们答复');
    expect(await faults(page)).toEqual([]);
    // A sum that the desk's first row does not fit is corrected in the same request.
    await page.getByText('还可以做的').click();
    await press(page, '每月能还的数变了，改申请');
    await page.getByLabel('现在每月最多还得起多少').fill('1672');
    await press(page, '把这三样发给他们');
    await heading(page, '申请收到了，等他们答复');

    const queue = (await ask('agent-01', 'GET', '/v1/cases')) as unknown as {
      items: { id: string; version: number; share: string; state: string }[];
    };
    const [row] = queue.items;
    expect(row).toMatchObject({ share: '1672.00', state: 'received' });
    const id = row?.id as string;
    const give = async (who: string, kind: string, body = {}) => {
      const { version } = await ask(who, 'GET', `/v1/cases/${id}`);
      return ask(who, 'POST', `/v1/cases/${id}/commands/${kind}`, { body, version });
    };
    await give('agent-01', 'take');
    await give('agent-01', 'propose', { measures: [{ kind: 'reinstal', count: 6 }] });
    const waiting = (await ask('approver-01', 'GET', `/v1/cases/${id}`)) as unknown as {
      pending: { offer: { digest: string } };
    };
    await give('approver-01', 'approve', { digest: waiting.pending.offer.digest });

    await page.reload();
    await heading(page, '宽限示例消费金融给了一个方案');
    expect(await page.getByText('其中利息和费用 72.00 元').count()).toBe(6);
    expect(await faults(page)).toEqual([]);
    await page.getByLabel('同意：共 6 期，合计 10,032.00 元').check();
    await press(page, '继续');
    await heading(page, '你同意了，等他们写成文字');
    await give('agent-01', 'send-text');
    await page.reload();
    await heading(page, '看一遍写下来的，对了再同意');
    await page.getByLabel('同意：共 6 期，合计 10,032.00 元').check();
    await press(page, '继续');
    await heading(page, '协议在执行');
    expect(await faults(page)).toEqual([]);
    await press(page, /反悔，撤销这份协议/);
    await heading(page, '申请收到了，等他们答复');

    // A request is withdrawn without a reason; what that means is said first, and the desk sees it.
    await page.getByText('还可以做的').click();
    await press(page, '撤回申请');
    await page.getByText('不用理由，以后还能再申请。').waitFor();
    expect(await faults(page)).toEqual([]);
    await press(page, '发给他们');
    await heading(page, '申请撤回了');
    expect(await ask('agent-01', 'GET', `/v1/cases/${id}`)).toMatchObject({ state: 'withdrawn' });
    await page.getByRole('link', { name: '重新申请' }).waitFor();
    expect(await faults(page)).toEqual([]);
    expect(complaints).toEqual([]);

    // A desk that tells a shorter history than the one it signed before is not believed.
    await context.route(/\/events$/, async (route) => {
      const answer = await route.fetch();
      const told = (await answer.json()) as { items: unknown[] };
      await route.fulfill({ response: answer, json: { ...told, items: told.items.slice(0, 3) } });
    });
    await page.reload();
    await heading(page, '对方给的记录和你见过的不是一份');
    await page.getByText(/不是同一段历史/).waitFor();
    expect(await faults(page)).toEqual([]);
    await context.close();
  });

  test('an app whose operator lists no desk says DESK_UNLISTED and shows the other way', async () => {
    const { context, page } = await phone();
    await context.route('**/desks.json', (route) => route.fulfill({ json: { desks: [] } }));
    await page.goto(`${own.app.address}/desk/any`);
    await heading(page, '连不上机构的工作台');
    await page.getByText(problemText(problem('DESK_UNLISTED')).zh).waitFor();
    expect(await faults(page)).toEqual([]);
    await context.close();
  });
});
