import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import { daysToReply } from '../../../summary/matters/to-reply-by';
import { copyText } from '../../dom/copy-text';
import { DoneNotice } from '../../parts/done-notice';
import { FaultNotice } from '../../parts/fault-notice';
import { Working } from '../../parts/working';
import { useStore } from '../../state/use-store';
import { useLanguage, useWords } from '../../words/use-words';
import { countFollowUp, followUpKinds } from './follow-up-kinds';
import { FollowUpDesk, type FollowUpState } from './follow-up-desk';
import { chooseMatters, everyMatter, FollowUpFilter } from './follow-up-filter';
import { LevelBar } from './level-bar';
import { FollowUpUnit } from './follow-up-unit';
import type { UnitFollowUp } from './read-follow-up';
import type { TabProps } from '../tab-props';

const PapersBox = lazy(() => import('./papers-box').then(({ PapersBox: box }) => ({ default: box })));

/** Sentences of the summary in the pane's language. */
function useShownSentence(): (sentence: string) => string {
  const language = useLanguage();
  const [toShown, setShown] = useState<(sentence: string) => string>(() => (sentence: string) => sentence);
  useEffect(() => {
    if (language !== 'en') return;
    // where it does not arrive the sentences stay Chinese
    void import('./to-english').then(
      ({ toEnglish }) => setShown(() => toEnglish),
      () => undefined,
    );
  }, [language]);
  return toShown;
}

interface CountsProps {
  readonly counts: ReturnType<typeof countFollowUp>;
  readonly isReading: boolean;
  readonly onRead: () => void;
}

/** How much there is of each kind. */
function Counts({ counts, isReading, onRead }: CountsProps) {
  const say = useWords();
  return (
    <>
      <div className="line">
        <p className="grow strong">
          {say('followCounts', {
            n: counts.listed,
            kinds: counts.kinds.map(([kind, n]) => `${say(followUpKinds[kind])} ${String(n)}`).join(' · '),
          })}
        </p>
        <Button size="small" disabledFocusable={isReading} onClick={onRead}>
          {say('followRefresh')}
        </Button>
      </div>
      {counts.errors > 0 && <p className="hint">{say('followErrors', { n: counts.errors })}</p>}
      {counts.settled > 0 && <p className="hint">{say('followSettledSome', { n: counts.settled })}</p>}
    </>
  );
}

/** The reminder that was copied last; its text where it is not on the clipboard. */
function CopiedReminder({ copied }: Pick<FollowUpState, 'copied'>) {
  const say = useWords();
  if (!copied) return null;
  const { isOnClipboard, text } = copied;
  const unit = copied.unit ?? say('followAllUnits');
  return (
    <>
      <DoneNotice
        text={say(isOnClipboard ? 'followCopied' : 'followNotCopied', { unit })}
        intent={isOnClipboard ? 'success' : 'warning'}
      />
      {!isOnClipboard && (
        <Field label={say('followReminder', { unit })}>
          <Textarea readOnly value={text} rows={6} onFocus={({ target }) => target.select()} />
        </Field>
      )}
    </>
  );
}

interface PapersProps {
  readonly host: TabProps['host'];
  readonly units: readonly UnitFollowUp[];
}

/** Papers from the summary; folded until somebody asks. */
function Papers({ host: { workbook, savesFiles }, units }: PapersProps) {
  const say = useWords();
  const [wasOpened, setOpened] = useState(false);
  const having = units.filter(({ lines }) => lines.some(({ state }) => state !== null && state !== 'closed'));
  return (
    <details className="group" onToggle={() => setOpened(true)}>
      <summary>{say('followPapers')}</summary>
      {wasOpened && (
        <Suspense fallback={<p className="hint">{say('loading')}</p>}>
          <PapersBox workbook={workbook} savesFiles={savesFiles} units={having.map(({ unit }) => unit)} />
        </Suspense>
      )}
    </details>
  );
}

/** Reds, overdue tasks, open queries and outstanding units of the open summary. */
export function FollowUpView({ host, occupancy, onTab }: TabProps) {
  const { workbook } = host;
  const say = useWords();
  const toShown = useShownSentence();
  const [desk] = useState(() => new FollowUpDesk({ workbook, copy: copyText }));
  const [choice, setChoice] = useState(everyMatter);
  const { units, round, replyBy, isReading, fault, copied } = useStore(desk.store);
  useEffect(() => {
    if (occupancy.summary) void desk.read();
  }, [desk, occupancy.summary]);
  const toConsolidate = (
    <Button appearance="primary" onClick={() => onTab('consolidate')}>
      {say('goConsolidate')}
    </Button>
  );
  if (!occupancy.summary) {
    return (
      <>
        <p>{say('followNone')}</p>
        {toConsolidate}
      </>
    );
  }

  const lines = (units ?? []).flatMap((unit) => unit.lines);
  const counts = countFollowUp(lines);
  const chosen = chooseMatters(units ?? [], choice);
  const isOutstanding = counts.kinds.some(([kind]) => kind === 'outstanding');
  return (
    <>
      <Counts counts={counts} isReading={isReading} onRead={() => void desk.read()} />
      <LevelBar lines={lines} />
      {isReading && !units && <Working text={say('reading')} />}
      <FaultNotice fault={fault} />
      {units && !fault && <Papers host={host} units={units} />}
      <FollowUpFilter lines={lines} choice={choice} onChoose={setChoice} />
      {lines.length > 0 && chosen.length === 0 && <p>{say('followNoneSuch')}</p>}
      <CopiedReminder copied={copied} />
      {chosen.map((unit) => (
        <FollowUpUnit
          key={unit.unit}
          unit={unit}
          toShown={toShown}
          replyBy={replyBy}
          onGo={(location) => void desk.goTo(location)}
          onCopy={() => void desk.copy(units?.find((each) => each.unit === unit.unit) ?? unit)}
        />
      ))}
      {counts.listed + counts.errors > 0 && (
        <Field label={say('followReplyBy')} hint={say('followReplyHint', { asOf: round.asOf, n: daysToReply })}>
          <Input type="date" value={replyBy} onChange={(_, { value }) => desk.setReplyBy(value)} />
        </Field>
      )}
      {isOutstanding && <Button onClick={() => void desk.copyForAll()}>{say('followCopyAll')}</Button>}
      {units?.length === 0 && !fault && (
        <>
          <p>{say('followEmpty')}</p>
          {toConsolidate}
        </>
      )}
    </>
  );
}
