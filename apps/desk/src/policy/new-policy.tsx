import { DEMO_BOOK } from '@forbear/negotiation';
import { papersJson, policyJson, type productEntry } from '@forbear/wire/desk';
import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { ask } from '../api/request.ts';
import type { Told } from '../api/shape.ts';
import { Choice } from '../piece/choice.tsx';
import { Field } from '../piece/field.tsx';
import { useSay } from '../text/say.tsx';
import type { PolicyText } from './draft.ts';
import type { PartsText } from './parts.ts';
import { PolicyEditor, type Start } from './editor.tsx';

type Product = Told<typeof productEntry>;

/** Figures to begin from: those of the invented policy that is nearest to a product. */
function firstDraft({ code, card, name }: Product, id: string): Start | undefined {
  const like = DEMO_BOOK.policies[card ? 0 : 1];
  const papers = DEMO_BOOK.documents.find((one) => one.id === like?.documents);
  const clock = DEMO_BOOK.clocks.find((one) => one.id === like?.clock);
  if (like === undefined || papers === undefined || clock === undefined) return undefined;
  const policy = { ...policyJson(like), product: code, name: name.zh } as unknown as PolicyText;
  return { id, policy, parts: { papers: papersJson(papers), clock } as unknown as PartsText };
}

/** The policy of a product that has none: named, then drafted from the figures of an example. */
export function NewPolicy() {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [start, setStart] = useState<Start>();
  const title = say('给产品起草政策', 'Draft a policy for a product');
  return (
    <>
      <Button className="end" onClick={() => setOpen(true)}>
        {title}
      </Button>
      <Modal open={isOpen} onCancel={() => setOpen(false)} title={title} footer={null}>
        <Which
          begin={(product, id) => {
            setOpen(false);
            setStart(firstDraft(product, id));
          }}
        />
      </Modal>
      {start === undefined ? null : (
        <PolicyEditor start={start} close={() => setStart(undefined)} />
      )}
    </>
  );
}

/** For which product, and under what id. */
function Which({ begin }: { readonly begin: (product: Product, id: string) => void }) {
  const say = useSay();
  const [code, setCode] = useState<string>();
  const [id, setId] = useState('');
  const { data } = useQuery({
    queryKey: ['products', 'none'],
    queryFn: ({ signal }) =>
      ask<{ items: readonly Product[] }>('/products?limit=200&policy=none', { signal }),
    staleTime: 0,
  });
  const free = data?.items ?? [];
  const product = free.find((one) => one.code === code);
  if (data === undefined) return <p className="soft">{say('正在读…', 'Reading …')}</p>;
  if (free.length === 0)
    return (
      <p>
        {say(
          '每个产品都有政策了。新产品先导入；改数字照现有的起草下一版。',
          'Every product has a policy. Import a new product first; figures change by the next version.',
        )}
      </p>
    );
  return (
    <>
      <Choice
        label={say('产品', 'Product')}
        value={code}
        set={setCode}
        options={free.map((one) => [one.code, `${one.code} ${say.of(one.name)}`])}
      />
      <Field
        label={say('政策的编号，小写字母、数字、连字号', 'Its id: small letters, digits, hyphens')}
        value={id}
        set={setId}
      />
      <p className="soft">
        {say(
          '数字、材料清单和各种时限从示例开头，逐项改成贵方的再存。',
          'Figures, papers and clocks begin from the example; make each your own before it is kept.',
        )}
      </p>
      <Button
        type="primary"
        block
        disabled={product === undefined || !/^[a-z0-9][a-z0-9-]{0,79}$/.test(id.trim())}
        onClick={() => product !== undefined && begin(product, id.trim())}
      >
        {say('继续，填数字', 'Go on to the figures')}
      </Button>
    </>
  );
}
