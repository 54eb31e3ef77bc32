import type { Random } from '../random.ts'
import type { InsertionRow } from './file.ts'

type Spoil = (row: InsertionRow) => Partial<InsertionRow>

/** What hands and spreadsheets do to such a file, each to one row. */
const ON_ONE_ROW: readonly Spoil[] = [
  ({ heures_realisees }) => ({ heures_realisees: `-${heures_realisees}` }),
  () => ({ heures_realisees: 'environ 400' }),
  () => ({ heures_realisees: '' }),
  () => ({ type_structure: 'ETTI' }),
  () => ({ type_structure: 'Association' }),
  () => ({ annee: '' }),
  () => ({ annee: 'en cours' }),
  () => ({ marche_id: '' }),
  () => ({ marche_id: '2017S0042' }),
  () => ({ marche_id: '20192019X0000100' }),
  ({ mis_a_jour_le: day }) => ({ mis_a_jour_le: day.split('-').reverse().join('/') }),
  ({ heures_prevues: hours }) => ({ heures_prevues: hours.replace(/(\d)(\d{3})$/, '$1 $2') }),
  ({ personnes }) => ({ personnes: `${personnes} pers.` }),
  ({ metier }) => ({ metier: metier.replaceAll('-', ' ') }),
  () => ({ modalite: '' }),
]

/** Rows whose hours have a decimal comma. */
const WITH_COMMA = 12

/** The file as it would arrive: some rows odd, one line twice, one corrected further down. */
export function spoil(rows: readonly InsertionRow[], random: Random): InsertionRow[] {
  const small = rows.filter(({ heures_realisees, personnes }) => {
    const hours = Number(heures_realisees)
    return hours > 200 && hours < 1500 && personnes !== ''
  })
  const chosen = random.sample(small, ON_ONE_ROW.length + WITH_COMMA + 2)
  const [twice, corrected] = chosen.splice(0, 2)
  const changed = rows.map((row): InsertionRow => {
    const rank = chosen.indexOf(row)
    if (rank < 0) return row
    const change = ON_ONE_ROW[rank]
    return { ...row, ...(change === undefined ? decimalComma(row) : change(row)) }
  })
  const better = { ...corrected!, heures_realisees: String(Number(corrected!.heures_realisees) + 35.5) }
  return [...changed, twice!, better]
}

function decimalComma({ heures_realisees }: InsertionRow): Partial<InsertionRow> {
  return { heures_realisees: `${Math.trunc(Number(heures_realisees))},5` }
}
