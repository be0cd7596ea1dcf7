import type { CaseRecord } from '@forbear/negotiation';
import { openDB } from 'idb';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { KeptBills } from './bill-reading.ts';
import { EMPTY_DRAFT, type Draft } from './draft.ts';
import type { Today } from './today.ts';

const database = () =>
  openDB('forbear', 1, { upgrade: (created) => void created.createObjectStore('draft') });

/** What was kept on this device, or an empty draft. */
export async function loadDraft(): Promise<Draft> {
  const kept = (await (await database()).get('draft', 'own')) as Draft | undefined;
  return kept?.version === 1 ? kept : EMPTY_DRAFT;
}

/** Keeps the draft; done when the write is durable. */
export const saveDraft = (draft: Draft): Promise<void> => save(draft, 'own');

/** The bills that were read on this device, with the answers about them. */
export async function loadBills(): Promise<KeptBills | undefined> {
  return (await (await database()).get('draft', 'bills')) as KeptBills | undefined;
}

/** Keeps bills and answers; done when the write is durable. They never leave the device. */
export const keepBills = (bills: KeptBills): Promise<void> => save(bills, 'bills');

/** What was entered into the cases of `whose` debts on this device, by debt. */
export async function loadRecords(whose: string): Promise<Readonly<Record<string, CaseRecord>>> {
  const kept = (await (await database()).get('draft', `records-${whose}`)) as
    Record<string, CaseRecord> | undefined;
  return kept ?? {};
}

/** Keeps the cases of `whose` debts; done when the write is durable. */
export const keepRecords = (
  whose: string,
  records: Readonly<Record<string, CaseRecord>>,
): Promise<void> => save(records, `records-${whose}`);

async function save(value: unknown, key: string): Promise<void> {
  const transaction = (await database()).transaction('draft', 'readwrite', {
    durability: 'strict',
  });
  await transaction.store.put(value, key);
  await transaction.done;
}

export type Desk = {
  readonly draft: Draft;
  readonly today: Today;
  /** Keeps a change, then shows it. */
  readonly keep: (draft: Draft) => Promise<void>;
};

const DeskContext = createContext<Desk | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

/** The draft of this device and the way to change it. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('no draft around this screen');
  return desk;
}
