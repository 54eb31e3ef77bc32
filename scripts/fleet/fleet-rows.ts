import { ID_PATTERN, SIREN_PATTERN } from '../../src/tables/patterns.ts'
import type { WrittenColumn } from '../../src/tables/column.ts'
import { fleetKindCode } from '../../src/text/fleet/fleet.ts'
import { portalBase } from './places.ts'
import type { PlannedBuyer } from './plan.ts'
import type { PortalState } from './state.ts'

/** A buyer of the fleet, and what became of its portal. */
export interface FleetRow {
  readonly buyer: PlannedBuyer
  readonly state: PortalState
}

/** How a run left a portal. */
export function statusOf({ built, failure }: PortalState): 'construit' | 'echec' | 'a_construire' {
  if (failure !== undefined) return 'echec'
  return built === undefined ? 'a_construire' : 'construit'
}

const identity: readonly WrittenColumn<FleetRow>[] = [
  {
    name: 'siren',
    title: 'SIREN',
    description: 'Celui sous lequel la collectivité achète.',
    type: 'identifier',
    pattern: SIREN_PATTERN,
    required: true,
    value: ({ buyer }) => buyer.siren,
  },
  {
    name: 'nom',
    title: 'Nom',
    description: 'De la liste officielle, sinon du fichier national.',
    type: 'text',
    required: true,
    value: ({ buyer }) => buyer.name,
  },
  {
    name: 'type',
    title: 'Type',
    description: 'region, departement, intercommunalite, commune, ou autre.',
    type: 'identifier',
    pattern: ID_PATTERN,
    required: true,
    value: ({ buyer }) => fleetKindCode(buyer.kind),
  },
  {
    name: 'contrats',
    title: 'Contrats',
    description: 'Marchés et concessions que son portail compte.',
    type: 'integer',
    value: ({ state }) => state.built?.contracts,
  },
  {
    name: 'arrete_au',
    title: 'Arrêté au',
    description: 'Jour auquel ses données sont arrêtées.',
    type: 'date',
    value: ({ state }) => state.built?.referenceDate,
  },
]

/** `portails.csv`, published: a line a portal that can be read. */
export const portalColumns = (base: string): readonly WrittenColumn<FleetRow>[] => [
  ...identity,
  {
    name: 'adresse',
    title: 'Adresse',
    description: 'Chemin du portail sur cet hôte.',
    type: 'text',
    value: ({ buyer }) => portalBase(base, buyer.siren),
  },
]

/** Cents of an amount that a database summed: for whoever runs a fleet, never published. */
const cents = (euros: number | undefined) =>
  euros === undefined ? undefined : BigInt(Math.round(euros * 100))

/** `resultats/portails.csv`, for whoever runs the fleet: every buyer, what it took, why it failed. */
export const resultColumns: readonly WrittenColumn<FleetRow>[] = [
  ...identity,
  {
    name: 'etat',
    title: 'État',
    description: 'construit, echec ou a_construire.',
    type: 'identifier',
    required: true,
    value: ({ state }) => statusOf(state),
  },
  {
    name: 'motif',
    title: 'Motif',
    description: 'La dernière phrase d’une construction qui a échoué ; son journal dit le reste.',
    type: 'text',
    value: ({ state }) => state.failure,
  },
  {
    name: 'secondes',
    title: 'Secondes',
    description: 'Durée de sa dernière construction.',
    type: 'number',
    value: ({ state }) => state.built?.seconds,
  },
  {
    name: 'fichiers',
    title: 'Fichiers',
    description: 'De son portail.',
    type: 'integer',
    value: ({ state }) => state.built?.files,
  },
  {
    name: 'octets',
    title: 'Octets',
    description: 'De son portail.',
    type: 'integer',
    value: ({ state }) => state.built?.bytes,
  },
  {
    name: 'lignes_nationales',
    title: 'Lignes',
    description: 'Du fichier national, sous ce SIREN.',
    type: 'integer',
    value: ({ buyer }) => buyer.rows,
  },
  {
    name: 'annee_la_plus_forte',
    title: 'Année la plus forte',
    description: 'Année civile des plus grands montants signés.',
    type: 'identifier',
    value: ({ buyer }) => buyer.bestYear?.year,
  },
  {
    name: 'montant_de_cette_annee_eur',
    title: 'Montant de cette année',
    description: 'Signé cette année-là, sans concessions ni marchés subséquents ; ce n’est pas une dépense.',
    type: 'amount',
    unit: 'EUR',
    value: ({ buyer }) => cents(buyer.bestYear?.euros),
  },
  {
    name: 'dont_plus_grand_marche_eur',
    title: 'Dont le plus grand marché',
    description: 'S’il fait à lui seul passer le seuil, vérifiez-le.',
    type: 'amount',
    unit: 'EUR',
    value: ({ buyer }) => cents(buyer.bestYear?.largest),
  },
]
