import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Rating } from '../../ledger/rating';
import { toFileWords, toUnitWords } from '../../summary/reporting/count-reporting';
import { lights } from '../../summary/overview/signs';
import { DoneNotice } from '../parts/done-notice';
import { LightBar } from '../parts/light-bar';
import { useLanguage, useWords } from '../words/use-words';
import type { ReturnVerdict, RoundOutcome } from '../worker/jobs';
import type { ConsolidateTarget } from './consolidate-target';
import { VerdictList } from './verdict-list';

const ratings = {
  met: 'ratingMet',
  unmet: 'ratingUnmet',
  onTrack: 'ratingOnTrack',
  behind: 'ratingBehind',
  farBehind: 'ratingFarBehind',
  notDue: 'ratingNotDue',
  inError: 'ratingInError',
  unreported: 'ratingUnreported',
  notRated: 'ratingNotRated',
} as const satisfies Readonly<Record<Rating, string>>;

interface OutcomeProps {
  readonly result: RoundOutcome;
  readonly isWritten: boolean;
  readonly target: ConsolidateTarget;
  readonly sendBack: ReactNode;
  readonly onFollowUp: () => void;
  readonly onUse: (verdict: ReturnVerdict) => void;
}

/** What the consolidation came to. */
export function Outcome({ result, isWritten, target, sendBack, onFollowUp, onUse }: OutcomeProps) {
  const say = useWords();
  const language = useLanguage();
  const { verdicts, reporting, outstanding, followUp, headline, name } = result;
  const { tied } = reporting.units;
  const shown = (Object.keys(ratings) as Rating[]).filter((rating) => headline.ratings[rating] > 0);
  const lightCounts = lights.map(
    (light) => [light, light.ratings.reduce((sum, rating) => sum + headline.ratings[rating], 0)] as const,
  );
  const files = toFileWords(reporting)[language];
  const counts = say(files === '' ? 'consolidateDone' : 'consolidateDoneBeside', {
    units: toUnitWords(reporting.units)[language],
    files,
  });
  const toChoose = tied > 0 ? `${say('consolidateTied', { n: tied })} ` : '';
  const written = say(
    ({ workbook: 'consolidateWritten', file: 'consolidateSaved', window: 'consolidateOpened' } as const)[target],
    { name },
  );
  return (
    <>
      {isWritten && (
        <>
          <DoneNotice
            text={`${counts} ${toChoose}${written}`}
            intent={reporting.files.refused + tied > 0 ? 'warning' : 'success'}
          />
          {result.changes && <p className="sentence">{result.changes[language]}</p>}
          {result.evidence && <p className="sentence">{result.evidence[language]}</p>}
          <p className="sentence">
            {say(headline.repeats === 0 ? 'consolidateFigures' : 'consolidateRepeats', {
              figures: headline.figures,
              repeats: headline.repeats,
            })}
          </p>
          <LightBar
            label={shown
              .map((rating) => `${say(ratings[rating])} ${String(headline.ratings[rating])}`)
              .join(say('comma'))}
            counts={lightCounts}
          />
          <dl className="figures">
            {shown.map((rating) => (
              <div key={rating} className={rating}>
                <dt>{say(ratings[rating])}</dt>
                <dd>{headline.ratings[rating]}</dd>
              </div>
            ))}
          </dl>
          {target === 'workbook' ? (
            <Button onClick={onFollowUp}>{say('consolidateFollowUp', { n: followUp })}</Button>
          ) : (
            <p className="sentence">{say('consolidateNext', { n: followUp })}</p>
          )}
        </>
      )}
      {sendBack}
      <VerdictList verdicts={verdicts} onUse={onUse} />
      {outstanding.length > 0 && (
        <section className="group">
          <h2>{say('consolidateOutstanding')}</h2>
          <p>{outstanding.join('、')}</p>
        </section>
      )}
    </>
  );
}
