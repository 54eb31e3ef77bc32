import { csvText } from './csv.ts'
import { FICTION } from './firms.ts'
import { inventedSiren, siretOf } from './identifiers.ts'
import type { Firm, Structure, World } from './model.ts'
import { pickCommune } from './places.ts'
import { portalTradeOf } from './portal-trades.ts'
import { randomFor } from './random.ts'
import type { Random } from './random.ts'
import { EPITHETS, STRUCTURE_NAMES } from './words.ts'

const COLUMNS = ['siret', 'type', 'nom', 'commune', 'metiers'] as const
type Row = Readonly<Record<(typeof COLUMNS)[number], string>>

const KINDS: Record<Structure, string> = {
  EI: 'SIAE',
  ACI: 'SIAE',
  AI: 'SIAE',
  EA: 'EA',
  ESAT: 'ESAT',
  SCIC: 'ESS',
  SCOP: 'ESS',
  association: 'ESS',
}

/** Structures that have no contract yet: those that the purchasing schedule is written for. */
const WITHOUT_CONTRACT: readonly Structure[] = [
  'ACI',
  'ESAT',
  'EI',
  'EA',
  'ESAT',
  'ACI',
  'AI',
  'EA',
  'ESAT',
  'SCIC',
]

/** What such structures can do besides the trade that they win contracts in. */
const OTHER_TRADES: Record<string, readonly string[]> = {
  SIAE: [
    'nettoyage',
    'espaces-verts',
    'reemploi-dechets',
    'peinture-sols',
    'gros-oeuvre',
    'restauration',
    'transports',
  ],
  EA: ['impression-communication', 'courrier-conditionnement', 'espaces-verts', 'nettoyage', 'informatique'],
  ESAT: ['blanchisserie-couture', 'espaces-verts', 'courrier-conditionnement', 'restauration', 'menuiserie'],
  ESS: ['reemploi-dechets', 'formation', 'culture-sport', 'conseil-services', 'restauration'],
}

function newcomers(world: World, random: Random): Firm[] {
  const sirens = new Set(world.firms.map(({ siret }) => siret.slice(0, 9)))
  const names = new Set(world.firms.map(({ name }) => name))
  return WITHOUT_CONTRACT.map((structure) => {
    const start = random.pick(STRUCTURE_NAMES[structure])
    const name = random.pick(
      EPITHETS.map((epithet) => `${start} ${epithet} ${FICTION}`).filter((free) => !names.has(free)),
    )
    names.add(name)
    const { code, name: commune } = pickCommune(random)
    const siret = siretOf(inventedSiren(random, sirens), 1)
    return { siret, name, tradeId: '', size: 'PME', structure, commune: { code, name: commune } }
  })
}

function rowOf(firm: Firm, index: number, random: Random): Row {
  const type = KINDS[firm.structure!]
  const own = portalTradeOf(firm.tradeId, index)
  const others = random.sample(OTHER_TRADES[type]!, random.int(own === undefined ? 2 : 0, 3))
  const trades = new Set([...(own === undefined ? [] : [own]), ...others])
  const metiers = random.chance(0.03) ? '' : [...trades].join('|')
  return {
    siret: firm.siret,
    type,
    nom: firm.name,
    commune: random.chance(0.03) ? '' : firm.commune!.code,
    metiers,
  }
}

/** One legal entity with two kinds, a repetition, a kind that the file does not know, "none declared". */
function spoil(rows: readonly Row[]): Row[] {
  const ofType = (type: string) => rows.filter((row) => row.type === type)
  const twoKinds = [
    ...ofType('ESAT')
      .slice(2, 4)
      .map((row) => ({ ...row, type: 'EA' })),
    ...ofType('SIAE')
      .slice(5, 7)
      .map((row) => ({ ...row, type: 'ESS' })),
  ]
  const [first, second, third] = ofType('EA')
  const unknownKind = { ...first!, type: 'ETTI' }
  return [
    ...rows.map((row) => (row === third ? { ...row, metiers: 'aucune' } : row)),
    ...twoKinds,
    unknownKind,
    second!,
  ]
}

/** The inclusion, disability and ESS structures of the territory, suppliers or not. */
export function structuresFile(world: World): { readonly text: string; readonly rows: number } {
  const random = randomFor('structures')
  const suppliers = world.firms.filter(({ structure }) => structure !== undefined)
  const firms = [...suppliers, ...newcomers(world, random)]
  const rows = firms.map((firm, index) => rowOf(firm, index, random))
  return csvText(COLUMNS, spoil(rows.sort((one, other) => (one.siret < other.siret ? -1 : 1))))
}
