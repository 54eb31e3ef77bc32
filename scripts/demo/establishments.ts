import { csvText } from './csv.ts'
import type { Firm, FirmSize, Structure, World } from './model.ts'
import { randomFor } from './random.ts'
import type { Random } from './random.ts'

const COLUMNS = ['siret', 'denomination', 'commune', 'categorie', 'ess', 'diffusion'] as const
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>

/** Share of the suppliers that the file does not know: their place is unknown (rule 9). */
const LEFT_OUT = 0.06

/** Registered in France, established abroad. */
const ABROAD = ['BE', 'BE', 'DE', 'BE', 'DE', 'NL'] as const

/** Kinds whose law makes them part of the social and solidarity economy. */
const ALWAYS_ESS: readonly Structure[] = ['ACI', 'AI', 'ESAT', 'SCIC', 'SCOP', 'association']

/** Every supplier, subcontractor and concessionaire that the published files may name by a SIRET. */
function firmsInFiles({ contracts, concessions }: World): Firm[] {
  const firms = contracts.flatMap(({ awards, amendments, details }) => [
    ...awards.map(({ firm }) => firm),
    ...amendments.flatMap(({ suppliers = [] }) => suppliers),
    ...(details?.subcontracts ?? []).map(({ subcontractor }) => subcontractor),
  ])
  const all = [...firms, ...concessions.flatMap(({ operators }) => operators)]
  const bySiret = new Map(all.filter(({ siret }) => siret !== '').map((firm) => [firm.siret, firm]))
  return [...bySiret.values()].sort((one, other) => (one.siret < other.siret ? -1 : 1))
}

function essOf({ structure, size }: Firm, random: Random): string {
  const draw = random.next()
  if (structure !== undefined && ALWAYS_ESS.includes(structure)) return draw < 0.05 ? '' : 'oui'
  if (draw < 0.11) return ''
  if (structure !== undefined) return draw < 0.6 ? 'oui' : 'non'
  return size === 'PME' && draw > 0.97 ? 'oui' : 'non'
}

/** Two establishments do not make a firm large: about half of those invented as ETI are PME, the same in all rows. */
function categoryOf({ size, siret }: Firm): FirmSize {
  return size === 'ETI' && Number(siret[7]) < 5 ? 'PME' : size
}

function rowOf(firm: Firm, random: Random): Row {
  return {
    siret: firm.siret,
    denomination: firm.name,
    commune: random.chance(0.025) ? '' : firm.commune!.code,
    categorie: random.chance(0.05) ? '' : categoryOf(firm),
    ess: essOf(firm, random),
    diffusion: random.chance(0.02) ? '' : 'O',
  }
}

/** As spreadsheets and hands spoil such a file: each change on one row, or one row more. */
function spoil(rows: readonly Row[], random: Random): Row[] {
  const small = rows.filter(({ categorie }) => categorie === 'PME')
  const [named, postal, dotted, rounded, grouped, ...others] = random.sample(small, 40)
  const abroad = others.slice(0, ABROAD.length)
  const withheld = others.slice(10, 17)
  const repeated = others[20]!
  const changed = rows.map((row): Row => {
    if (row === named) return { ...row, commune: 'Lille' }
    if (row === postal) return { ...row, commune: '59000' }
    if (row === dotted) return { ...row, categorie: 'P.M.E.' }
    if (row === grouped)
      return { ...row, siret: row.siret.replace(/^(...)(...)(...)/, (_, a, b, c) => `${a} ${b} ${c} `) }
    if (row === rounded) return { ...row, siret: `${row.siret.slice(3, 4)},${row.siret.slice(4, 6)}E+10` }
    const country = ABROAD[abroad.indexOf(row)]
    if (country !== undefined) return { ...row, commune: country }
    // SIRENE withholds the name of a person who objects to its diffusion.
    return withheld.includes(row) ? { ...row, denomination: '', diffusion: 'P' } : row
  })
  const earlier = { ...repeated, categorie: 'ETI', ess: '' }
  return [...changed.slice(0, 50), earlier, ...changed.slice(50)]
}

/** The establishments of the suppliers, as a territory would draw them from SIRENE. */
export function establishmentsFile(world: World): { readonly text: string; readonly rows: number } {
  const random = randomFor('establishments')
  const firms = firmsInFiles(world)
  const out = new Set(random.sample(firms, Math.round(firms.length * LEFT_OUT)))
  const rows = firms.filter((firm) => !out.has(firm)).map((firm) => rowOf(firm, random))
  return csvText(COLUMNS, spoil(rows, random))
}
