import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { siretOf } from '../../../scripts/demo/draw/identifiers.ts'
import { passesLuhn } from '../../../src/domain/supplier/siret.ts'
import { PLAN_COLUMNS } from '../../../src/tables/plan-columns.ts'
import type { TriedAuthority } from './authorities.ts'

const CONTRACTS = 20
const PUBLISHED = '2026-10-31'
const CPV = ['45233140-2', '90911200-8', '30192000-1', '77310000-6', '55520000-1']
const TITLES = [
  'Réfection de chaussées et de trottoirs',
  'Nettoyage de locaux',
  'Fournitures de bureau',
  'Entretien des espaces verts',
  'Préparation de repas',
]

/** Eight firms of which the number is plainly invented, and right. */
const SUPPLIERS = Array.from({ length: 8 }, (_, index) => {
  const digits = `0000000${index + 1}`
  const key = [...'0123456789'].find((digit) => passesLuhn(digits + digit))!
  return siretOf(digits + key, 1)
})
const supplierOf = (index: number) => SUPPLIERS[index % SUPPLIERS.length]!

function contract(index: number, buyer: string) {
  const at = index % TITLES.length
  return {
    id: `2${index}`.padStart(8, '0'),
    uid: `${buyer}essai${index}`,
    acheteur: { id: buyer },
    nature: 'Marché',
    objet: `${TITLES[at]}, lot ${index + 1}`,
    codeCPV: CPV[at],
    techniques: { technique: [index === 3 ? 'Accord-cadre' : 'Sans objet'] },
    procedure: "Appel d'offres ouvert",
    lieuExecution: { code: '75', typeCode: 'Code département' },
    dureeMois: 36,
    dateNotification: `${2023 + (index % 4)}-0${1 + (index % 9)}-15`,
    considerationsSociales: {
      considerationSociale: [index % 3 === 0 ? 'Clause sociale' : 'Pas de considération sociale'],
    },
    considerationsEnvironnementales: { considerationEnvironnementale: ['Clause environnementale'] },
    offresRecues: 1 + (index % 5),
    montant: 60_000 + 1000 * index,
    titulaires: [
      {
        titulaire: {
          typeIdentifiant: 'SIRET',
          id: supplierOf(index),
          denominationSociale: `ENTREPRISE D'ESSAI ${index % 8}`,
        },
      },
    ],
  }
}

function establishments(communes: readonly string[]): string {
  const rows = SUPPLIERS.map((siret, index) => ({
    siret,
    denomination: `ENTREPRISE D'ESSAI ${index}`,
    commune: communes[index % communes.length],
    categorie: 'PME',
    ess: 'non',
    diffusion: 'O',
  }))
  return Papa.unparse(rows)
}

/** A plan of the one purchase that its schema shows as an example. */
function plan(): string {
  return Papa.unparse([Object.fromEntries(PLAN_COLUMNS.map(({ name, example }) => [name, example]))])
}

const TARGETS = `id,libelle,nature,indicateur,valeur,unite,echeance,source
essai,Part des marchés avec une clause d’essai,objectif,clauses-sociales,0.4,part,2028-12-31,Délibération d’essai
`

/** Writes an authority's folder: twenty contracts, and what its kind has beside them. */
export function writeAuthority(
  folder: string,
  { definition, communes, demonstration }: TriedAuthority,
): void {
  const buyer = siretOf(definition.buyerSirens.at(-1)!, 1)
  const marche = Array.from({ length: CONTRACTS }, (_, index) => contract(index, buyer))
  const department = typeof definition.scope === 'object' && definition.scope.kind === 'department'
  const sources = {
    'marches/marches.json': JSON.stringify({ marches: { marche, 'contrat-concession': [] } }),
    ...(communes.length > 0 && { 'etablissements/etablissements.csv': establishments(communes) }),
    ...(department && { 'programmation/programmation.csv': plan() }),
  }
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of Object.entries(sources)) {
    const place = join(folder, 'sources', path.split('/')[0]!)
    mkdirSync(place, { recursive: true })
    writeFileSync(join(folder, 'sources', path), text)
    const source = {
      title: `Fichier d’essai (${path})`,
      publisher: 'Les essais de ce dépôt',
      licence: 'Licence Ouverte 2.0',
      published: PUBLISHED,
      demonstration,
    }
    writeFileSync(join(place, 'source.json'), JSON.stringify(source))
  }
  writeFileSync(join(folder, 'territory.json'), JSON.stringify(definition))
  if (department) writeFileSync(join(folder, 'objectifs.csv'), TARGETS)
}
