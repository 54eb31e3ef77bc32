import type { Meaning } from '../domain/indicator.ts'

/** Classes that carry a colour: within a page `styles/figure.css` gives it, in a file of its own these do. */
export type ColourClass = Meaning | 'unknown' | 'ink' | 'ink-2'

/** The light colours of `styles/tokens.css`, which a test holds equal. */
export const LIGHT_COLOURS: Record<ColourClass, string> = {
  spend: '#1f4e79',
  social: '#9a6200',
  environment: '#2e6f3e',
  reserved: '#6a4690',
  local: '#a0422a',
  unknown: '#6d675e',
  ink: '#1d1a16',
  'ink-2': '#564f45',
}

export const STANDALONE_FONT = "system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif"
