import type { KeyboardEvent } from 'react';
import { useStore } from '../../taskpane/state/use-store';
import { useWords } from '../words/use-words';
import type { GridDesk } from './grid-desk';
import { takeKeyboard } from './take-keyboard';
import { stepSheet } from './step-sheet';

/** The sheets that are not hidden. */
export function SheetTabs({ desk }: { readonly desk: GridDesk }) {
  useStore(desk.store);
  const say = useWords();
  const move = ({ key, currentTarget }: KeyboardEvent<HTMLDivElement>) => {
    if (key !== 'ArrowRight' && key !== 'ArrowLeft') return;
    stepSheet(desk, key === 'ArrowRight' ? 1 : -1);
    requestAnimationFrame(() => currentTarget.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
  };
  return (
    <div role="tablist" aria-label={say('sheets')} className="sheet-tabs" onKeyDown={move}>
      {desk.host.workbook.sheets
        .filter(({ visibility }) => visibility === 'Visible')
        .map((sheet) => (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            aria-selected={sheet === desk.sheet}
            aria-controls="grid"
            tabIndex={sheet === desk.sheet ? 0 : -1}
            {...(sheet.tabColor !== '' && { style: { borderBottomColor: sheet.tabColor } })}
            onClick={({ detail }) => {
              if (desk.store.get().draft) desk.enter('stay');
              if (!desk.store.get().draft) desk.activate(sheet);
              // by mouse: the keyboard stays with the cells
              if (detail > 0) takeKeyboard();
            }}
          >
            {sheet.name}
          </button>
        ))}
    </div>
  );
}
