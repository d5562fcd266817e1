import { useEffect, useRef } from 'react';
import { useWords } from '../words/use-words';
import type { GridDesk, Refusal } from './grid-desk';

interface RefusalDialogProps {
  readonly desk: GridDesk;
  readonly refusal: Refusal;
}

/** What a validation says to an entry: change it, or (a warning, an information) leave it all the same. */
export function RefusalDialog({ desk, refusal: { alert } }: RefusalDialogProps) {
  const say = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="refusal"
      aria-labelledby="refusal-title"
      aria-describedby="refusal-message"
      onCancel={() => desk.answer(false)}
    >
      <h2 id="refusal-title">{alert.title || say('refusedTitle')}</h2>
      <p id="refusal-message">{alert.message || say('refused')}</p>
      <div className="buttons">
        {alert.style !== 'Stop' && (
          <button type="button" onClick={() => desk.answer(true)}>
            {say('enterAnyway')}
          </button>
        )}
        <button type="button" className="main" onClick={() => desk.answer(false)}>
          {say('changeEntry')}
        </button>
        <button
          type="button"
          onClick={() => {
            desk.answer(false);
            desk.cancel();
          }}
        >
          {say('dropEntry')}
        </button>
      </div>
    </dialog>
  );
}
