import { lazy, Suspense, useState } from 'react';
import type { Command } from '../../commands/commands';
import type { Host } from '../../excel/host';
import type { OpenWorkbook } from '../../excel/open-workbook';
import { Tabs } from '../parts/tabs';
import type { Occupancy } from '../state/occupancy';
import { useWords } from '../words/use-words';
import { makeDesks } from './make-desks';
import type { BureauTab } from './tab-props';
import { toFirstTab } from './to-first-tab';

const views = {
  plan: lazy(() => import('./plan-view').then(({ PlanView: view }) => ({ default: view }))),
  issue: lazy(() => import('./issue-view').then(({ IssueView: view }) => ({ default: view }))),
  consolidate: lazy(() => import('./consolidate-view').then(({ ConsolidateView: view }) => ({ default: view }))),
  followUp: lazy(() => import('./follow-up-view').then(({ FollowUpView: view }) => ({ default: view }))),
};

const labels = { plan: 'tabPlan', issue: 'tabIssue', consolidate: 'tabConsolidate', followUp: 'tabFollowUp' } as const;
const tabs = Object.keys(labels) as BureauTab[];

interface BureauProps {
  readonly host: Host;
  readonly workbook: OpenWorkbook;
  readonly occupancy: Occupancy;
  readonly command: Command;
}

/** The pane of those who run the round. */
export function Bureau({ host, workbook, occupancy, command }: BureauProps) {
  const say = useWords();
  const [desks] = useState(() => makeDesks(host, workbook));
  const [tab, setTab] = useState(() => toFirstTab(occupancy, command));
  const View = views[tab];
  return (
    <main>
      <h1 className="unseen">{say('appName')}</h1>
      <Tabs label={say('bureauTabs')} tabs={tabs.map((key) => ({ key, label: say(labels[key]) }))} chosen={tab} panel="tab-panel" onChoose={setTab} />
      <div className="view" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        <Suspense fallback={<p className="hint">{say('loading')}</p>}>
          <View host={host} workbook={workbook} occupancy={occupancy} desks={desks} onTab={setTab} />
        </Suspense>
      </div>
    </main>
  );
}
