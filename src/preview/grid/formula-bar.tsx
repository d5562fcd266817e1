import { useEffect, useState } from 'react';
import { useStore } from '../../taskpane/state/use-store';
import { showArea } from '@district-ledger/excel-stand-in/workbook/cells/address';
import { useWords } from '../words/use-words';
import type { GridDesk } from './grid-desk';
import { takeKeyboard } from './take-keyboard';

/** The name box, which leads to an address or a name, and what stands in the active cell. */
export function FormulaBar({ desk }: { readonly desk: GridDesk }) {
  const { draft } = useStore(desk.store);
  const say = useWords();
  const place = showArea(desk.selection);
  const [typed, setTyped] = useState(place);
  const [isUnknown, setUnknown] = useState(false);
  useEffect(() => {
    setTyped(place);
    setUnknown(false);
  }, [place]);
  return (
    <div className="formula-bar">
      <input
        className="name-box"
        aria-label={say('nameBox')}
        aria-invalid={isUnknown}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          // the keyboard goes elsewhere: not this key, too
          event.preventDefault();
          const isThere = desk.jumpTo(typed);
          setUnknown(!isThere);
          if (isThere) takeKeyboard();
        }}
        onBlur={() => {
          setTyped(place);
          setUnknown(false);
        }}
      />
      <input
        className="contents"
        aria-label={say('contents')}
        spellCheck={false}
        autoComplete="off"
        readOnly={desk.isLocked}
        value={draft?.text ?? desk.editText}
        onChange={({ target }) => {
          if (!draft) desk.edit(target.value);
          else desk.write(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') desk.enter('Down');
          else if (event.key === 'Escape') desk.cancel();
          else return;
          event.preventDefault();
          if (!desk.store.get().refusal) takeKeyboard();
        }}
      />
    </div>
  );
}
