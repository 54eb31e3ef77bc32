import { holdsPersonalData, isPersonalEmail, maskPersonalData } from '../domain/personal-data.ts'
import { PERIOD_PATTERN } from '../domain/period.ts'
import { webAddress } from '../domain/safe-address.ts'
import { parseAmount } from '../formats/fields/amount.ts'
import { readCpv } from '../formats/fields/cpv.ts'
import { parseDate } from '../formats/fields/date.ts'
import { createNotes } from '../formats/fields/notes.ts'
import { cleanPublished } from '../formats/fields/text.ts'
import type { CellReading, PlanMeaning, ReadColumn } from './column.ts'

const TAG = /<\/?[a-z][^<>]*>/gi
/** What a spreadsheet would run: CSV files write it with an apostrophe before. A dash may begin an honest title. */
const FORMULA = /^[=+@]|^-\s*\w+\s*\(/

/** Tags are taken out and told of; a formula stays the text that it is, and is told of. */
function readTitle(cell: string): CellReading {
  const { text, masked } = cleanPublished(cell)
  const plain = maskPersonalData(text.replace(TAG, '').replace(/\s+/g, ' ').trim())
  if (plain === '') return { wrong: 'un texte, sans balise' }
  if (masked)
    return {
      value: plain,
      remark: { code: 'personal-data-masked', detail: 'attendu un texte sans coordonnées d’une personne' },
    }
  if (plain !== text)
    return { value: plain, remark: { code: 'title-markup', detail: 'attendu un texte sans balise HTML' } }
  if (FORMULA.test(plain))
    return {
      value: plain,
      remark: { code: 'title-formula', detail: 'attendu un texte : un tableur y verrait une formule' },
    }
  return { value: plain }
}

function readCode(cell: string): CellReading {
  const notes = createNotes()
  const value = readCpv(cell, 'cpv', notes)
  if (value === undefined) return { wrong: 'un code CPV de 8 chiffres' }
  const [flag] = notes.flags
  return flag === undefined
    ? { value }
    : { value, remark: { code: flag.code, detail: 'attendu 8 chiffres et, au besoin, la clé' } }
}

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
)

function monthNamed(name: string): string | undefined {
  const rank = MONTHS.indexOf(name.toLowerCase().normalize('NFC'))
  return rank < 0 ? undefined : String(rank + 1).padStart(2, '0')
}

type Writing = readonly [RegExp, (groups: Readonly<Record<string, string>>) => string]

/** How hands write a quarter or a month: "T1 2027", "1er trimestre 2027", "mars 2027", "03/2027", a day. */
const WRITINGS: readonly Writing[] = [
  [/^(?<year>20\d\d)[ -]?T(?<rank>\d)$/i, ({ year, rank }) => `${year}-T${rank}`],
  [/^T(?<rank>\d)[ /-](?<year>20\d\d)$/i, ({ year, rank }) => `${year}-T${rank}`],
  [/^(?<rank>\d)(?:er|e|ème)? trimestre (?<year>20\d\d)$/i, ({ year, rank }) => `${year}-T${rank}`],
  [/^(?<name>\p{L}{3,}) (?<year>20\d\d)$/u, ({ year, name }) => `${year}-${monthNamed(name!)}`],
  [/^(?<month>\d\d)\/(?<year>20\d\d)$/, ({ year, month }) => `${year}-${month}`],
]

function readPeriod(cell: string): CellReading {
  const text = cell.replace(/\s+/g, ' ').trim()
  const day = parseDate(text)
  const written = WRITINGS.flatMap(([pattern, period]) => {
    const groups = pattern.exec(text)?.groups
    return groups === undefined ? [] : [period(groups)]
  })
  const period = written[0] ?? (typeof day === 'object' ? day.value.slice(0, 7) : text)
  if (new RegExp(`^${PERIOD_PATTERN}$`).test(period)) return { value: period }
  return { wrong: 'un trimestre (2027-T1) ou un mois (2027-03)' }
}

/** An amount in exact cents. */
export function readEuros(cell: string): CellReading {
  const reading = parseAmount(cell)
  return typeof reading === 'object' ? reading : { wrong: 'un montant en euros, sans mot ni unité' }
}

const PERSONAL_CONTACT: CellReading = {
  withheld: 'contact-personal',
  expected: 'l’adresse d’un service ; celle d’une personne n’est ni reprise ni montrée',
}

function readEmail(cell: string): CellReading {
  const text = cell.trim().toLowerCase()
  const mailbox = /^([\p{L}\p{N}._%+'-]+)@([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)$/u.exec(text)
  if (mailbox === null)
    return text.includes('@') ? PERSONAL_CONTACT : { wrong: 'l’adresse de courriel d’un service' }
  const isPersonal = isPersonalEmail(text) || mailbox.slice(1).some(holdsPersonalData)
  return isPersonal ? PERSONAL_CONTACT : { value: text }
}

function readUrl(cell: string): CellReading {
  const address = webAddress(cell)
  if (address === undefined) return { wrong: 'une adresse qui commence par https://' }
  if (holdsPersonalData(address) || holdsPersonalData(cell))
    return { withheld: 'value-unreadable', expected: 'une adresse sans coordonnées ni numéro d’une personne' }
  return { value: address }
}

const READERS: Readonly<Record<PlanMeaning, (cell: string) => CellReading>> = {
  words: readTitle,
  cpv: readCode,
  period: readPeriod,
  email: readEmail,
  url: readUrl,
}

/** Reads a cell that a plan knows more of than its type; `undefined` for any other. */
export function readPlanCell(cell: string, { meaning }: ReadColumn): CellReading | undefined {
  return meaning !== undefined && meaning in READERS ? READERS[meaning as PlanMeaning](cell) : undefined
}
