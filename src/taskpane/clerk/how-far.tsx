import { Button, ProgressBar } from '@fluentui/react-components';
import { useWords } from '../words/use-words';
import type { Counts } from './to-counts';

interface HowFarProps {
  readonly counts: Counts;
  readonly isChecking: boolean;
  readonly onNext: () => void;
  readonly onCheck: () => void;
}

/** How much is filled in, what is wrong, and where to go on. */
export function HowFar({ counts: { done, total, left, errors, queries }, isChecking, onNext, onCheck }: HowFarProps) {
  const say = useWords();
  const progress = say('clerkProgress', { done, total });
  return (
    <section className="card">
      <p className="strong">{progress}</p>
      <ProgressBar aria-label={progress} value={total === 0 ? 1 : done / total} thickness="large" />
      <ul className="tallies">
        <li>{say('clerkLeft', { n: left })}</li>
        <li className={errors > 0 ? 'error' : ''}>{say('clerkErrors', { n: errors })}</li>
        <li className={queries > 0 ? 'query' : ''}>{say('clerkQueries', { n: queries })}</li>
      </ul>
      <div className="actions">
        <Button appearance="primary" disabled={left === 0} onClick={onNext}>
          {say('clerkNext')}
        </Button>
        <Button disabledFocusable={isChecking} onClick={onCheck}>
          {say(isChecking ? 'clerkChecking' : 'clerkCheck')}
        </Button>
      </div>
    </section>
  );
}
