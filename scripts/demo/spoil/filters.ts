import { Temporal } from 'temporal-polyfill'

/** What a slot of a quirk makes of a value, by its name after the bar: `{|capitals}`. */
export type Filter = (value: unknown) => unknown

/** "14700" → "14 700,00" with a no-break space. */
function frenchAmount(amount: string): string {
  const [euros = '', decimals = ''] = amount.split('.')
  return `${euros.replace(/\B(?=(\d{3})+$)/g, '\u00A0')},${decimals.padEnd(2, '0')}`
}

/** Filters of text. */
const OF_TEXT: Readonly<Record<string, (text: string) => string>> = {
  capitals: (text) => text.toLocaleUpperCase('fr-FR'),
  comma: (text) => `${Math.trunc(Number(text))},5`,
  'english-month': (day) => Temporal.PlainDate.from(day).toLocaleString('en-US', { month: 'long' }),
  'french-amount': frenchAmount,
  'french-day': (day) => day.split('-').reverse().join('/'),
  'lost-accent': (text) => text.replace('é', '\uFFFD'),
  spaces: (text) => text.replaceAll('-', ' '),
  text: (text) => text,
  thousands: (text) => text.replace(/(\d)(\d{3})$/, '$1 $2'),
}

/** Filters of the elements of a list. */
const OF_LIST: Readonly<Record<string, (list: readonly unknown[]) => unknown>> = {
  first: (list) => list[0],
  reversed: (list) => list.toReversed(),
}

/** `digit+1` changes the last digit, so that the Luhn key fails; `×1.12` multiplies, in whole units. */
const OF_NUMBER: readonly (readonly [RegExp, (text: string, number: number) => string])[] = [
  [/^digit\+(\d)$/, (text, step) => text.slice(0, -1) + String((Number(text.at(-1)) + step) % 10)],
  [/^×([\d.]+)$/, (text, factor) => String(Math.round(Number(text) * factor))],
]

/** @throws Error for a name that no filter has. */
export function filterNamed(name: string, own: Readonly<Record<string, Filter>>): Filter {
  if (own[name] !== undefined) return own[name]
  if (name === 'absent') return () => undefined
  if (OF_TEXT[name] !== undefined) return (value) => OF_TEXT[name]!(String(value))
  if (OF_LIST[name] !== undefined) return (value) => OF_LIST[name]!(value as readonly unknown[])
  const found = OF_NUMBER.find(([pattern]) => pattern.test(name))
  if (found === undefined) throw new Error(`no filter is called "${name}" (data/demo/quirks)`)
  const [pattern, apply] = found
  return (value) => apply(String(value), Number(pattern.exec(name)![1]))
}
