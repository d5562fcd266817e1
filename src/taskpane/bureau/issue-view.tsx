import { Button, Checkbox } from '@fluentui/react-components';
import { readPeriod } from '../../plan/read-period';
import { DoneNotice } from '../parts/done-notice';
import { FaultNotice } from '../parts/fault-notice';
import { PeriodField } from '../parts/period-field';
import { Working } from '../parts/working';
import { useStore } from '../state/use-store';
import { useLanguage, useWords } from '../words/use-words';
import { PlanInUse } from './plan-in-use';
import { PreviousSummary } from './previous-summary';
import { UnitList } from './unit-list';
import type { TabProps } from './tab-props';

type IssueDesk = TabProps['desks']['issue'];

interface IssueNoticesProps {
  readonly issue: IssueDesk;
  readonly onNext: () => void;
}

/** How far it is, what came of it, and what comes next. */
function IssueNotices({ issue, onNext }: IssueNoticesProps) {
  const say = useWords();
  const language = useLanguage();
  const { progress, fault, saved, opened, notes } = useStore(issue.store);
  return (
    <>
      {progress && <Working text={say('issueWorking', progress)} {...progress} onCancel={() => issue.cancel()} />}
      <FaultNotice fault={fault} />
      {saved && <DoneNotice text={say('issueSaved', { name: saved.name, n: saved.count })} />}
      {opened !== null && <DoneNotice text={say('issueOpened', { unit: opened })} />}
      {notes.map((note) => (
        <p key={note.zh} className="sentence">
          {note[language]}
        </p>
      ))}
      {(saved !== null || opened !== null) && (
        <div className="line">
          <p className="grow">{say('issueNext')}</p>
          <Button size="small" onClick={onNext}>
            {say('goConsolidate')}
          </Button>
        </div>
      )}
    </>
  );
}

interface UnitChoiceProps {
  readonly issue: IssueDesk;
  readonly units: readonly string[];
  readonly chosen: number;
  readonly canOpen: boolean;
  readonly onOpen: (unit: string) => void;
}

/** Which units get a ledger. */
function UnitChoice({ issue, units, chosen, canOpen, onOpen }: UnitChoiceProps) {
  const say = useWords();
  const { left } = useStore(issue.store);
  return (
    <fieldset className="group">
      <legend>{say('issueUnits', { n: chosen, m: units.length })}</legend>
      <Checkbox
        label={say('issueAllUnits')}
        checked={chosen === units.length ? true : chosen === 0 ? false : 'mixed'}
        onChange={(_, { checked }) => issue.toggleAll(checked === true)}
      />
      <UnitList units={units} left={left} canOpen={canOpen} onToggle={(unit) => issue.toggle(unit)} onOpen={onOpen} />
    </fieldset>
  );
}

/** Drawing up the ledgers of a period. */
export function IssueView({ host, desks, occupancy, onTab }: TabProps) {
  const say = useWords();
  const { plan, issue, choice } = desks;
  const { reading } = useStore(plan.store);
  const { period } = useStore(choice);
  const { left, previous, progress } = useStore(issue.store);
  const units = reading?.units ?? [];
  const chosen = units.length - units.filter((unit) => left.includes(unit)).length;
  const read = readPeriod(period);
  const periodId = 'id' in read ? read.id : null;
  const canIssue = periodId !== null && !progress;
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
          <PreviousSummary
            chosen={previous}
            hint={say('issuePreviousHint')}
            isBusy={progress !== null}
            onChoose={(file) => issue.takePrevious(file)}
          />
          <IssueNotices issue={issue} onNext={() => onTab('consolidate')} />
          {period.trim() === '' && <p className="hint">{say('periodMissing')}</p>}
          {units.length === 0 && <p>{say('issueNoUnits')}</p>}
          {units.length > 0 && chosen === 0 && <p className="hint">{say('issueNoneChosen')}</p>}
          {host.savesFiles ? (
            <Button
              appearance="primary"
              disabled={!canIssue || chosen === 0}
              onClick={() => periodId !== null && void issue.issueAll(periodId)}
            >
              {say('issueZip', { n: chosen })}
            </Button>
          ) : (
            <p>{say('issueNoSaving')}</p>
          )}
          <UnitChoice
            issue={issue}
            units={units}
            chosen={chosen}
            canOpen={canIssue}
            onOpen={(unit) => periodId !== null && void issue.issueOne(periodId, unit)}
          />
        </>
      )}
    </>
  );
}
