import { measureJson, type openedAnswer } from '@forbear/wire/desk';
import type { Measure } from '@forbear/loan';
import { Button, Modal, Radio } from 'antd';
import { useState } from 'react';
import { ask } from '../api/request.ts';
import { useMe } from '../api/session.ts';
import type { Told } from '../api/shape.ts';
import { useWish } from '../api/wish.ts';
import { REASONS } from '../case/words.ts';
import { sumIn } from '../compose/draft.ts';
import { formatFen } from '@forbear/money';
import { Choice } from '../piece/choice.tsx';
import { Fault } from '../piece/fault.tsx';
import { Field, LongField } from '../piece/field.tsx';
import { go } from '../shell/route.tsx';
import { useSay } from '../text/say.tsx';

type Opened = Told<typeof openedAnswer>;

/** What people ask for most, by its name here. */
const ASKS: Readonly<
  Record<
    string,
    { readonly zh: string; readonly en: string; readonly measure: (count: number) => Measure }
  >
> = {
  reinstal: {
    zh: '分期，几期',
    en: 'instalments, how many',
    measure: (count) => ({ kind: 'reinstal', count }),
  },
  extend: {
    zh: '延期，几个月',
    en: 'more months',
    measure: (months) => ({ kind: 'extend', months, interest: 'runs' }),
  },
  pause: {
    zh: '缓交，几期',
    en: 'a pause, how many',
    measure: (periods) => ({ kind: 'pause', periods, interest: 'runs' }),
  },
};

type Filled = Readonly<
  Record<'loan' | 'reason' | 'share' | 'kind' | 'count' | 'text' | 'receivedOn', string>
> & { readonly channel: 'phone' | 'written' };

const measureIn = ({ kind, count }: Filled): Measure | undefined =>
  /^[1-9][0-9]?$/.test(count) ? ASKS[kind]?.measure(Number(count)) : undefined;

/** What the border takes; nothing while something is missing or not understood. */
function openingOf(filled: Filled): object | undefined {
  const { loan, reason, share, kind, text, receivedOn, channel } = filled;
  const sum = sumIn(share);
  const measure = measureIn(filled);
  if (loan.trim() === '' || reason === '' || sum === undefined) return undefined;
  if (kind !== '' && measure === undefined) return undefined;
  return {
    loan: loan.trim(),
    channel,
    request: {
      reason,
      share: formatFen(sum),
      ...(measure === undefined ? {} : { ask: [measureJson(measure)] }),
      ...(text.trim() === '' ? {} : { text: text.trim() }),
    },
    ...(channel === 'written' ? { receivedOn } : {}),
  };
}

/** A case that comes by phone or by letter, entered while the person is on the line. */
export function OpenCase({ close }: { readonly close: () => void }) {
  const say = useSay();
  const { today } = useMe();
  const [filled, setFilled] = useState<Filled>({
    ...{ loan: '', reason: '', share: '', kind: '', count: '', text: '' },
    receivedOn: today,
    channel: 'phone',
  });
  const set = (more: Partial<Filled>) => setFilled({ ...filled, ...more });
  const body = openingOf(filled);
  const wish = useWish(
    (wanted: object, key) => ask<Opened>('/cases', { method: 'POST', key, body: wanted }),
    { refresh: [['list', '/cases']], done: ({ id }) => go(`/case/${id}`) },
  );
  return (
    <Modal open onCancel={close} footer={null} title={say('登记新个案', 'Open a case')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (body !== undefined) wish.mutate(body);
        }}
      >
        <Fields filled={filled} set={set} />
        <Fault fault={wish.error} />
        <Button
          type="primary"
          htmlType="submit"
          block
          disabled={body === undefined}
          loading={wish.isPending}
        >
          {say('登记，当场给编号', 'Open it and give the number')}
        </Button>
      </form>
    </Modal>
  );
}

type Part = { readonly filled: Filled; readonly set: (more: Partial<Filled>) => void };

/** What is asked for, where the person says. */
function Wanted({ filled, set }: Part) {
  const say = useSay();
  const wanted = ASKS[filled.kind];
  return (
    <>
      <Choice
        label={say('想怎么办', 'Asks for')}
        value={filled.kind}
        set={(kind) => set({ kind })}
        options={[
          ['', say('还没想好', 'not sure yet')],
          ...Object.entries(ASKS).map(([value, words]): [string, string] => [value, say.of(words)]),
        ]}
      />
      {wanted === undefined ? null : (
        <Field
          inputMode="numeric"
          label={say.of(wanted)}
          value={filled.count}
          set={(count) => set({ count })}
          maxLength={2}
        />
      )}
    </>
  );
}

function Fields({ filled, set }: Part) {
  const say = useSay();
  return (
    <>
      <Radio.Group
        value={filled.channel}
        options={[
          { value: 'phone', label: say('电话', 'by phone') },
          { value: 'written', label: say('书面', 'by letter') },
        ]}
        onChange={({ target }) => set({ channel: target.value as Filled['channel'] })}
      />
      <Field
        label={say('借据号', 'Loan number')}
        value={filled.loan}
        set={(loan) => set({ loan })}
        autoFocus
      />
      {filled.channel === 'written' ? (
        <Field
          type="date"
          label={say('收到日', 'Received on')}
          value={filled.receivedOn}
          set={(receivedOn) => set({ receivedOn })}
        />
      ) : null}
      <Choice
        label={say('原因（只问大类）', 'Reason (the kind alone)')}
        value={filled.reason}
        set={(reason) => set({ reason })}
        options={Object.entries(REASONS).map(([value, words]) => [value, say.of(words)])}
      />
      <Field
        inputMode="decimal"
        label={say('每月能还多少', 'Can pay a month')}
        hint={say('没有就写 0', '0 where there is nothing')}
        value={filled.share}
        set={(share) => set({ share })}
      />
      <Wanted filled={filled} set={set} />
      <LongField
        label={say('原话（可不写）', 'Their words (may stay empty)')}
        value={filled.text}
        set={(text) => set({ text })}
      />
    </>
  );
}
