import type { Contract } from '../../domain/contract/contract.ts'
import type { Caveat } from '../../domain/indicator.ts'
import type { Portal } from '../../domain/portal.ts'
import { awardsOf } from '../../indicators/population.ts'
import { awardColumns } from '../columns/awards.ts'
import { contractColumnsOf } from '../columns/contracts.ts'
import { dataset } from './dataset.ts'
import type { Dataset } from './dataset.ts'
import { demonstrationBySource } from './demonstration.ts'
import { toContract } from './keys.ts'
import { rowsOfEach } from '../../domain/rows.ts'

export const AMOUNT_CAVEATS: readonly Caveat[] = [
  'amount-is-not-spending',
  'coverage-threshold',
  'call-offs-apart',
  'concessions-apart',
  'amounts-set-beside',
]

const AWARD_CAVEATS: readonly Caveat[] = [
  ...AMOUNT_CAVEATS,
  'shared-equally',
  'hidden-co-contractors',
  'location-from-establishments',
  'size-class-of-today',
]

/** Which contracts: all, or those of one year. */
interface Selection {
  readonly contracts: readonly Contract[]
  /** After the name of the file: `-2024`. */
  readonly suffix?: string
  /** After the title: ", signés en 2024". */
  readonly when?: { readonly contracts: string; readonly awards: string }
}

/** The contracts of a selection, a line each, and their awards, a line a holder. */
export function contractDatasets(
  portal: Portal,
  { contracts, suffix = '', when = { contracts: '', awards: '' } }: Selection,
): readonly Dataset[] {
  const isDemonstration = demonstrationBySource(portal)
  return [
    dataset({
      base: `donnees/marches${suffix}`,
      schema: 'marches',
      title: `Marchés attribués${when.contracts}`,
      description:
        'Une ligne par marché, accord-cadre, marché sous accord-cadre ou concession, après les règles de décompte.',
      columns: contractColumnsOf(portal),
      rows: contracts,
      isDemonstration: (contract) => isDemonstration(contract.rows[0]?.source),
      caveats: AMOUNT_CAVEATS,
      primaryKey: ['id'],
    }),
    dataset({
      base: `donnees/attributions${suffix}`,
      schema: 'attributions',
      title: `Attributions${when.awards}`,
      description:
        'Une ligne par marché et par fournisseur, avec la part du montant qui revient à chacun à parts égales, et ce que les tables d’établissements et de structures disent de lui.',
      columns: awardColumns(portal),
      rows: rowsOfEach(contracts, awardsOf),
      isDemonstration: ({ contract }) => isDemonstration(contract.rows[0]?.source),
      caveats: AWARD_CAVEATS,
      primaryKey: ['contrat_id', 'rang'],
      foreignKeys: [toContract()],
    }),
  ]
}
