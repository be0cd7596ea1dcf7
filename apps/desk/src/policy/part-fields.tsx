import { LEVEL_NAMES } from '@forbear/casework';
import { reasonText } from '../case/words.ts';
import { Choice } from '../piece/choice.tsx';
import { Field, LongField } from '../piece/field.tsx';
import { useSay } from '../text/say.tsx';
import { CONTACT, DAYS, type PartsText, type TypedParts } from './parts.ts';

type Props = { readonly typed: TypedParts; readonly set: (next: TypedParts) => void };

/** Which papers may be asked for, and every day and hour that the desk keeps; folded, since they change seldom. */
export function Parts(props: Props) {
  const say = useSay();
  return (
    <>
      <details>
        <summary>{say('材料清单', 'Papers')}</summary>
        <Papers {...props} />
      </details>
      <details>
        <summary>{say('各种时限和联系时间', 'Clocks and hours')}</summary>
        <div className="many">
          {Object.entries({ ...DAYS, ...CONTACT }).map(([key, name]) => (
            <Field
              key={key}
              label={say.of(name)}
              value={props.typed[key] ?? ''}
              set={(text) => props.set({ ...props.typed, [key]: text })}
            />
          ))}
        </div>
      </details>
    </>
  );
}

/** The papers and the clock of a version to be read, by whoever publishes it. */
export function PartsRead({ parts }: { readonly parts: PartsText }) {
  const say = useSay();
  const { papers, clock } = parts;
  const comma = say('、', ', ');
  const { positionBelow, orLevel } = papers.ownStatementEnough;
  const level = say.of(LEVEL_NAMES[orLevel as keyof typeof LEVEL_NAMES]);
  return (
    <>
      <details>
        <summary>{say('材料清单里有什么', 'What the papers are')}</summary>
        <p>
          {say(
            `一次最多 ${papers.papersMax} 样。欠款低于 ${positionBelow} 元，或在${level}权限里，自己说明就够。`,
            `At most ${papers.papersMax} at once. Below ${positionBelow} yuan, or within the level of ${level}, the own statement is enough.`,
          )}
        </p>
        <dl className="kv wide">
          {Object.entries(papers.anyOf).map(([reason, list]) => (
            <div key={reason} className="pair">
              <dt>{say.of(reasonText(reason))}</dt>
              <dd>
                {list.join(comma)}
                <small>
                  {say('代替：', 'or: ')}
                  {(papers.substitutes[reason] ?? []).join(comma)}
                </small>
              </dd>
            </div>
          ))}
          <dt>{say('从不要的', 'never asked for')}</dt>
          <dd>{papers.neverAsk.join(comma)}</dd>
        </dl>
      </details>
      <details>
        <summary>{say('各种时限有多长', 'How long the clocks run')}</summary>
        <dl className="kv wide">
          {Object.entries(DAYS).map(([key, name]) => (
            <div key={key} className="pair">
              <dt>{say.of(name)}</dt>
              <dd>{String(clock[key])}</dd>
            </div>
          ))}
          {Object.entries(CONTACT).map(([key, name]) => (
            <div key={key} className="pair">
              <dt>{say.of(name)}</dt>
              <dd>{clock.contact[key]}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

function Papers({ typed, set }: Props) {
  const say = useSay();
  const field = (key: string) => ({
    value: typed[key] ?? '',
    set: (text: string) => set({ ...typed, [key]: text }),
  });
  const reasons = Object.keys(typed).flatMap((key) =>
    key.startsWith('any ') ? [key.slice('any '.length)] : [],
  );
  return (
    <>
      <div className="many">
        <Field label={say('一次最多几样', 'At most, at once')} {...field('papersMax')} />
        <Field
          label={say('欠款低于多少元，自己说明就够', 'Below what sum the own statement is enough')}
          {...field('positionBelow')}
        />
        <Choice
          label={say('或者在哪一级的权限里，自己说明就够', 'Or within which level it is enough')}
          {...field('orLevel')}
          options={Object.entries(LEVEL_NAMES).map(([level, name]) => [level, say.of(name)])}
        />
      </div>
      {reasons.map((reason) => {
        const name = say.of(reasonText(reason));
        return (
          <div key={reason} className="many">
            <LongField
              rows={2}
              label={say(`${name}：任选一样，一行一样`, `${name}: any one of, a line each`)}
              {...field(`any ${reason}`)}
            />
            <LongField
              rows={2}
              label={say(`${name}：可以代替的，一样算`, `${name}: what may stand in`)}
              {...field(`instead ${reason}`)}
            />
          </div>
        );
      })}
      <LongField
        label={say('从不要的，一行一样', 'Never asked for, a line each')}
        {...field('neverAsk')}
      />
    </>
  );
}
