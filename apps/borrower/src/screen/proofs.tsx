import type { HardshipReason } from '@forbear/check';
import { ok, type Problem } from '@forbear/problem';
import { useRef, useState } from 'preact/hooks';
import { useSearch } from 'wouter-preact';
import { wordsOf } from '../text/problem-text.ts';
import { useCare } from '../piece/care.ts';
import { Page } from '../piece/page.tsx';
import { shrunk } from '../piece/photo.ts';
import { useTyped } from '../piece/typed.ts';
import type { FactsBody } from '../situation/from-records.ts';
import { factsIn } from '../situation/from-records.ts';
import type { EvidenceTold } from '../situation/situation.ts';
import { typedIn } from '../situation/told.ts';
import { freshId } from '../store/record.ts';
import { useKeeping } from '../store/keeping.tsx';
import { BY_REASON, FOR_ALL } from '../text/proof-words.ts';
import { useSay } from '../text/say.ts';

/** What one has at hand to show: it stands under letters as enclosed, a photo of it is kept here only. */
export function Proofs() {
  const say = useSay();
  const keeping = useKeeping();
  const { evidence, household } = keeping.situation;
  const [problem, setProblem] = useState<Problem>();
  const back = new URLSearchParams(useSearch()).get('back') ?? '';
  const reason = typedIn(household, 'reason') as HardshipReason | undefined;
  const usual = [...(reason === undefined ? [] : (BY_REASON[reason] ?? [])), ...FOR_ALL];
  const has = (what: string) => evidence.find(({ facts }) => typedIn(facts, 'what') === what);
  const own = evidence.filter(
    ({ facts }) => !usual.some(({ zh }) => zh === typedIn(facts, 'what')),
  );
  const add = (what: string) =>
    keeping.change<FactsBody>('evidence', freshId(), () =>
      ok({ facts: { what: { typed: what } }, at: Date.now() }),
    );
  const tick = async (what: string, known: EvidenceTold | undefined) =>
    setProblem(
      known === undefined ? await add(what) : await keeping.remove([`evidence/${known.id}`]),
    );
  return (
    <Page
      title={say('手上有哪些材料？', 'Which papers do you have?')}
      why={say(
        '勾的会写在信的附件里。没有的不用急，用收支说明也能先谈。只给需要的页，不给原件和验证码。',
        'What you tick stands in the letter as enclosed. Without them a statement of income and spending will do for now. Show only the pages needed, never originals or codes.',
      )}
      back={`/${back}`}
      problem={problem}
      primary={{ text: say('好了', 'Done'), href: `/${back}` }}
    >
      <fieldset class="choice">
        <legend class="spoken">{say('材料', 'Papers')}</legend>
        {usual.map((name) => {
          const known = has(name.zh);
          return (
            <div key={name.zh} class={known === undefined ? 'option' : 'option on'}>
              <label>
                <input
                  type="checkbox"
                  checked={known !== undefined}
                  onChange={() => void tick(name.zh, known)}
                />
                <span>{name[say.lang]}</span>
              </label>
              {known && <Photo evidence={known} name={name[say.lang]} />}
            </div>
          );
        })}
      </fieldset>
      <Own own={own} onProblem={setProblem} />
      <Another onAdd={(what) => void add(what).then(setProblem)} />
      <p class="hint">
        {say(
          '删掉的 24 小时内能在设置里放回来。照片只存在这部手机里，拍摄地点会去掉，不会跟信一起发出去。',
          'What is deleted can be taken back in the settings within 24 hours. Photos stay on this device, without the place they were taken, and are not sent with a letter.',
        )}
      </p>
    </Page>
  );
}

type OwnProps = {
  readonly own: readonly EvidenceTold[];
  readonly onProblem: (problem: Problem | undefined) => void;
};

/** Papers that the person named. */
function Own({ own, onProblem }: OwnProps) {
  const say = useSay();
  const keeping = useKeeping();
  if (own.length === 0) return null;
  return (
    <ul class="answers">
      {own.map((one) => (
        <li key={one.id}>
          <span class="answer">{typedIn(one.facts, 'what')}</span>
          <button
            class="plain"
            type="button"
            onClick={() => void keeping.remove([`evidence/${one.id}`]).then(onProblem)}
          >
            {say('删除', 'Delete')}
            <span class="spoken"> {typedIn(one.facts, 'what')}</span>
          </button>
          <Photo evidence={one} name={typedIn(one.facts, 'what') ?? ''} />
        </li>
      ))}
    </ul>
  );
}

/** A paper that is not in the list. */
function Another({ onAdd }: { readonly onAdd: (what: string) => void }) {
  const say = useSay();
  const hear = useCare();
  const [what, setWhat] = useTyped('proof');
  return (
    <div class="field">
      <label for="what">{say('别的材料', 'Another paper')}</label>
      <div class="input">
        <input
          id="what"
          type="text"
          autocomplete="off"
          maxLength={60}
          value={what}
          onInput={({ currentTarget: { value } }) => {
            hear(value, what);
            setWhat(value);
          }}
        />
        <button
          class="plain"
          type="button"
          disabled={what.trim() === ''}
          onClick={() => {
            onAdd(what.trim());
            setWhat('');
          }}
        >
          {say('加上', 'Add')}
        </button>
      </div>
    </div>
  );
}

/** The photo of a paper: taken or chosen, made small, shown, and taken away again. */
function Photo({ evidence, name }: { readonly evidence: EvidenceTold; readonly name: string }) {
  const say = useSay();
  const keeping = useKeeping();
  const [problem, setProblem] = useState<Problem>();
  const file = useRef<HTMLInputElement>(null);
  const body = factsIn(keeping.records.get(`evidence/${evidence.id}`)?.body);
  const set = (photo: string | undefined) =>
    keeping.change<FactsBody>('evidence', evidence.id, (now) => {
      const { photo: _before, ...rest } = now ?? { facts: evidence.facts };
      return ok(photo === undefined ? rest : { ...rest, photo });
    });
  const choose = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const made = await shrunk(chosen);
    setProblem(made.ok ? await set(made.value) : made.problem);
  };
  return (
    <div class="photo">
      <input
        ref={file}
        type="file"
        accept="image/*"
        hidden
        onChange={(event) => {
          void choose(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {body?.photo !== undefined && (
        <details>
          <summary>{say('看照片', 'See the photo')}</summary>
          <img src={body.photo} alt={say(`${name}的照片`, `Photo: ${name}`)} />
        </details>
      )}
      <button class="plain" type="button" onClick={() => file.current?.click()}>
        {body?.photo === undefined
          ? say('存一张照片', 'Keep a photo')
          : say('换一张', 'Another photo')}
        <span class="spoken"> {name}</span>
      </button>
      {body?.photo !== undefined && (
        <button class="plain" type="button" onClick={() => void set(undefined).then(setProblem)}>
          {say('去掉照片', 'Take the photo away')}
          <span class="spoken"> {name}</span>
        </button>
      )}
      {problem && <p class="fault">{wordsOf(problem, say)}</p>}
    </div>
  );
}
