import type { OpenWorkbook } from '../host';
import { useEffect, useState } from 'react';
import type { Book } from '../../workbook/book/book';
import { toChineseDate } from '../../workbook/book/date';
import type { SelfCheck } from '../../findings/self/self-check';
import type { PaneKeep } from '../keeping/pane-keep';
import { Announce } from '../parts/announce';
import { FaultNotice } from '../parts/fault-notice';
import { Working } from '../parts/working';
import { useStore } from '../state/use-store';
import { useLanguage, useOwnWords, useWords } from '../words/use-words';
import { clerkWords } from '../words/clerk';
import { ClerkDesk } from './clerk-desk';
import { DoneRepairs } from './done-repairs';
import { FindingList } from './finding-list';
import { HowFar } from './how-far';
import { Ready } from './ready';
import { toCounts } from './to-counts';

/** The rules' code comes after the first view. */
async function readCheck(book: Book): Promise<SelfCheck> {
  const { readSelfCheck } = await import('../../findings/self/read-self-check');
  return readSelfCheck(book);
}

interface ClerkProps {
  readonly workbook: OpenWorkbook;
  /** Opened by the ribbon's check button. */
  readonly checkNow: boolean;
  readonly isAskedToConsolidate: boolean;
  readonly keep: PaneKeep;
}

/** The pane beside a unit's ledger. */
export function Clerk({ workbook, checkNow, isAskedToConsolidate, keep }: ClerkProps) {
  const say = useOwnWords(clerkWords);
  const sayName = useWords();
  const language = useLanguage();
  const [desk] = useState(() => new ClerkDesk(workbook, readCheck, keep.kept.repairs));
  const { check, isChecking, fault, repairs, refusal, fullChecks, isReady } = useStore(desk.store);
  useEffect(() => desk.start(), [desk]);
  useEffect(() => {
    const { edition } = keep.store.get();
    return desk.store.subscribe(() => keep.keep(edition, { repairs: desk.store.get().repairs }));
  }, [desk, keep]);
  useEffect(() => {
    // Excel does not tell of every paste
    const look = () => void desk.check();
    window.addEventListener('focus', look);
    return () => {
      window.removeEventListener('focus', look);
    };
  }, [desk]);
  useEffect(() => {
    if (checkNow) void desk.check(true);
  }, [desk, checkNow]);

  const counts = check && toCounts(check);
  const announced =
    fullChecks > 0 && counts
      ? say('checked', { left: counts.left, errors: counts.errors, queries: counts.queries })
      : '';
  const deadline = check?.deadline;
  return (
    <main className="view">
      <h1>{check ? say('title', { unit: check.unit, period: check.period }) : sayName('appName')}</h1>
      {deadline && (
        <p className="hint">{say('deadline', { date: language === 'zh' ? toChineseDate(deadline) : deadline })}</p>
      )}
      {isAskedToConsolidate && <p>{say('foreign')}</p>}
      <Announce text={isChecking ? '' : announced} />
      <FaultNotice fault={fault} />
      {!check && isChecking && <Working text={say('checking')} />}
      {check && counts && (
        <>
          <HowFar
            counts={counts}
            isChecking={isChecking}
            onNext={() => void desk.goToNextBlank()}
            onCheck={() => void desk.check(true)}
          />
          {isReady && <Ready queries={counts.queries} />}
          <FaultNotice fault={refusal} />
          <DoneRepairs repairs={repairs} onUndo={(repair) => void desk.takeBack(repair)} />
          <FindingList
            counts={counts}
            findings={check.findings}
            onGo={(location) => void desk.goTo(location)}
            onRepair={(mendings) => void desk.repair(mendings)}
          />
        </>
      )}
    </main>
  );
}
