import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { SelfFinding } from '../../findings/self/self-check';
import type { Location } from '../../returns/entry';
import { toA1 } from '../../workbook/book/a1';
import { FilterBar } from '../parts/filter-bar';
import { useLanguage, useOwnWords } from '../words/use-words';
import { clerkWords } from '../words/clerk';
import type { Mending } from './clerk-desk';
import { groupFindings } from './group-findings';
import type { Counts } from './to-counts';
import { toKinds } from './to-kinds';

interface FindingListProps {
  readonly counts: Counts;
  readonly findings: readonly SelfFinding[];
  readonly onGo: (location: Location) => void;
  readonly onRepair: (mendings: readonly Mending[]) => void;
}

type FindingProps = Omit<FindingListProps, 'counts' | 'findings'> & {
  readonly finding: SelfFinding;
  /** All of its kind, where it is the first of them. */
  readonly kind: readonly Mending[] | undefined;
};

function Finding({ finding, kind, onGo, onRepair }: FindingProps) {
  const say = useOwnWords(clerkWords);
  const sentence = finding.sentence[useLanguage()];
  const { location, repairs, severity } = finding;
  return (
    <li className={`finding ${severity}`}>
      {location ? (
        <button type="button" className="go" onClick={() => onGo(location)}>
          <span className="mark">{say(severity === 'error' ? 'error' : 'query')}</span>{' '}
          <span className="address">{toA1(location.row, location.column)}</span> {sentence}
        </button>
      ) : (
        <p className="go">
          <span className="mark">{say(severity === 'error' ? 'error' : 'query')}</span> {sentence}
        </p>
      )}
      {location && repairs.length > 0 && (
        <div className="actions">
          {repairs.map((repair) => (
            <Button key={repair.shown} size="small" onClick={() => onRepair([{ finding, repair }])}>
              {say('repair', { shown: repair.shown })}
            </Button>
          ))}
          {kind && (
            <Button size="small" onClick={() => onRepair(kind)}>
              {say('repairKind', { n: kind.length })}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** Of what is still blank nobody knows whether it will be right. */
function toNone({ done, left }: Counts): 'nothingYet' | 'noneSoFar' | 'none' {
  if (left === 0) return 'none';
  return done === 0 ? 'nothingYet' : 'noneSoFar';
}

const severities = ['error', 'query'] as const;
const severityWords = { error: 'errors', query: 'queries' } as const;

/** What is wrong, by sheet and row; each leads to its cell. */
export function FindingList({ counts, findings, onGo, onRepair }: FindingListProps) {
  const say = useOwnWords(clerkWords);
  const [severity, setSeverity] = useState<SelfFinding['severity'] | null>(null);
  const numbers = { error: counts.errors, query: counts.queries };
  const areBoth = counts.errors > 0 && counts.queries > 0;
  const shown = areBoth && severity !== null ? findings.filter((each) => each.severity === severity) : findings;
  const kinds = toKinds(findings);
  return (
    <section aria-label={say('findings')}>
      {findings.length === 0 && (
        <p className="hint">{say(toNone(counts), { total: counts.total, left: counts.left })}</p>
      )}
      {areBoth && (
        <FilterBar
          label={say('severity')}
          choices={severities.map((choice) => ({ choice, text: say(severityWords[choice], { n: numbers[choice] }) }))}
          chosen={severity}
          onChoose={setSeverity}
        />
      )}
      {groupFindings(shown).map(({ sheet, rows }) => (
        <section key={sheet} className="group">
          <h2>{sheet}</h2>
          {rows.map(({ row, name, findings: own }) => (
            <div key={row ?? ''} className="row">
              {row !== null && (
                <h3>
                  {row} {name === row ? '' : name}
                </h3>
              )}
              <ul className="plain">
                {own.map((finding) => (
                  <Finding
                    key={`${finding.rule} ${String(finding.location?.column)} ${finding.sentence.zh}`}
                    finding={finding}
                    kind={kinds.get(finding)}
                    onGo={onGo}
                    onRepair={onRepair}
                  />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </section>
  );
}
