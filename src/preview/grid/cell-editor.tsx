import { type ClipboardEvent, type KeyboardEvent, type RefObject, type SyntheticEvent, useEffect } from 'react';
import { useStore } from '../../taskpane/state/use-store';
import { showArea } from '@district-ledger/excel-stand-in/workbook/cells/address';
import { useWords } from '../words/use-words';
import { ChoiceList } from './choice-list';
import type { GridDesk } from './grid-desk';
import { keyboardId } from './take-keyboard';
import { pressKey } from './press-key';

interface CellEditorProps {
  readonly ref: RefObject<HTMLTextAreaElement | null>;
  readonly desk: GridDesk;
  /** The active cell, in pixels of the frame. */
  readonly box: { readonly top: number; readonly left: number; readonly width: number; readonly height: number };
  readonly pageRows: number;
}

interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** What the active cell's validation says before anything is entered; null where it says nothing. */
function promptOf({ validation }: GridDesk): Prompt | null {
  const prompt = validation?.prompt;
  return prompt?.showPrompt === true && (prompt.title !== '' || prompt.message !== '') ? prompt : null;
}

function CellPrompt({ prompt, box }: { readonly prompt: Prompt } & Pick<CellEditorProps, 'box'>) {
  return (
    <div id="cell-prompt" role="note" className="prompt" style={{ top: box.top + box.height + 6, left: box.left + 12 }}>
      {prompt.title !== '' && <strong>{prompt.title}</strong>}
      <span>{prompt.message}</span>
    </div>
  );
}

/** Takes the keyboard for the active cell, input methods included: unseen until something is entered. */
export function CellEditor({ ref, desk, box, pageRows }: CellEditorProps) {
  const { draft, choices } = useStore(desk.store);
  const say = useWords();
  const prompt = draft || choices ? null : promptOf(desk);
  const address = showArea(desk.activeArea);
  const cell = `cell-${address.split(':')[0] ?? ''}`;

  useEffect(() => {
    const field = ref.current;
    // only as a change starts: in a new entry, an input method may be at work
    if (draft && !draft.isNew && field) field.setSelectionRange(draft.text.length, draft.text.length);
  }, [draft !== null]);

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === composing) return;
    if (pressKey(desk, event, pageRows)) event.preventDefault();
  };

  const copy = (event: ClipboardEvent) => {
    if (draft) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', desk.copy());
    if (event.type === 'cut') desk.clear();
  };

  const paste = (event: ClipboardEvent) => {
    if (draft) return;
    event.preventDefault();
    desk.paste(event.clipboardData.getData('text/plain'));
  };

  return (
    <div className="over-cells" onPointerDown={hold} onDoubleClick={hold}>
      <textarea
        ref={ref}
        id={keyboardId}
        className={`cell-editor${draft ? ' open' : ''}`}
        style={draft ? { top: box.top, left: box.left, minWidth: box.width, minHeight: box.height } : box}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        aria-label={say('cellNamed', { address, text: desk.editText })}
        aria-controls={choices ? 'choices' : 'grid'}
        aria-activedescendant={choices ? `choice-${String(choices.at)}` : cell}
        {...(prompt && { 'aria-describedby': 'cell-prompt' })}
        value={draft?.text ?? ''}
        onChange={({ target }) => desk.write(target.value)}
        onKeyDown={press}
        onCopy={copy}
        onCut={copy}
        onPaste={paste}
      />
      {desk.hasChoices && !draft && (
        <button
          type="button"
          tabIndex={-1}
          className="offer"
          aria-label={say('openList')}
          style={{ top: box.top + box.height - 20, left: box.left + box.width }}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => (choices ? desk.store.set({ choices: null }) : desk.offer())}
        >
          ▾
        </button>
      )}
      {choices && (
        <ChoiceList
          desk={desk}
          choices={choices}
          style={{ top: box.top + box.height, left: box.left, minWidth: box.width }}
        />
      )}
      {prompt && <CellPrompt prompt={prompt} box={box} />}
    </div>
  );
}

/** What is done here is not done to the cells below. */
function hold(event: SyntheticEvent): void {
  event.stopPropagation();
}

/** What browsers report for a key that goes to the input method. */
const composing = 229;
