/** The field that takes the keyboard for the sheet. */
export const keyboardId = 'cell-editor';

/** Typing goes into the sheet again. */
export function takeKeyboard(): void {
  document.getElementById(keyboardId)?.focus({ preventScroll: true });
}
