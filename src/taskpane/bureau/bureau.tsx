import { Tab, TabList } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import type { Command } from '../../commands/commands';
import type { Host } from '../../excel/host';
import type { OpenWorkbook } from '../../excel/open-workbook';
import type { Occupancy } from '../state/occupancy';
import { useWords } from '../words/use-words';
import { type BureauDesks, makeDesks } from './make-desks';

export interface TabProps {
  readonly host: Host;
  readonly workbook: OpenWorkbook;
  readonly occupancy: Occupancy;
  readonly desks: BureauDesks;
  readonly onTab: (tab: BureauTab) => void;
}

export type BureauTab = 'plan' | 'issue' | 'consolidate' | 'followUp';

const views = {
  plan: lazy(() => import('./plan-view').then(({ PlanView: view }) => ({ default: view }))),
  issue: lazy(() => import('./issue-view').then(({ IssueView: view }) => ({ default: view }))),
  consolidate: lazy(() => import('./consolidate-view').then(({ ConsolidateView: view }) => ({ default: view }))),
  followUp: lazy(() => import('./follow-up-view').then(({ FollowUpView: view }) => ({ default: view }))),
};

const labels = { plan: 'tabPlan', issue: 'tabIssue', consolidate: 'tabConsolidate', followUp: 'tabFollowUp' } as const;
const tabs = Object.keys(labels) as BureauTab[];

/** Where to begin: what the ribbon asked for, else what the workbook is for. */
export function toFirstTab({ plan, summary }: Occupancy, command: Command): BureauTab {
  if (command === 'consolidate') return 'consolidate';
  return summary && !plan ? 'followUp' : 'plan';
}

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
    <>
      <TabList
        aria-label={say('bureauTabs')}
        selectedValue={tab}
        selectTabOnFocus={false}
        className="tabs"
        onTabSelect={(_, { value }) => {
          const chosen = tabs.find((each) => each === value);
          if (chosen) setTab(chosen);
        }}
      >
        {tabs.map((each) => (
          <Tab key={each} value={each} id={`tab-${each}`} aria-controls="tab-panel">
            {say(labels[each])}
          </Tab>
        ))}
      </TabList>
      <main className="view" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        <Suspense fallback={<p className="hint">{say('loading')}</p>}>
          <View host={host} workbook={workbook} occupancy={occupancy} desks={desks} onTab={setTab} />
        </Suspense>
      </main>
    </>
  );
}
