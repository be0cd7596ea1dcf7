import { LEVEL_NAMES } from '@forbear/casework';
import { Button, Input, Select } from 'antd';
import { useSay } from '../text/say.tsx';
import {
  levelIn,
  limitsOf,
  NEW_MEASURES,
  newMeasure,
  numbersIn,
  percentOf,
  shareIn,
  type Grantable,
  type LevelName,
} from './draft.ts';
import { isShare, valuesText } from './sheet.tsx';
import { MEASURES, VALUES } from './words.ts';

/** A measure as it is typed: the rest of it goes through unchanged. */
export type MeasureDraft = {
  readonly of: Grantable;
  readonly values: string;
  readonly limits: Readonly<Record<LevelName, string>>;
};

export function typedMeasure(one: Grantable): MeasureDraft {
  const key = VALUES[one.kind]?.key;
  const limits = limitsOf(one);
  const shown = (text: string) => (text !== '' && isShare(one) ? percentOf(text) : text);
  return {
    of: one,
    values: key === undefined ? '' : ((one[key] ?? []) as readonly number[]).join(', '),
    limits: {
      agent: shown(limits.agent),
      approver1: shown(limits.approver1),
      approver2: shown(limits.approver2),
    },
  };
}

/** The measures that were typed; undefined where a value or a limit is no figure. */
export function measuresIn(drafts: readonly MeasureDraft[]): readonly Grantable[] | undefined {
  const read = drafts.map(({ of, values, limits }): Grantable | undefined => {
    const key = VALUES[of.kind]?.key;
    const list = key === undefined ? undefined : numbersIn(values);
    if (key !== undefined && list === undefined) return undefined;
    const told = Object.entries(limits).map(([name, text]) => {
      const plain = text.trim();
      if (plain === '') return [name, ''];
      const limit = isShare(of) ? shareIn(plain) : /^\d{1,4}$/.test(plain) ? plain : undefined;
      return [name, limit];
    });
    if (told.some(([, limit]) => limit === undefined)) return undefined;
    const level = levelIn(Object.fromEntries(told) as Record<LevelName, string>);
    if (Object.keys(level).length === 0) return undefined;
    return { ...of, ...(key === undefined ? {} : { [key]: list }), level };
  });
  const whole = read.filter((one) => one !== undefined);
  return whole.length === read.length && whole.length > 0 ? whole : undefined;
}

/** What may be granted: values, and how far each level goes; a measure can be taken out. */
export function Measures({
  measures,
  set,
}: {
  readonly measures: readonly MeasureDraft[];
  readonly set: (next: readonly MeasureDraft[]) => void;
}) {
  const say = useSay();
  const change = (k: number, more: Partial<MeasureDraft>) =>
    set(measures.map((one, at) => (at === k ? { ...one, ...more } : one)));
  return (
    <div
      className="scroll"
      tabIndex={0}
      role="region"
      aria-label={say('草稿的措施', 'measures of the draft')}
    >
      <table>
        <caption className="hide">{say('措施和各级的上限', 'measures and limits')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('措施', 'measure')}</th>
            <th scope="col">{say('可以是', 'may be')}</th>
            {(['agent', 'approver1', 'approver2'] as const).map((level) => (
              <th key={level} scope="col">
                {say(`${LEVEL_NAMES[level].zh}到`, `${LEVEL_NAMES[level].en} up to`)}
              </th>
            ))}
            <th scope="col">{say('去掉', 'take out')}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((one, k) => (
            <MeasureRow
              key={k}
              no={k + 1}
              one={one}
              change={(more) => change(k, more)}
              takeOut={() => set(measures.filter((_, at) => at !== k))}
            />
          ))}
        </tbody>
      </table>
      <p className="acts">
        <Select
          aria-label={say('加一种措施', 'Add a measure')}
          value={null}
          placeholder={say('加一种措施', 'Add a measure')}
          popupMatchSelectWidth={false}
          options={Object.keys(NEW_MEASURES).map((value) => ({
            value,
            label: say.of(MEASURES[value] ?? { zh: value, en: value }),
          }))}
          onChange={(kind: string) => set([...measures, typedMeasure(newMeasure(kind))])}
        />
      </p>
    </div>
  );
}

function MeasureRow({
  no,
  one,
  change,
  takeOut,
}: {
  readonly no: number;
  readonly one: MeasureDraft;
  readonly change: (more: Partial<MeasureDraft>) => void;
  readonly takeOut: () => void;
}) {
  const say = useSay();
  const { of, values, limits } = one;
  const name = say.of(MEASURES[of.kind] ?? { zh: of.kind, en: of.kind });
  const what = VALUES[of.kind];
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {what === undefined ? (
          valuesText(of, say)
        ) : (
          <Input
            aria-label={`${no} ${name} ${say.of(what.name)}`}
            value={values}
            onChange={({ target }) => change({ values: target.value })}
          />
        )}
      </td>
      {(['agent', 'approver1', 'approver2'] as const).map((level) => (
        <td key={level}>
          <Input
            aria-label={`${no} ${name} ${say.of(LEVEL_NAMES[level])}${isShare(of) ? ' %' : ''}`}
            value={limits[level]}
            suffix={isShare(of) ? '%' : undefined}
            onChange={({ target }) => change({ limits: { ...limits, [level]: target.value } })}
          />
        </td>
      ))}
      <td>
        <Button
          size="small"
          aria-label={say(`去掉 ${no} ${name}`, `take out ${no} ${name}`)}
          onClick={takeOut}
        >
          ×
        </Button>
      </td>
    </tr>
  );
}
