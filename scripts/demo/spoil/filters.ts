import { Temporal } from 'temporal-polyfill'

/** What a slot of a quirk makes of a value, by its name after the bar: `{|capitals}`. */
type Filter = (value: unknown) => unknown

/** "14700" → "14 700,00" with a no-break space. */
function frenchAmount(amount: string): string {
  const [euros = '', decimals = ''] = amount.split('.')
  return `${euros.replace(/\B(?=(\d{3})+$)/g, '\u00A0')},${decimals.padEnd(2, '0')}`
}

const OF_TEXT: Readonly<Record<string, (text: string) => string>> = {
  '20xx': (day) => `20${day.slice(2)}`,
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

type Element = Readonly<Record<string, Readonly<Record<string, unknown>>>>
/** In a list of DECP 2022 an element is wrapped in an object that names it. */
const OF_LIST: Readonly<Record<string, (list: readonly Element[]) => unknown>> = {
  contradicted: (values) => [...values, 'Pas de considération sociale'],
  first: ([first]) => first,
  reversed: (list) => list.toReversed(),
  unwrapped: (list) => list.flatMap((element) => Object.values(element)),
  /** The first modification without its date. */
  undated: ([first, ...others]) => [
    { modification: { ...first!['modification'], dateNotificationModification: undefined } },
    ...others,
  ],
  /** The first modification with keys of a supplier in place of suppliers, as one platform writes them. */
  keys: ([first]) => {
    const titulaires = [{ titulaire: 'typeIdentifiant' }, { titulaire: 'id' }]
    return [{ modification: { ...first!['modification'], titulaires } }]
  },
}

/** `digit+1` changes the last digit, so that the Luhn key fails; `×1.12` multiplies, in whole units. */
function withNumber(name: string): Filter | undefined {
  const [, kind, parameter] = /^(digit\+|×)([\d.]+)$/.exec(name) ?? []
  if (kind === undefined) return undefined
  if (kind === '×') return (value) => Math.round(Number(value) * Number(parameter))
  return (value) => String(value).replace(/\d$/, (digit) => String((Number(digit) + Number(parameter)) % 10))
}

/** @throws Error for a name that no filter has. */
export function filterNamed(name: string): Filter {
  if (name === 'absent') return () => undefined
  if (OF_TEXT[name] !== undefined) return (value) => OF_TEXT[name]!(String(value))
  if (OF_LIST[name] !== undefined) return (value) => OF_LIST[name]!(value as readonly Element[])
  const filter = withNumber(name)
  if (filter === undefined) throw new Error(`no filter is called "${name}" (data/demo/quirks)`)
  return filter
}
