import type { CSSProperties } from 'react';
import { useWords } from '../words/use-words';
import type { Choices, GridDesk } from './grid-desk';

interface ChoiceListProps {
  readonly desk: GridDesk;
  readonly choices: Choices;
  readonly style: CSSProperties;
}

/** What the active cell's validation offers; the keyboard stays in the editor. */
export function ChoiceList({ desk, choices, style }: ChoiceListProps) {
  const say = useWords();
  return (
    <ul id="choices" role="listbox" aria-label={say('choices')} className="choices" style={style}>
      {choices.items.map((item, at) => (
        <li
          key={item}
          id={`choice-${String(at)}`}
          role="option"
          aria-selected={at === choices.at}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => desk.choose(at)}
        >
          {item}
        </li>
      ))}
    </ul>
  );
}
