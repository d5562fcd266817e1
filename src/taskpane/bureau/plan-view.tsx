import { Button, Field, MessageBar, MessageBarActions, MessageBarBody, Textarea } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import { anyPlanSheets } from '../../plan/book/plan-sheets';
import type { Location } from '../../returns/entry';
import { DoneNotice } from '../parts/done-notice';
import { FaultNotice } from '../parts/fault-notice';
import { FileButton } from '../parts/file-button';
import { IdLinks } from '../parts/id-links';
import { Working } from '../parts/working';
import { useStore } from '../state/use-store';
import { useWords } from '../words/use-words';
import { listPlaces } from './plan-places';
import type { TabProps } from './tab-props';

// not needed before a plan is read
const PlanFindings = lazy(() => import('./plan-findings').then(({ PlanFindings: view }) => ({ default: view })));

const ReviseView = lazy(() => import('./revise-view').then(({ ReviseView: view }) => ({ default: view })));

type PlanDesk = TabProps['desks']['plan'];

/** Whether the plan in the workbook may be written over. */
function ReplaceQuestion({ plan }: { readonly plan: PlanDesk }) {
  const say = useWords();
  return (
    <div role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody className="sentence">{say('planReplaceAsk')}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => void plan.write(true)}>{say('planReplace')}</Button>
          <Button appearance="primary" onClick={() => plan.keep()}>
            {say('planKeep')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}

interface PlanReadProps extends Pick<TabProps, 'occupancy' | 'onTab'> {
  readonly plan: PlanDesk;
  readonly onGo: (location: Location) => void;
}

/** What was read of the plan, and where it goes. */
function PlanRead({ plan, occupancy, onTab, onGo }: PlanReadProps) {
  const say = useWords();
  const { origin, reading, isBusy } = useStore(plan.store);
  if (!reading) return null;
  return (
    <>
      <Suspense fallback={<Working text={say('reading')} />}>
        <PlanFindings reading={reading} isBusy={isBusy} onGo={onGo} onTake={(states) => void plan.takeAsRead(states)} />
      </Suspense>
      {occupancy.plan && origin === 'book' && (
        <>
          <p>{say('planNext')}</p>
          <Button appearance="primary" onClick={() => onTab('issue')}>
            {say('goIssue')}
          </Button>
        </>
      )}
      <Button
        appearance={occupancy.plan ? 'secondary' : 'primary'}
        disabledFocusable={isBusy}
        onClick={() => void plan.write()}
      >
        {say('planWrite')}
      </Button>
    </>
  );
}

/** A plan from a file or from text: unfolded while there is none. */
function OtherPlan({ plan, hasPlan }: { readonly plan: PlanDesk; readonly hasPlan: boolean }) {
  const say = useWords();
  const { text, isBusy } = useStore(plan.store);
  return (
    <details className="group" {...(!hasPlan && { open: true })}>
      <summary>{say(hasPlan ? 'planOther' : 'planTake')}</summary>
      <div className="stack">
        <FileButton
          accept=".docx,.txt,.xlsx,.json"
          disabled={isBusy}
          onFiles={([file]) => file && void plan.read({ kind: 'file', file })}
        >
          {say('planOpen')}
        </FileButton>
        <p className="hint">{say('planOpenHint')}</p>
        <Field label={say('planPaste')} hint={say('planPasteHint')}>
          <Textarea
            value={text}
            resize="vertical"
            rows={6}
            onChange={(_, { value }) => plan.store.set({ text: value })}
          />
        </Field>
        <Button
          disabled={text.trim() === ''}
          disabledFocusable={isBusy}
          onClick={() => void plan.read({ kind: 'text', text })}
        >
          {say('planRead')}
        </Button>
      </div>
    </details>
  );
}

/** What became of the former plan; folded until somebody asks, or something is under way. */
function Revisions({ revise }: { readonly revise: TabProps['desks']['revise'] }) {
  const say = useWords();
  const [isOpen, setOpen] = useState(revise.store.get().former !== null);
  return (
    <details className="group" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('reviseOpen')}</summary>
      {isOpen && (
        <Suspense fallback={<Working text={say('reading')} />}>
          <ReviseView revise={revise} />
        </Suspense>
      )}
    </details>
  );
}

/** Taking in a plan: from text, from a file, or from the open plan workbook. */
export function PlanView({ desks: { plan, revise }, occupancy, onTab }: TabProps) {
  const say = useWords();
  const { reading, isBusy, fault, asksToReplace, wasWritten } = useStore(plan.store);
  useEffect(() => (occupancy.plan ? plan.watch() : undefined), [plan, occupancy.plan]);
  const places = fault ? listPlaces(fault.sentence.zh, anyPlanSheets) : [];
  const go = (location: Location) => void plan.goTo(location);
  return (
    <>
      {!reading && <p>{say(occupancy.plan ? 'planInWorkbook' : 'planIntro')}</p>}
      {occupancy.plan && (
        <Button
          appearance={reading ? 'secondary' : 'primary'}
          disabledFocusable={isBusy}
          onClick={() => void plan.readWorkbook()}
        >
          {say(reading ? 'planReread' : 'planFromWorkbook')}
        </Button>
      )}
      {isBusy && <Working text={say('planReading')} onCancel={() => plan.cancel()} />}
      <FaultNotice fault={fault} />
      {places.length > 0 && <IdLinks items={places} onGo={go} />}
      {wasWritten && <DoneNotice text={say('planWritten')} />}
      {asksToReplace && <ReplaceQuestion plan={plan} />}
      <PlanRead plan={plan} occupancy={occupancy} onTab={onTab} onGo={go} />
      {occupancy.plan && <Revisions revise={revise} />}
      <OtherPlan plan={plan} hasPlan={reading !== null || occupancy.plan} />
    </>
  );
}
