import type { KeyboardEvent } from 'react';
import type { Direction } from '@district-ledger/excel-stand-in/workbook/cells/explore';
import type { GridDesk, Way } from './grid-desk';
import { stepSheet } from './step-sheet';

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

type Pressed = Pick<KeyboardEvent<HTMLTextAreaElement>, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'> & {
  readonly currentTarget: HTMLTextAreaElement;
};

/** What a key does in the sheet, as in Excel. @returns whether it did anything here. */
export function pressKey(desk: GridDesk, event: Pressed, pageRows: number): boolean {
  const { draft, choices } = desk.store.get();
  if (event.key === 'F6') return leave(event.currentTarget);
  if (choices) return pressInList(desk, event);
  if (draft) return pressInDraft(desk, event);
  return event.ctrlKey || event.metaKey ? pressWithControl(desk, event) : pressInSheet(desk, event, pageRows);
}

function pressInList(desk: GridDesk, { key }: Pressed): boolean {
  const { choices } = desk.store.get();
  if (!choices) return false;
  const last = choices.items.length - 1;
  const to: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(last, choices.at + 1),
    ArrowUp: Math.max(0, choices.at - 1),
    Home: 0,
    End: last,
  };
  const at = to[key];
  if (at !== undefined) desk.store.set({ choices: { ...choices, at } });
  else if (key === 'Enter' || key === 'Tab' || key === ' ') desk.choose(choices.at);
  else if (key === 'Escape') desk.store.set({ choices: null });
  else return false;
  return true;
}

function pressInDraft(desk: GridDesk, { key, shiftKey, altKey, currentTarget }: Pressed): boolean {
  const { draft } = desk.store.get();
  if (!draft) return false;
  if (key === 'Enter' && altKey) {
    const { selectionStart, selectionEnd } = currentTarget;
    desk.write(`${draft.text.slice(0, selectionStart)}\n${draft.text.slice(selectionEnd)}`);
    return true;
  }
  const arrow = arrows[key];
  if (arrow && draft.isNew && !shiftKey) desk.enter(arrow);
  else if (key === 'Enter') desk.enter(shiftKey ? 'Up' : 'Down');
  else if (key === 'Tab') desk.enter(shiftKey ? 'previous' : 'next');
  else if (key === 'Escape') desk.cancel();
  else return false;
  return true;
}

/** Fills the selection from its first row or column; false where it has no other. */
function fillFromFirst(desk: GridDesk, letter: string): boolean {
  const { selection } = desk;
  if (letter === 'd' && selection.bottom > selection.top) desk.fill({ ...selection, bottom: selection.top }, selection);
  else if (letter === 'r' && selection.right > selection.left)
    desk.fill({ ...selection, right: selection.left }, selection);
  else return false;
  return true;
}

function pressWithControl(desk: GridDesk, { key, shiftKey }: Pressed): boolean {
  const arrow = arrows[key];
  // capitals under Caps Lock
  const letter = key.toLowerCase();
  const { sheet } = desk;
  const used = sheet.usedArea ?? { top: 0, left: 0, bottom: 0, right: 0 };
  if (arrow && !shiftKey) desk.jump(arrow);
  else if (key === 'Home') desk.goTo({ row: sheet.freeze?.rows ?? 0, column: sheet.freeze?.columns ?? 0 });
  else if (key === 'End') desk.goTo({ row: used.bottom, column: used.right });
  else if (letter === 'a') desk.select(used, desk.active);
  else if (letter === 'z' && !shiftKey) desk.takeBack();
  else if (key === 'PageDown') stepSheet(desk, 1);
  else if (key === 'PageUp') stepSheet(desk, -1);
  else return fillFromFirst(desk, letter);
  return true;
}

/** To another cell; false where the key leads to none. */
function pressToMove(desk: GridDesk, { key, shiftKey }: Pressed, pageRows: number): boolean {
  const { active } = desk;
  const arrow = arrows[key];
  const ways: Readonly<Record<string, Way>> = { Enter: shiftKey ? 'Up' : 'Down', Tab: shiftKey ? 'previous' : 'next' };
  const way = ways[key];
  if (arrow && shiftKey) desk.extend(arrow);
  else if (arrow) desk.move(arrow);
  else if (way) desk.move(way);
  else if (key === 'Home') desk.goTo({ row: active.row, column: desk.sheet.freeze?.columns ?? 0 });
  else if (key === 'PageDown') desk.goTo({ row: active.row + pageRows, column: active.column });
  else if (key === 'PageUp') desk.goTo({ row: Math.max(0, active.row - pageRows), column: active.column });
  else return false;
  return true;
}

function pressWithAlt(desk: GridDesk, { key }: Pressed): boolean {
  if (key === 'Enter') return desk.follow(desk.active);
  if (key !== 'ArrowDown' || !desk.hasChoices) return false;
  desk.offer();
  return true;
}

function pressInSheet(desk: GridDesk, pressed: Pressed, pageRows: number): boolean {
  const { key, altKey } = pressed;
  if (altKey) return pressWithAlt(desk, pressed);
  if (key === 'Delete') desk.clear();
  else if (key === 'Backspace') desk.edit('');
  else if (key === 'F2') desk.edit(null);
  else return pressToMove(desk, pressed, pageRows);
  return true;
}

/** To the pane beside the sheet. */
function leave(from: HTMLElement): boolean {
  const frame = from.closest('.window')?.querySelector('iframe');
  frame?.focus();
  return frame !== null && frame !== undefined;
}
