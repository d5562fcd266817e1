import type { Level, MatterState } from '../../../summary/district-summary';
import { FilterBar } from '../../parts/filter-bar';
import { useWords } from '../../words/use-words';
import { matterLevels, matterStates } from './follow-up-kinds';
import type { OpenFollowUp, UnitFollowUp } from './read-follow-up';

/** What is shown of 督办清单; null: everything. */
export interface FollowUpChoice {
  readonly level: Level | null;
  readonly state: MatterState | null;
}

export const everyMatter: FollowUpChoice = { level: null, state: null };

function isChosen({ level, state }: FollowUpChoice): (line: OpenFollowUp) => boolean {
  return (line) => (level === null || line.level === level) && (state === null || line.state === state);
}

/** The units that have something that was chosen, with that alone. */
export function chooseMatters(units: readonly UnitFollowUp[], choice: FollowUpChoice): UnitFollowUp[] {
  return units
    .map(({ unit, lines }) => ({ unit, lines: lines.filter(isChosen(choice)) }))
    .filter(({ lines }) => lines.length > 0);
}

interface FollowUpFilterProps {
  readonly lines: readonly OpenFollowUp[];
  readonly choice: FollowUpChoice;
  readonly onChoose: (choice: FollowUpChoice) => void;
}

/** Levels and states that there are, each with its count, to show these alone. */
export function FollowUpFilter({ lines, choice, onChoose }: FollowUpFilterProps) {
  const say = useWords();
  const count = (test: FollowUpChoice) => lines.filter(isChosen(test)).length;
  const levels = (Object.keys(matterLevels) as Level[])
    .map((level) => ({ level, n: count({ level, state: null }) }))
    .filter(({ n }) => n > 0);
  const states = (Object.keys(matterStates) as MatterState[])
    .map((state) => ({ state, n: count({ level: null, state }) }))
    .filter(({ n }) => n > 0);
  return (
    <>
      {levels.length > 1 && (
        <FilterBar
          label={say('followLevel')}
          choices={levels.map(({ level, n }) => ({ choice: level, text: `${say(matterLevels[level])} ${String(n)}` }))}
          chosen={choice.level}
          onChoose={(level) => onChoose({ ...choice, level })}
        />
      )}
      {states.length > 1 && (
        <FilterBar
          label={say('followState')}
          choices={states.map(({ state, n }) => ({ choice: state, text: `${say(matterStates[state])} ${String(n)}` }))}
          chosen={choice.state}
          onChoose={(state) => onChoose({ ...choice, state })}
        />
      )}
    </>
  );
}
