import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { readPeriod } from '../../plan/read-period';
import { listChosen } from '../dom/list-dropped';
import { summarySheets } from '../../summary/sheets/summary-sheets';
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
import { EvidenceChoice } from './evidence-choice';
import { Outcome } from './outcome';
import { PlanInUse } from './plan-in-use';
import { PreviousSummary } from './previous-summary';
import { SendBackBox } from './send-back-box';
import type { TabProps } from './tab-props';

interface PartProps {
  readonly consolidate: TabProps['desks']['consolidate'];
  readonly isBusy: boolean;
}

/** Which files are brought together. */
function LedgerChoice({ consolidate, isBusy }: PartProps) {
  const say = useWords();
  const { files } = useStore(consolidate.store);
  const take = (chosen: readonly File[]) => consolidate.add(listChosen(chosen));
  return (
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
  );
}

/** How far it is. */
function ConsolidateProgress({ consolidate }: Pick<PartProps, 'consolidate'>) {
  const say = useWords();
  const { progress, isWriting } = useStore(consolidate.store);
  return (
    <>
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
    </>
  );
}

/** The last of the files that cannot count, while the others are read. */
function RefusedSoFar({ consolidate, isBusy }: PartProps) {
  const say = useWords();
  const language = useLanguage();
  const { refused } = useStore(consolidate.store);
  if (!isBusy || refused.length === 0) return null;
  return (
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
  );
}

/** The period of the open summary, where none was chosen yet. */
function useOpenPeriod({ host: { workbook }, desks: { choice }, occupancy }: TabProps): void {
  useEffect(() => {
    if (!occupancy.summary || choice.get().period !== '') return;
    // without it the bureau types the period itself
    void workbook.readSheets([summarySheets.identity]).then(
      (book) => choice.set({ period: readRound(book).period, isTyped: false }),
      () => undefined,
    );
  }, [workbook, choice, occupancy.summary]);
}

/** The period of the ledgers that were chosen, where none was chosen yet. */
function useReturnedPeriod({ consolidate, choice }: TabProps['desks']): void {
  const { files } = useStore(consolidate.store);
  useEffect(() => {
    if (files.length === 0 || choice.get().period !== '') return;
    void consolidate.peekPeriod().then((period) => {
      if (period !== null && choice.get().period === '') choice.set({ period, isTyped: false });
    });
  }, [files, consolidate, choice]);
}

interface RunProps {
  readonly host: TabProps['host'];
  readonly hasSummary: boolean;
  readonly canRun: boolean;
  readonly onRun: (into: ConsolidateTarget) => void;
}

/** Into the open workbook, or out of it. */
function RunButtons({ host, hasSummary, canRun, onRun }: RunProps) {
  const say = useWords();
  return (
    <div className="actions">
      <Button appearance="primary" disabled={!canRun} onClick={() => onRun('workbook')}>
        {say(hasSummary ? 'consolidateRefresh' : 'consolidateRun')}
      </Button>
      <Button disabled={!canRun} onClick={() => onRun(host.savesFiles ? 'file' : 'window')}>
        {say(host.savesFiles ? 'consolidateSave' : 'consolidateOpen')}
      </Button>
    </div>
  );
}

/** Bringing the returned ledgers together. */
export function ConsolidateView(props: TabProps) {
  const { host, desks, occupancy, onTab } = props;
  const say = useWords();
  const { plan, consolidate, choice } = desks;
  const { reading } = useStore(plan.store);
  const { period } = useStore(choice);
  const { files, previous, evidence, progress, isWriting, result, isWritten, target, fault } = useStore(
    consolidate.store,
  );
  useOpenPeriod(props);
  useReturnedPeriod(desks);
  const isBusy = progress !== null || isWriting;
  const read = readPeriod(period);
  const periodId = 'id' in read ? read.id : null;
  const canRun = periodId !== null && files.length > 0 && !isBusy;
  const run = (into: ConsolidateTarget) => periodId !== null && void consolidate.run(periodId, into);
  return (
    <>
      <PlanInUse desks={desks} occupancy={occupancy} onTab={onTab} />
      {reading && (
        <>
          <PeriodField
            plan={reading.plan}
            period={period}
            onChange={(value) => choice.set({ period: value, isTyped: true })}
          />
          <LedgerChoice consolidate={consolidate} isBusy={isBusy} />
          <EvidenceChoice chosen={evidence} isBusy={isBusy} onChoose={(folder) => consolidate.takeEvidence(folder)} />
          <PreviousSummary
            chosen={previous}
            hint={say('consolidatePreviousHint')}
            isBusy={isBusy}
            onChoose={(file) => consolidate.takePrevious(file)}
          />
          <RunButtons host={host} hasSummary={occupancy.summary} canRun={canRun} onRun={run} />
          {period.trim() === '' && <p className="hint">{say('periodMissing')}</p>}
          {files.length === 0 && <p className="hint">{say('consolidateNoFiles')}</p>}
        </>
      )}
      {occupancy.summary && <p className="hint">{say('consolidateKept')}</p>}
      <ConsolidateProgress consolidate={consolidate} />
      <FaultNotice fault={fault} />
      <RefusedSoFar consolidate={consolidate} isBusy={isBusy} />
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
