import { type DragEvent, type ReactNode, useState } from 'react';
import { listDropped } from '../dom/list-dropped';
import type { NamedFile } from '../worker/jobs';

interface DropZoneProps {
  readonly children: ReactNode;
  readonly onFiles: (files: readonly NamedFile[]) => void;
  readonly onFault: (thrown: unknown) => void;
}

/** A place to drop files and folders on; the buttons inside do the same by keyboard. */
export function DropZone({ children, onFiles, onFault }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  const hold = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover');
  };
  return (
    <div
      className={isOver ? 'drop over' : 'drop'}
      onDragOver={hold}
      onDragLeave={hold}
      onDrop={(event) => {
        hold(event);
        listDropped(event.dataTransfer).then(onFiles).catch(onFault);
      }}
    >
      {children}
    </div>
  );
}
