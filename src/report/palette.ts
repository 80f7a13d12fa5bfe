/** Colours of one theme, as `#rrggbb`. */
export interface Theme {
  readonly paper: string;
  /** of panels and heads of tables */
  readonly panel: string;
  readonly ink: string;
  /** of captions and axes */
  readonly muted: string;
  /** of lines between rows; carries no meaning */
  readonly hairline: string;
  /** of what can be pressed, of focus, and of the full score */
  readonly accent: string;
  /** of a list alone, and of the ruleset before */
  readonly other: string;
  /** the band around a curve */
  readonly band: string;
  readonly good: string;
  readonly bad: string;
  /** behind evidence in a post: the anchor, what speaks for harm, what speaks against it */
  readonly anchor: string;
  readonly evidence: string;
  readonly against: string;
  /** heat, from none to most: of recall, and of false positives. Ink stands on all of them */
  readonly recallHeat: readonly string[];
  readonly falseHeat: readonly string[];
}

/**
 * Blue against orange throughout: the pair that people with any of the common kinds of colour blindness tell apart (Okabe
 * and Ito, Color Universal Design, 2008). Heat grows by lightness too, and its number is always written.
 */
export const themes: { readonly light: Theme; readonly dark: Theme } = {
  light: {
    paper: '#ffffff',
    panel: '#f5f6f8',
    ink: '#1b1f24',
    muted: '#57606a',
    hairline: '#d8dee4',
    accent: '#0b5cad',
    other: '#a04a00',
    band: '#cfe0f2',
    good: '#0b5cad',
    bad: '#a04a00',
    anchor: '#ffd9a8',
    evidence: '#ffeecf',
    against: '#d3e5f7',
    recallHeat: ['#ffffff', '#edf4fb', '#dbe9f7', '#c8def2', '#b5d2ee', '#a2c6e9', '#8fbae4'],
    falseHeat: ['#ffffff', '#fdf1e6', '#fbe3cd', '#f9d4b4', '#f6c59b', '#f2b682', '#eea66a'],
  },
  dark: {
    paper: '#14171a',
    panel: '#1d2126',
    ink: '#e6e9ec',
    muted: '#9da7b1',
    hairline: '#343b43',
    accent: '#7ab8f5',
    other: '#f0a35c',
    band: '#23384f',
    good: '#7ab8f5',
    bad: '#f0a35c',
    anchor: '#6b430f',
    evidence: '#47361a',
    against: '#1f3d5c',
    recallHeat: ['#14171a', '#172636', '#193149', '#1b3c5c', '#1d476f', '#1f5282', '#215d95'],
    falseHeat: ['#14171a', '#2b2015', '#402a13', '#553412', '#6a3e11', '#7f480f', '#94520e'],
  },
};

/** A theme as CSS custom properties. */
export function themeProperties(theme: Theme): string {
  return Object.entries(theme)
    .flatMap(([name, value]: [string, string | readonly string[]]) =>
      typeof value === 'string'
        ? [`--${name}:${value}`]
        : value.map((color, step) => `--${name}-${step}:${color}`),
    )
    .join(';');
}
