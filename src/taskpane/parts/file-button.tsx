import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

interface FileButtonProps {
  readonly children: string;
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly folder?: boolean;
  readonly disabled?: boolean;
  readonly size?: ButtonProps['size'];
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that asks for files. Excel takes the focus away meanwhile; it comes back here. */
export function FileButton({ children, accept, multiple, folder, disabled, size, onFiles }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  return (
    <>
      <Button
        disabled={disabled ?? false}
        {...(size !== undefined && { size })}
        onClick={({ currentTarget }: { readonly currentTarget: HTMLElement }) => {
          opener.current = currentTarget;
          input.current?.click();
        }}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        {...(folder && { webkitdirectory: '' })}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          opener.current?.focus();
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
