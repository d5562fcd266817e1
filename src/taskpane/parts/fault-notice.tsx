import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { Fault } from '../../workbook/book/fault';
import { copyText } from '../dom/copy-text';
import { toDetails } from '../state/to-pane-fault';
import { useLanguage, useWords } from '../words/use-words';

const ours = ['internal', 'excelFailed', 'workerCrashed'];

/** Why something was not done; details to copy where it may be the program's fault. */
export function FaultNotice({ fault }: { readonly fault: Fault | null }) {
  const language = useLanguage();
  const say = useWords();
  const [copied, setCopied] = useState<Fault | null>(null);
  if (!fault) return null;
  return (
    <div role="alert">
      <MessageBar intent={fault.code === 'cancelled' ? 'info' : 'error'} layout="multiline">
        <MessageBarBody className="sentence">{fault.sentence[language]}</MessageBarBody>
        {ours.includes(fault.code) && (
          <MessageBarActions>
            <Button size="small" onClick={() => void copyText(toDetails(fault)).then(() => setCopied(fault))}>
              {say(copied === fault ? 'copiedDetails' : 'copyDetails')}
            </Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}
