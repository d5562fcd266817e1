import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { readPeriod } from '../../plan/read-period';
import { listChosen } from '../dom/list-dropped';
import { summarySheets } from '../../summary/sheets/summary-columns';
import { readRound } from '../../summary/sheets/summary-identity';
import { FaultNotice } from '../parts/fault-notice';
import { FileButton } from '../parts/file-button';
import { PeriodField } from '../parts/period-field';
import { Working } from '../parts/working';
import { useStore } from '../state/use-store';
import { toFault } from '../state/to-pane-fault';
import { useLanguage, useWords } from '../words/use-words';
import type { ConsolidateTarget } from './consolidate-target';
import { DropZone } from './drop-zone';
import { Outcome } from './outcome';
import { PlanInUse } from './plan-in-use';
import { SendBackBox } from './send-back-box';
import type { TabProps } from './tab-props';

/** Bringing the returned ledgers together. */
export function ConsolidateView({ host, desks, occupancy, onTab }: TabProps) {
  const say = useWords();
  const language = useLanguage();
  const { plan, consolidate, choice } = desks;
  const { reading } = useStore(plan.store);
  const { period } = useStore(choice);
  const { files, progress, refused, isWriting, result, isWritten, target, fault } = useStore(consolidate.store);
  useEffect(() => {
    if (!occupancy.summary || choice.get().period !== '') return;
    // without it the bureau types the period itself
    void host.workbook.readSheets([summarySheets.identity]).then(
      (book) => choice.set({ period: readRound(book).period, isTyped: false }),
      () => undefined,
    );
  }, [host.workbook, choice, occupancy.summary]);
  const isBusy = progress !== null || isWriting;
  const read = readPeriod(period);
  const periodId = 'id' in read ? read.id : null;
  const canRun = periodId !== null && files.length > 0 && !isBusy;
  const run = (into: ConsolidateTarget) => periodId !== null && void consolidate.run(periodId, into);
  const take = (chosen: readonly File[]) => consolidate.add(listChosen(chosen));
  return (
    <>
      <PlanInUse desks={desks} occupancy={occupancy} onTab={onTab} />
      {reading && (
        <PeriodField
          plan={reading.plan}
          period={period}
          onChange={(value) => choice.set({ period: value, isTyped: true })}
        />
      )}
      {reading && (
        <DropZone
          onFiles={(dropped) => consolidate.add(dropped)}
          onFault={(thrown) => consolidate.store.set({ fault: toFault(thrown) })}
        >
          <p>{say('consolidateDrop')}</p>
          <div className="actions centred">
            <FileButton multiple accept=".xlsx,.zip" disabled={isBusy} onFiles={take}>
              {say('consolidateFiles')}
            </FileButton>
            <FileButton folder disabled={isBusy} onFiles={take}>
              {say('consolidateFolder')}
            </FileButton>
          </div>
          {files.length > 0 && (
            <div className="actions centred">
              <span role="status">{say('consolidateChosen', { n: files.length })}</span>
              <Button size="small" appearance="subtle" disabled={isBusy} onClick={() => consolidate.clear()}>
                {say('consolidateClear')}
              </Button>
            </div>
          )}
        </DropZone>
      )}
      {reading && (
        <div className="actions">
          <Button appearance="primary" disabled={!canRun} onClick={() => run('workbook')}>
            {say(occupancy.summary ? 'consolidateRefresh' : 'consolidateRun')}
          </Button>
          <Button disabled={!canRun} onClick={() => run(host.savesFiles ? 'file' : 'window')}>
            {say(host.savesFiles ? 'consolidateSave' : 'consolidateOpen')}
          </Button>
        </div>
      )}
      {reading && period.trim() === '' && <p className="hint">{say('periodMissing')}</p>}
      {reading && files.length === 0 && <p className="hint">{say('consolidateNoFiles')}</p>}
      {occupancy.summary && <p className="hint">{say('consolidateKept')}</p>}
      {progress && (
        <Working
          text={
            say('consolidateWorking', { done: progress.done, total: progress.total }) +
            (progress.pace ? say('consolidatePace', progress.pace) : '')
          }
          done={progress.done}
          total={progress.total}
          onCancel={() => consolidate.cancel()}
        />
      )}
      {isWriting && <Working text={say('consolidateWriting')} />}
      <FaultNotice fault={fault} />
      {isBusy && refused.length > 0 && (
        <section className="group" aria-live="polite">
          <p className="strong">{say('refusedSoFar', { n: refused.length })}</p>
          <ul>
            {refused.slice(-5).map(({ name, reason }) => (
              <li key={name}>
                {name} <span className="hint">{reason?.[language]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {result && (
        <Outcome
          result={result}
          isWritten={isWritten}
          target={target}
          sendBack={host.savesFiles ? <SendBackBox desk={desks.sendBack} result={result} /> : null}
          onFollowUp={() => onTab('followUp')}
          onUse={({ file, unit }) => {
            consolidate.prefer(file, unit);
            run(target);
          }}
        />
      )}
    </>
  );
}
