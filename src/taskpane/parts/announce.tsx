/** Read out by screen readers when it changes; always on the page, or the first change is missed. */
export function Announce({ text }: { readonly text: string }) {
  return (
    <p role="status" aria-live="polite" className="unseen">
      {text}
    </p>
  );
}
