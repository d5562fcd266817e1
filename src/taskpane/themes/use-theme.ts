import { type Theme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type ThemeKind, toThemeKind } from './theme-kind';

const forced = '(forced-colors: active)';

async function loadTheme(kind: ThemeKind): Promise<Theme> {
  switch (kind) {
    case 'light':
      return webLightTheme;
    case 'dark':
      return (await import('./dark')).theme;
    case 'contrast':
      return (await import('./contrast')).theme;
  }
}

/** The background by now: Excel does not tell of a new one, so it is looked up whenever somebody comes back to the pane. */
function useBackground(read: () => string | null): string | null {
  const [background, setBackground] = useState(read);
  useEffect(() => {
    const look = () => setBackground(read());
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [read]);
  return background;
}

/** The theme that goes with the program around the pane; light until another one is loaded. */
export function useTheme(readBackground: () => string | null): { readonly theme: Theme; readonly kind: ThemeKind } {
  const background = useBackground(readBackground);
  const [isForced, setForced] = useState(() => matchMedia(forced).matches);
  const [theme, setTheme] = useState<Theme>(webLightTheme);
  const kind = toThemeKind(background, isForced);
  useEffect(() => {
    const query = matchMedia(forced);
    const follow = () => {
      setForced(query.matches);
    };
    query.addEventListener('change', follow);
    return () => {
      query.removeEventListener('change', follow);
    };
  }, []);
  useEffect(() => {
    let isCurrent = true;
    void loadTheme(kind).then((loaded) => {
      if (isCurrent) setTheme(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [kind]);
  return { theme, kind };
}
