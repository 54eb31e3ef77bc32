import type { Meaning } from '../domain/indicator.ts'

/** Classes that carry a colour: within a page `styles/chart.css` gives it, in a file of its own these do. */
export type ColourClass = Meaning | 'unknown' | 'target' | 'ink' | 'ink-2'

/** The light colours of `styles/colours.css`, which a test holds equal. */
export const LIGHT_COLOURS: Record<ColourClass, string> = {
  spend: '#1f4e79',
  social: '#9a6200',
  environment: '#2e6f3e',
  reserved: '#6a4690',
  local: '#a0422a',
  unknown: '#6d675e',
  target: '#1d1a16',
  ink: '#1d1a16',
  'ink-2': '#564f45',
}

/** The grounds of pages, for what is set outside of style sheets: an icon, the bar of a telephone. */
export const PAGE_GROUNDS = { light: '#fbf8f2', dark: '#171512' } as const

/** The face of the PNG files comes first (`svg-png.ts`); readers of the SVG have it or their own. */
export const STANDALONE_FONT = "'Source Sans 3', system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif"

/** On the white ground of a file of its own; `label` is ink with a halo of the ground, `paper` is the ground. */
export const STANDALONE_GROUND = '#ffffff'
export const STANDALONE_COLOURS: Readonly<Record<string, string>> = {
  ...LIGHT_COLOURS,
  label: LIGHT_COLOURS.ink,
  paper: STANDALONE_GROUND,
}
