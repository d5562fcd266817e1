import { lazy, Suspense } from 'react';
import type { WorkingProps } from './working-bar';

const WorkingBar = lazy(() => import('./working-bar').then(({ WorkingBar: bar }) => ({ default: bar })));

/** Work that takes a while; the bar comes when it is first needed. */
export function Working(props: WorkingProps) {
  return (
    <Suspense fallback={<p className="hint">{props.text}</p>}>
      <WorkingBar {...props} />
    </Suspense>
  );
}
