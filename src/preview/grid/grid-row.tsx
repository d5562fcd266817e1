import { memo } from 'react';
import { holds, type Area } from '@district-ledger/excel-stand-in/workbook/cells/area';
import { GridCell } from './grid-cell';
import type { GridDesk } from './grid-desk';
import { headings } from './sheet-layout';

interface GridRowProps {
  readonly desk: GridDesk;
  readonly revision: number;
  readonly row: number;
  readonly columns: readonly number[];
  readonly selection: Area;
  readonly active: Area;
  readonly filling: Area | null;
  /** It stays in view. */
  readonly isHeld: boolean;
}

/** One row of the sheet: its number and the cells that show. */
export const GridRow = memo(function GridRow({ desk, row, columns, selection, active, filling, isHeld }: GridRowProps) {
  const { layout } = desk;
  const { rows, frozen } = layout;
  const height = rows.size(row);
  const isChosen = row >= selection.top && row <= selection.bottom;
  if (height === 0) return null;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className="grid-row"
      style={{
        height,
        width: headings.width + layout.columns.length,
        top: isHeld ? headings.height + rows.start(row) : rows.start(row) - rows.start(frozen.rows),
      }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={`heading number${isChosen ? ' chosen' : ''}`}
        style={{ width: headings.width, height }}
      >
        {row + 1}
      </div>
      {columns.map((column) => {
        const view = desk.view(row, column);
        if (!view) return null;
        const isActive = row === active.top && column === active.left;
        return (
          <GridCell
            key={column}
            view={view}
            column={column}
            left={headings.width + layout.columns.start(column)}
            isHeld={column < frozen.columns}
            isActive={isActive}
            isSelected={holds(selection, row, column)}
            isFilled={filling !== null && holds(filling, row, column)}
            hasHandle={row === selection.bottom && column === selection.right}
          />
        );
      })}
    </div>
  );
});
