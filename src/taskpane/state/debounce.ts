/** Calls once it has been quiet for `pause` milliseconds. */
export function debounce(act: () => void, pause: number): { readonly call: () => void; readonly stop: () => void } {
  const waiting: { timer: ReturnType<typeof setTimeout> | undefined } = { timer: undefined };
  return {
    call: () => {
      clearTimeout(waiting.timer);
      waiting.timer = setTimeout(act, pause);
    },
    stop: () => {
      clearTimeout(waiting.timer);
    },
  };
}
