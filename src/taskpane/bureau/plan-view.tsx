import { Button, Field, MessageBar, MessageBarActions, MessageBarBody, Textarea } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { planSheets } from '../../plan/plan-columns';
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

/** Taking in a plan: from text, from a file, or from the open plan workbook. */
export function PlanView({ desks: { plan }, occupancy, onTab }: TabProps) {
  const say = useWords();
  const { text, origin, reading, isBusy, fault, asksToReplace, wasWritten } = useStore(plan.store);
  const places = fault ? listPlaces(fault.sentence.zh, Object.values(planSheets)) : [];
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
      {asksToReplace && (
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
      )}
      {reading && (
        <>
          <Suspense fallback={<Working text={say('reading')} />}>
            <PlanFindings reading={reading} onGo={go} onTake={(states) => void plan.takeAsRead(states)} />
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
      )}
      <details className="group" {...(!reading && !occupancy.plan && { open: true })}>
        <summary>{say(reading || occupancy.plan ? 'planOther' : 'planTake')}</summary>
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
    </>
  );
}
