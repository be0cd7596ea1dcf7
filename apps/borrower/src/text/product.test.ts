import { expect, test } from 'vitest';
import { holdingText } from './holding.ts';
import { productOf, spokenOf } from './product.ts';
import { sayIn } from './say.ts';

test.each([
  ['huabei', '我的花呗从', 'my Huabei has been overdue'],
  ['credit-card', '我的信用卡从', 'my credit card has been overdue'],
  ['home', '我的房贷从', 'my home loan has been overdue'],
  ['consumer-finance-typical', '我的消费金融贷款从', 'my consumer finance loan has been overdue'],
  ['other', '我的借款从', 'my loan has been overdue'],
])('a debt of %s is called so that it stands in a sentence', (id, zh, en) => {
  const textOf = (lang: 'zh' | 'en') => {
    const name = spokenOf(productOf(id), lang);
    return holdingText({ name, due: '9', isLate: true, isPerson: false }, sayIn(lang));
  };
  expect(textOf('zh')).toContain(zh);
  expect(textOf('en')).toContain(en);
});
