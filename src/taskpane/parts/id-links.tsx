import { useState } from 'react';
import type { Location } from '../../returns/entry';
import { useWords } from '../words/use-words';

interface IdLink {
  readonly id: string;
  readonly location: Location;
}

interface IdLinksProps {
  readonly items: readonly IdLink[];
  readonly onGo: (location: Location) => void;
}

/** Shown before the others are asked for. */
const few = 6;

/** Ids that each lead to their cell: a few, and the others at a press. */
export function IdLinks({ items, onGo }: IdLinksProps) {
  const say = useWords();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || items.length <= few + 1 ? items : items.slice(0, few);
  return (
    <p className="ids">
      {shown.map(({ id, location }, at) => (
        <button key={`${String(at)} ${id}`} type="button" className="id" onClick={() => onGo(location)}>
          {id}
        </button>
      ))}
      {shown.length < items.length && (
        <button type="button" className="id more" aria-expanded={false} onClick={() => setWhole(true)}>
          {say('idsMore', { n: items.length })}
        </button>
      )}
    </p>
  );
}
