import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

/** What came of an act; the focus goes there, so that keyboard and screen reader go on from it. */
export function DoneNotice({
  text,
  intent = 'success',
}: {
  readonly text: string;
  readonly intent?: 'success' | 'warning' | 'info';
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, [text]);
  return (
    <div ref={place} tabIndex={-1} className="place" role="group" aria-label={text}>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody className="sentence">{text}</MessageBarBody>
      </MessageBar>
    </div>
  );
}
