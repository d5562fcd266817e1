/** What the page puts on the pane's frame. */
export interface PaneFrame extends HTMLIFrameElement {
  standIn?: object;
}

// before office.js: the pane finds Excel's side of the boundary where Excel for Windows has it
const { standIn } = (window.frameElement as PaneFrame | null) ?? {};
if (standIn) Object.defineProperty(window, 'external', { configurable: true, value: standIn });
