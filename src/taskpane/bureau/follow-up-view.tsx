import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { daysToReply } from '../../summary/to-reply-by';
import { copyText } from '../dom/copy-text';
import { DoneNotice } from '../parts/done-notice';
import { FaultNotice } from '../parts/fault-notice';
import { Working } from '../parts/working';
import { useStore } from '../state/use-store';
import { useLanguage, useWords } from '../words/use-words';
import { FollowUpDesk } from './follow-up-desk';
import { FollowUpUnit } from './follow-up-unit';
import type { TabProps } from './tab-props';

/** Reds, overdue tasks, open queries and outstanding units of the open summary. */
export function FollowUpView({ workbook, occupancy, onTab }: TabProps) {
  const say = useWords();
  const language = useLanguage();
  const [toShown, setShown] = useState<(sentence: string) => string>(() => (sentence: string) => sentence);
  useEffect(() => {
    if (language !== 'en') return;
    // where it does not arrive the sentences stay Chinese
    void import('./to-english').then(({ toEnglish }) => setShown(() => toEnglish), () => undefined);
  }, [language]);
  const [desk] = useState(() => new FollowUpDesk({ workbook, copy: copyText }));
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

  const open = (units ?? []).flatMap(({ lines }) => lines).filter(({ isSettled }) => !isSettled);
  const nameOf = ({ unit }: { readonly unit: string | null }) => unit ?? say('followAllUnits');
  const count = (kind: string) => open.filter((line) => line.kind === kind).length;
  return (
    <>
      <div className="line">
        <p className="grow strong">
          {say('followCounts', { unmet: count('unmet'), overdue: count('overdue'), behind: count('behind'), error: count('error'), query: count('query'), outstanding: count('outstanding') })}
        </p>
        <Button size="small" disabledFocusable={isReading} onClick={() => void desk.read()}>
          {say('followRefresh')}
        </Button>
      </div>
      {isReading && !units && <Working text={say('reading')} />}
      <FaultNotice fault={fault} />
      {open.length > 0 && (
        <Field label={say('followReplyBy')} hint={say('followReplyHint', { asOf: round.asOf, n: daysToReply })}>
          <Input type="date" value={replyBy} onChange={(_, { value }) => desk.setReplyBy(value)} />
        </Field>
      )}
      {count('outstanding') > 0 && (
        <Button onClick={() => void desk.copyForAll()}>{say('followCopyAll')}</Button>
      )}
      {copied && <DoneNotice text={say(copied.isOnClipboard ? 'followCopied' : 'followNotCopied', { unit: nameOf(copied) })} intent={copied.isOnClipboard ? 'success' : 'warning'} />}
      {copied && !copied.isOnClipboard && (
        <Field label={say('followReminder', { unit: nameOf(copied) })}>
          <Textarea readOnly value={copied.text} rows={6} onFocus={({ target }) => target.select()} />
        </Field>
      )}
      {units?.length === 0 && !fault && (
        <>
          <p>{say('followEmpty')}</p>
          {toConsolidate}
        </>
      )}
      {units?.map((unit) => (
        <FollowUpUnit key={unit.unit} unit={unit} toShown={toShown} onGo={(location) => void desk.goTo(location)} onCopy={() => void desk.copy(unit)} />
      ))}
    </>
  );
}
