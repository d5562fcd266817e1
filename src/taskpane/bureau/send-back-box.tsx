import { Button } from '@fluentui/react-components';
import { DoneNotice } from '../parts/done-notice';
import { FaultNotice } from '../parts/fault-notice';
import { Working } from '../parts/working';
import { useStore } from '../state/use-store';
import { useWords } from '../words/use-words';
import type { RoundOutcome } from '../worker/jobs';
import type { SendBackDesk } from './send-back-desk';

/** What goes back to the units, as one zip. */
export function SendBackBox({ desk, result }: { readonly desk: SendBackDesk; readonly result: RoundOutcome }) {
  const say = useWords();
  const { of, progress, saved, fault } = useStore(desk.store);
  const isAboutThis = of === result;
  const { sendBacks } = result;
  if (sendBacks.length === 0) return null;
  return (
    <section className="stack">
      <Button disabledFocusable={progress !== null} onClick={() => void desk.save(result)}>
        {say('sendBackSave', { n: sendBacks.length })}
      </Button>
      <p className="hint">{say('sendBackHint')}</p>
      {progress && <Working text={say('sendBackWorking', progress)} {...progress} onCancel={() => desk.cancel()} />}
      <FaultNotice fault={isAboutThis ? fault : null} />
      {saved && isAboutThis && <DoneNotice text={say('sendBackSaved', { name: saved.name, n: saved.count })} />}
    </section>
  );
}
