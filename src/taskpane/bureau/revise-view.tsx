import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { toPeriodName } from '../../plan/period';
import type { Revision } from '../../plan/plan';
import { readPeriod } from '../../plan/read-period';
import { toRevisedName } from '../../plan/revisions/revised-fields';
import { DoneNotice } from '../parts/done-notice';
import { FaultNotice } from '../parts/fault-notice';
import { FileButton } from '../parts/file-button';
import { Working } from '../parts/working';
import { useStore } from '../state/use-store';
import { reviseWords } from '../words/revise';
import { useLanguage, useOwnWords, useWords } from '../words/use-words';
import { toFrom } from './revision-terms';
import type { TabProps } from './tab-props';

type ReviseDesk = TabProps['desks']['revise'];

interface DeskProps {
  readonly revise: ReviseDesk;
}

interface FromFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  /** What holds where nothing is typed. */
  readonly otherwise?: string;
  readonly onChange: (value: string) => void;
}

/** From which period on: empty, or a period as people write it. */
function FromField({ label, hint, value, otherwise, onChange }: FromFieldProps) {
  const language = useLanguage();
  const say = useWords();
  const [isTyping, setTyping] = useState(false);
  const read = readPeriod(value);
  const isBlank = value.trim() === '';
  const isRead = 'id' in read;
  const said = isRead && read.id !== value.trim() ? say('periodRead', { id: read.id, name: toPeriodName(read) }) : hint;
  return (
    <Field
      label={label}
      {...(said !== undefined && { hint: said })}
      {...(!isRead && !isBlank && !isTyping
        ? { validationState: 'error' as const, validationMessage: read[language] }
        : {})}
    >
      <Input
        value={value}
        autoComplete="off"
        {...(otherwise !== undefined && { placeholder: otherwise })}
        onBlur={() => setTyping(false)}
        onChange={(_, { value: typed }) => {
          setTyping(true);
          onChange(typed);
        }}
      />
    </Field>
  );
}

/** By which document, and from when. */
function Terms({ revise }: DeskProps) {
  const say = useOwnWords(reviseWords);
  const { date, number, reason, from } = useStore(revise.store);
  return (
    <>
      <Field label={say('date')} required>
        <Input type="date" value={date} onChange={(_, { value }) => revise.setTerms({ date: value })} />
      </Field>
      <Field label={say('number')}>
        <Input value={number} autoComplete="off" onChange={(_, { value }) => revise.setTerms({ number: value })} />
      </Field>
      <Field label={say('reason')}>
        <Input value={reason} autoComplete="off" onChange={(_, { value }) => revise.setTerms({ reason: value })} />
      </Field>
      <FromField
        label={say('from')}
        hint={say('fromHint')}
        value={from}
        onChange={(value) => revise.setTerms({ from: value })}
      />
    </>
  );
}

/** One change, and from when it holds where that differs. */
function Line({ revise, line }: DeskProps & { readonly line: Revision }) {
  const say = useOwnWords(reviseWords);
  const { from, own } = useStore(revise.store);
  const name = toRevisedName(line);
  return (
    <li>
      <p>
        <span className="strong">{name}</span>{' '}
        {say('line', { was: line.was || say('absent'), is: line.is || say('absent') })}
      </p>
      <FromField
        label={say('ownFrom', { name })}
        value={own[name] ?? ''}
        otherwise={from.trim() || say('allPeriods')}
        onChange={(value) => revise.setOwn(name, value)}
      />
    </li>
  );
}

/** What was found, and the button that records it. */
function Proposed({ revise }: DeskProps) {
  const say = useOwnWords(reviseWords);
  const state = useStore(revise.store);
  const { former, lines, date, work, recorded } = state;
  if (!former || !lines) return null;
  if (lines.length === 0) return recorded ? null : <p role="status">{say('none', { name: former.name })}</p>;
  const isReady = date !== '' && lines.every((line) => toFrom(state, line) !== undefined);
  return (
    <>
      <p role="status">{say('found', { name: former.name, n: lines.length })}</p>
      <Terms revise={revise} />
      <ol className="stack">
        {lines.map((line) => (
          <Line key={toRevisedName(line)} revise={revise} line={line} />
        ))}
      </ol>
      {!isReady && <p className="hint">{say('notReady')}</p>}
      <Button
        appearance="primary"
        disabled={!isReady}
        disabledFocusable={work !== null}
        onClick={() => void revise.record()}
      >
        {say('record', { n: lines.length })}
      </Button>
    </>
  );
}

const works = { comparing: 'comparing', writing: 'writing', takingBack: 'takingBack' } as const;

/** Comparing the open plan workbook with what it was, and recording the changes in it. */
export function ReviseView({ revise }: DeskProps) {
  const say = useOwnWords(reviseWords);
  const { former, work, fault, recorded, wasTakenBack } = useStore(revise.store);
  return (
    <div className="stack">
      <p>{say('intro')}</p>
      <div className="actions">
        <FileButton accept=".xlsx,.json" disabled={work !== null} onFiles={([file]) => file && void revise.take(file)}>
          {say('pick')}
        </FileButton>
        {former && (
          <Button disabledFocusable={work !== null} onClick={() => void revise.take(former)}>
            {say('again')}
          </Button>
        )}
      </div>
      {work && <Working text={say(works[work])} {...(work === 'comparing' && { onCancel: () => revise.cancel() })} />}
      <FaultNotice fault={fault} />
      {recorded && (
        <>
          <DoneNotice text={say('recorded', { n: recorded.lines.length })} />
          <Button disabledFocusable={work !== null} onClick={() => void revise.takeBack()}>
            {say('takeBack')}
          </Button>
        </>
      )}
      {wasTakenBack && <DoneNotice text={say('takenBack')} />}
      <Proposed revise={revise} />
    </div>
  );
}
