import type { Level } from '../../../summary/district-summary';
import { lightOf } from '../../../summary/overview/signs';
import { LightBar } from '../../parts/light-bar';
import { useWords } from '../../words/use-words';
import { matterLevels } from './follow-up-kinds';
import type { OpenFollowUp } from './read-follow-up';

const lightsOfLevels = { red: lightOf('unmet'), yellow: lightOf('behind'), blue: lightOf('onTrack') } as const;
const levels = Object.keys(matterLevels) as Level[];

/** How much of 督办清单 is red, yellow and blue. */
export function LevelBar({ lines }: { readonly lines: readonly OpenFollowUp[] }) {
  const say = useWords();
  const counted = levels.map((level) => [level, lines.filter((line) => line.level === level).length] as const);
  if (counted.every(([, n]) => n === 0)) return null;
  return (
    <LightBar
      label={counted.map(([level, n]) => `${say(matterLevels[level])} ${String(n)}`).join(say('comma'))}
      counts={counted.map(([level, n]) => [lightsOfLevels[level], n] as const)}
    />
  );
}
