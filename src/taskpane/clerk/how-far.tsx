import { Button, ProgressBar } from '@fluentui/react-components';
import { useOwnWords } from '../words/use-words';
import { clerkWords } from '../words/clerk';
import type { Counts } from './to-counts';

interface HowFarProps {
  readonly counts: Counts;
  readonly isChecking: boolean;
  readonly onNext: () => void;
  readonly onCheck: () => void;
}

/** How much is filled in, what is wrong, and where to go on. */
export function HowFar({ counts: { done, total, left, errors, queries }, isChecking, onNext, onCheck }: HowFarProps) {
  const say = useOwnWords(clerkWords);
  const progress = say('progress', { done, total });
  return (
    <section className="card">
      <p className="strong">{progress}</p>
      <ProgressBar aria-label={progress} value={total === 0 ? 1 : done / total} thickness="large" />
      <ul className="tallies">
        <li>{say('left', { n: left })}</li>
        <li className={errors > 0 ? 'error' : ''}>{say('errors', { n: errors })}</li>
        <li className={queries > 0 ? 'query' : ''}>{say('queries', { n: queries })}</li>
      </ul>
      <div className="actions">
        <Button appearance="primary" disabled={left === 0} onClick={onNext}>
          {say('next')}
        </Button>
        <Button disabledFocusable={isChecking} onClick={onCheck}>
          {say(isChecking ? 'checking' : 'check')}
        </Button>
      </div>
    </section>
  );
}
