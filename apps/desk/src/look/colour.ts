/** The colours of the desk, light and dark; every text pair at least 4.5 : 1, every drawn edge at least 3 : 1. */
export const COLOURS = {
  light: {
    paper: '#faf8f4',
    card: '#ffffff',
    ink: '#1f2933',
    soft: '#52606d',
    line: '#e4dfd6',
    edge: '#85888a',
    accent: '#0f6b5c',
    onAccent: '#ffffff',
    wash: '#e8f0ec',
    near: '#8f5300',
    danger: '#a12622',
    changed: '#f1eee7',
  },
  dark: {
    paper: '#14181a',
    card: '#1d2326',
    ink: '#e8e6e1',
    soft: '#a9b4bd',
    line: '#323a3f',
    edge: '#7d878e',
    accent: '#4fb8a4',
    onAccent: '#14181a',
    wash: '#1b2e2b',
    near: '#e0a64a',
    danger: '#f08a80',
    changed: '#23292c',
  },
} as const;
export type Ground = keyof typeof COLOURS;
