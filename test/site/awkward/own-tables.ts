import Papa from 'papaparse'
import { inclusion } from '../../../src/tables/inclusion.ts'
import { PLAN_COLUMNS } from '../../../src/tables/plan-columns.ts'
import {
  FORMULA_NAME,
  FORMULA_NAME_SIRET,
  LINKS,
  LONG_NAME_SIRET,
  SAME_NAME,
  SAME_NAME_SIRETS,
  TITLES,
  TITLE_NAMES,
} from './texts.ts'

function csv(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  return `${Papa.unparse([...rows], { columns: [...columns], newline: '\n' })}\n`
}

/** The first integer that no number holds apart from its neighbour. */
const TOO_LARGE = 2n ** 53n

/** The plan, one row a title, its ids as awkward as they come. */
export function planFile(edition: number): string {
  const rows = TITLE_NAMES.map((name, index) => ({
    id: ['metiers', '../../etc', '=PA<1>', 'PA "4"'][index] ?? `PA-${index}`,
    intitule: TITLES[name].published,
    description: TITLES[name].published,
    type: 'services',
    cpv: '98310000',
    service_prescripteur: `<b>Direction</b> des "sports" ${LINKS}`,
    procedure_envisagee: LINKS,
    contact_courriel: LINKS,
    renouvelle: LINKS,
    marches_attribues: LINKS,
    montant_estime_max_eur: '140000',
    publication_prevue: edition === 1 ? '2027-T1' : '2027-T2',
    sourcing_ouvert: 'oui',
    sourcing_date_limite: '2026-12-15',
    lots_reserves: '1',
    nombre_lots: name === 'emoji' ? String(TOO_LARGE) : '1',
    article_reserve: 'L2113-12',
    lien_avis: 'https://avis.example/?a="<b>&c=1',
    statut: 'annonce',
    mis_a_jour_le: '2026-10-01',
  }))
  return csv(
    PLAN_COLUMNS.map(({ name }) => name),
    rows,
  )
}

export function establishmentsFile(): string {
  const rows = [SAME_NAME_SIRETS[0], SAME_NAME_SIRETS[1], FORMULA_NAME_SIRET, LONG_NAME_SIRET].map(
    (siret) => ({
      siret,
      denomination: siret === FORMULA_NAME_SIRET ? FORMULA_NAME : `\u202e${SAME_NAME}\u202c`,
      commune: '59350',
      categorie: 'PME',
      ess: 'oui',
      diffusion: 'O',
    }),
  )
  return csv(['siret', 'denomination', 'commune', 'categorie', 'ess', 'diffusion'], rows)
}

export function structuresFile(): string {
  const rows = TITLE_NAMES.slice(0, 12).map((name, index) => ({
    siret: [...SAME_NAME_SIRETS, FORMULA_NAME_SIRET][index % 3]!,
    type: ['ESAT', 'EA', 'SIAE', 'ESS'][Math.floor(index / 3)]!,
    nom: TITLES[name].published,
    commune: '59350',
    metiers: 'blanchisserie-couture',
  }))
  return csv(['siret', 'type', 'nom', 'commune', 'metiers'], rows)
}

/** Hours and a correction whose every word would be a link. */
export function inclusionFile(): string {
  const row = { annee: '2025', marche_id: LINKS, modalite: LINKS, heures_realisees: '100' }
  return csv(
    inclusion.columns.map(({ name }) => name),
    [row],
  )
}

export function correctionsFile(): string {
  const row = {
    id: LINKS,
    champ: 'objet',
    de: LINKS,
    a: LINKS,
    motif: LINKS,
    source: LINKS,
    le: '2026-10-01',
  }
  return csv(Object.keys(row), [row])
}

export function insertionFile(): string {
  const row = {
    annee: '2025',
    type_structure: 'SIAE',
    modalite: '<b>constructor</b>',
    mis_a_jour_le: '2026-01-31',
  }
  const rows = [
    {
      ...row,
      marche_id: '2025B',
      metier: 'constructor',
      heures_realisees: '120',
      personnes: String(TOO_LARGE),
    },
    {
      ...row,
      marche_id: '__proto__',
      metier: 'espaces-verts',
      heures_realisees: String(TOO_LARGE),
      personnes: '7',
    },
  ]
  return csv(
    [
      'annee',
      'marche_id',
      'metier',
      'type_structure',
      'modalite',
      'heures_realisees',
      'personnes',
      'mis_a_jour_le',
    ],
    rows,
  )
}
