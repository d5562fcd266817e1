import { Button, ProgressBar } from '@fluentui/react-components';
import { useWords } from '../words/use-words';

export interface WorkingProps {
  readonly text: string;
  readonly done?: number;
  readonly total?: number;
  readonly onCancel?: () => void;
}

/** Work that takes a while: how far it is, and a way out. */
export function WorkingBar({ text, done, total, onCancel }: WorkingProps) {
  const say = useWords();
  return (
    <div className="working">
      <div className="grow">
        <ProgressBar
          aria-label={text}
          {...(done !== undefined && total !== undefined && total > 0 && { value: done / total })}
        />
        <p className="hint">{text}</p>
      </div>
      {onCancel && (
        <Button size="small" onClick={onCancel}>
          {say('cancel')}
        </Button>
      )}
    </div>
  );
}
