import { memo } from 'react';
import type { CellView } from './cell-view';

interface GridCellProps {
  readonly view: CellView;
  readonly column: number;
  /** Pixels from the row's edge. */
  readonly left: number;
  readonly isHeld: boolean;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isFilled: boolean;
  /** The corner by which the selection is filled on. */
  readonly hasHandle: boolean;
}

export const GridCell = memo(function GridCell({
  view,
  column,
  left,
  isHeld,
  isActive,
  isSelected,
  isFilled,
  hasHandle,
}: GridCellProps) {
  const { address, text, box, words, isLink, isLocked } = view;
  const classes = [
    'cell',
    isHeld && 'held',
    isActive && 'active',
    isSelected && 'selected',
    isFilled && 'filled',
    isLink && 'link',
    view.runsOver && 'runs-over',
  ];
  return (
    <div
      role="gridcell"
      id={`cell-${address}`}
      aria-colindex={column + 2}
      aria-selected={isSelected}
      aria-readonly={isLocked}
      className={classes.filter(Boolean).join(' ')}
      style={{ ...box, left }}
    >
      {text !== '' && (
        <span className="words" style={words}>
          {text}
        </span>
      )}
      {hasHandle && <span className="handle" />}
    </div>
  );
});
