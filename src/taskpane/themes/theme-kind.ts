export type ThemeKind = 'light' | 'dark' | 'contrast';

/** From the program's background (`#RRGGBB`, null where it does not say) and whether the system forces its own colours. */
export function toThemeKind(background: string | null, isForced: boolean): ThemeKind {
  if (isForced) return 'contrast';
  const channels = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? '');
  if (!channels) return 'light';
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((channel) => parseInt(channel, 16));
  return (red * 299 + green * 587 + blue * 114) / 1000 < 128 ? 'dark' : 'light';
}
