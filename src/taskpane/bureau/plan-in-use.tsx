import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { FaultNotice } from '../parts/fault-notice';
import { FileButton } from '../parts/file-button';
import { Working } from '../parts/working';
import { useStore } from '../state/use-store';
import { useWords } from '../words/use-words';
import type { TabProps } from './tab-props';

const origins = { book: 'planSourceWorkbook', file: 'planSourceFile', text: 'planSourceText' } as const;

/** Which plan ledgers and the summary go by, and ways to get one. */
export function PlanInUse({ desks: { plan }, occupancy, onTab }: Pick<TabProps, 'desks' | 'occupancy' | 'onTab'>) {
  const say = useWords();
  const { reading, origin, isBusy, fault } = useStore(plan.store);
  useEffect(() => {
    if (occupancy.plan && !plan.store.get().reading) void plan.readWorkbook();
  }, [plan, occupancy.plan]);
  return (
    <section className="card">
      {reading && origin ? (
        <p>
          <span className="strong">{reading.plan.title}</span> <span className="hint">{say(origins[origin])}</span>
        </p>
      ) : (
        <p>{say('planMissing')}</p>
      )}
      {isBusy && <Working text={say('planReading')} onCancel={() => plan.cancel()} />}
      <FaultNotice fault={fault} />
      <div className="actions">
        {!reading && (
          <Button size="small" appearance="primary" onClick={() => onTab('plan')}>
            {say('goPlan')}
          </Button>
        )}
        {occupancy.plan && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => void plan.readWorkbook()}>
            {say(origin === 'book' ? 'planReread' : 'planFromWorkbook')}
          </Button>
        )}
        <FileButton
          size="small"
          accept=".xlsx,.json"
          disabled={isBusy}
          onFiles={([file]) => file && void plan.read({ kind: 'file', file })}
        >
          {say('planPick')}
        </FileButton>
      </div>
    </section>
  );
}
