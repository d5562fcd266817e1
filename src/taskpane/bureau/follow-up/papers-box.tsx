import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { type PaperKind, paperWords as kinds } from '../../../papers/paper';
import { saveFile } from '../../dom/save-file';
import type { OpenWorkbook } from '../../host';
import { DoneNotice } from '../../parts/done-notice';
import { FaultNotice } from '../../parts/fault-notice';
import { Working } from '../../parts/working';
import { useStore } from '../../state/use-store';
import { paperWords } from '../../words/papers';
import { useOwnWords } from '../../words/use-words';
import { jobRunner } from '../../worker/run-job';
import { startWorker } from '../../worker/start-worker';
import { PapersDesk } from './papers-desk';

/** How far it is, and what came of it. */
function PapersNotices({ desk }: { readonly desk: PapersDesk }) {
  const say = useOwnWords(paperWords);
  const { kind, progress, saved, fault } = useStore(desk.store);
  return (
    <>
      {progress && kind && (
        <Working text={say('working', { kind: say(kind), ...progress })} {...progress} onCancel={() => desk.cancel()} />
      )}
      <FaultNotice fault={fault} />
      {saved && <DoneNotice text={say('saved', { name: saved.name, n: saved.count })} />}
      {saved === null && <DoneNotice text={say('nothingToWrite')} intent="info" />}
    </>
  );
}

interface PapersBoxProps {
  readonly workbook: OpenWorkbook;
  readonly savesFiles: boolean;
  /** Units that have a matter. */
  readonly units: readonly string[];
}

/** Papers from the open summary: 督办单 for all or one of the units, and those about all. */
export function PapersBox({ workbook, savesFiles, units }: PapersBoxProps) {
  const say = useOwnWords(paperWords);
  const [desk] = useState(
    () => new PapersDesk({ workbook, name: say('workbook'), runJob: jobRunner(startWorker), save: saveFile }),
  );
  const [chosen, setChosen] = useState('');
  const { progress } = useStore(desk.store);
  if (!savesFiles) return <p>{say('noSaving')}</p>;
  const unit = units.includes(chosen) ? chosen : '';
  const button = (kind: PaperKind, of: readonly string[] = []) => (
    <Button key={kind} disabledFocusable={progress !== null} onClick={() => void desk.write(kind, of)}>
      {say(kind)}
    </Button>
  );
  const about = (Object.keys(kinds) as PaperKind[]).filter((kind) => kind !== 'supervisionNotice');
  return (
    <section className="stack">
      <p className="hint">{say('about')}</p>
      {units.length === 0 ? (
        <p className="hint">{say('noMatters')}</p>
      ) : (
        <>
          <Field label={say('units')}>
            <Select value={unit} onChange={(_, { value }) => setChosen(value)}>
              <option value="">{say('allUnits', { n: units.length })}</option>
              {units.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </Select>
          </Field>
          <div className="actions">{button('supervisionNotice', unit === '' ? [] : [unit])}</div>
        </>
      )}
      <div className="actions">{about.map((kind) => button(kind))}</div>
      <PapersNotices desk={desk} />
    </section>
  );
}
