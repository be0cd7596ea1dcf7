import { useEffect } from 'preact/hooks';
import { useLocation } from 'wouter-preact';
import { Page } from '../piece/page.tsx';
import { Password } from '../piece/password.tsx';
import { ReportFound } from '../piece/report-found.tsx';
import { wordsOf } from '../text/problem-text.ts';
import { useReport } from '../planning/report.ts';
import { handedOn } from '../store/shared.ts';
import { useSay } from '../text/say.ts';

/** A credit report: read on this device, shown account by account, and taken over only as far as ticked. */
export function ReportPage() {
  const say = useSay();
  const [, go] = useLocation();
  const report = useReport();
  const { found } = report;
  useEffect(() => report.read(handedOn()[0]), []);
  if (found.state === 'read') return <ReportFound read={found.read} onAgain={report.again} />;
  const isLocked =
    found.state === 'refused' && ['PDF_LOCKED', 'PDF_PASSWORD'].includes(found.problem.code);
  return (
    <Page
      title={say('从征信报告里读', 'Read the credit report')}
      why={say(
        '选个人信用报告（简版）的 PDF。只在这部手机上读，读出来先给你看，勾了才记下。',
        'Choose the PDF of the personal credit report (brief version). It is read on this device, shown to you first, and only what you tick is kept.',
      )}
      back="/debts"
      second={{
        text: say('没有报告，自己数', 'No report: count them'),
        onClick: () => go('/debts'),
      }}
    >
      <section class="drop">
        <label for="report">{say('选报告的 PDF', 'Choose the PDF')}</label>
        <input
          id="report"
          type="file"
          accept=".pdf,application/pdf"
          onChange={(event) => {
            report.read(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        {found.state === 'reading' && (
          <p role="status">
            {say(`正在读「${found.name}」……`, `Reading “${found.name}” …`)}{' '}
            <button class="plain" type="button" onClick={report.again}>
              {say('停下', 'Stop')}
            </button>
          </p>
        )}
        {found.state === 'refused' && (
          <p role="status" class="notice">
            {wordsOf(found.problem, say)}
          </p>
        )}
        {isLocked && <Password id="report-password" onUnlock={report.unlock} />}
      </section>
      <h2>{say('怎么拿到报告', 'How to get the report')}</h2>
      <p>
        {say(
          '中国人民银行征信中心的网站、云闪付，或手机银行里都能查，一年两次免费。查自己的不影响征信。',
          'From the website of the credit reference centre, UnionPay’s app, or your bank’s app; twice a year it is free. Looking at your own does no harm.',
        )}
      </p>
      <p class="hint">
        {say(
          '不要交给别人代查。拍的照片读不了，要原来的 PDF。',
          'Let nobody else get it for you. A photo cannot be read; the original PDF is needed.',
        )}
      </p>
    </Page>
  );
}
