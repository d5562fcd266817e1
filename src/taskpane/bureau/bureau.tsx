import type { Host } from '../host';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Command } from '../commands';
import { keepTab, readTab } from '../keeping/kept-tab';
import type { PaneKeep } from '../keeping/pane-keep';
import { Tabs } from '../parts/tabs';
import type { Occupancy } from '../state/occupancy';
import { useWords } from '../words/use-words';
import { CheckAnswer } from './check-answer';
import { keepDesks } from './keep-desks';
import { makeDesks } from './make-desks';
import { type BureauTab, bureauTabs } from './tab-props';
import { toFirstTab } from './to-first-tab';

const views = {
  plan: lazy(() => import('./plan-view').then(({ PlanView: view }) => ({ default: view }))),
  issue: lazy(() => import('./issue-view').then(({ IssueView: view }) => ({ default: view }))),
  consolidate: lazy(() => import('./consolidate-view').then(({ ConsolidateView: view }) => ({ default: view }))),
  followUp: lazy(() => import('./follow-up/follow-up-view').then(({ FollowUpView: view }) => ({ default: view }))),
};

const labels = { plan: 'tabPlan', issue: 'tabIssue', consolidate: 'tabConsolidate', followUp: 'tabFollowUp' } as const;

interface BureauProps {
  readonly host: Host;
  readonly occupancy: Occupancy;
  readonly command: Command;
  readonly keep: PaneKeep;
}

/** The pane of those who run the round. */
export function Bureau({ host, occupancy, command, keep }: BureauProps) {
  const say = useWords();
  const [desks] = useState(() => makeDesks(host, keep.kept, occupancy));
  const [tab, setTab] = useState(() => toFirstTab(occupancy, command, readTab(keep.place)));
  const [isAsked, setAsked] = useState(command === 'check');
  useEffect(() => keepDesks(keep, desks), [keep, desks]);
  useEffect(() => keepTab(keep.place, tab), [keep, tab]);
  useEffect(() => {
    return () => {
      for (const desk of [desks.plan, desks.revise, desks.issue, desks.consolidate, desks.sendBack]) desk.cancel();
    };
  }, [desks]);
  const goTo = (next: BureauTab) => {
    setTab(next);
    setAsked(false);
  };
  const View = views[tab];
  return (
    <main>
      <h1 className="unseen">{say('appName')}</h1>
      <Tabs
        label={say('bureauTabs')}
        tabs={bureauTabs.map((key) => ({ key, label: say(labels[key]) }))}
        chosen={tab}
        panel="tab-panel"
        onChoose={goTo}
      />
      <div className="view" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        {isAsked && <CheckAnswer plan={desks.plan} occupancy={occupancy} />}
        <Suspense fallback={<p className="hint">{say('loading')}</p>}>
          <View host={host} occupancy={occupancy} desks={desks} onTab={goTo} />
        </Suspense>
      </div>
    </main>
  );
}
