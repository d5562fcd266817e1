const prefix = 'district-ledger tab ';

/** The tab that was chosen last beside this workbook, as long as the pane's window lives; null where nobody knows. */
export function readTab(place: string): string | null {
  try {
    return sessionStorage.getItem(`${prefix}${place}`);
  } catch {
    return null;
  }
}

/** A tab is no data: where the browser keeps nothing it is forgotten. */
export function keepTab(place: string, tab: string): void {
  try {
    sessionStorage.setItem(`${prefix}${place}`, tab);
  } catch {
    return;
  }
}
