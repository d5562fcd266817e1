import { type Sample, samples } from '../books/samples';
import type { WordKey } from '../words/zh';
import { useWords } from '../words/use-words';
import { OpenFile } from './open-file';

interface StartScreenProps {
  readonly onSample: (sample: Sample) => void;
  readonly onFile: (file: File) => void;
  readonly onReturns: () => void;
}

const words = {
  empty: ['sampleEmpty', 'sampleEmptyAbout'],
  plan: ['samplePlan', 'samplePlanAbout'],
  ledger: ['sampleLedger', 'sampleLedgerAbout'],
  summary: ['sampleSummary', 'sampleSummaryAbout'],
} as const satisfies Record<Sample, readonly [WordKey, WordKey]>;

/** Says what this page is, and opens something. */
export function StartScreen({ onSample, onFile, onReturns }: StartScreenProps) {
  const say = useWords();
  return (
    <div className="start">
      <h1>{say('title')}</h1>
      <p>{say('standIn')}</p>
      <p>
        <a href="differences.md" target="_blank" rel="noreferrer">
          {say('differences')}
        </a>
      </p>
      <h2>{say('openSample')}</h2>
      <ul className="samples">
        {samples.map((sample) => (
          <li key={sample}>
            <button type="button" onClick={() => onSample(sample)} aria-describedby={`about-${sample}`}>
              {say(words[sample][0])}
            </button>
            <span id={`about-${sample}`}>{say(words[sample][1])}</span>
          </li>
        ))}
      </ul>
      <h2>{say('openOwn')}</h2>
      <p>
        <OpenFile onFile={onFile} />
      </p>
      <h2>{say('wholeRound')}</h2>
      <ol className="steps">
        <li>
          {say('roundPlan')}{' '}
          <a href="samples/sample-plan.txt" download>
            sample-plan.txt
          </a>
        </li>
        <li>{say('roundIssue')}</li>
        <li>{say('roundFill')}</li>
        <li>
          {say('roundConsolidate')}{' '}
          <button type="button" className="plain" onClick={onReturns}>
            sample-returns.zip
          </button>
        </li>
        <li>{say('roundFollow')}</li>
      </ol>
      <p className="hint">{say('keys')}</p>
    </div>
  );
}
