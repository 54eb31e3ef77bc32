import { SIZE_CLASSES } from '../domain/supplier/establishment.ts'
import type { Establishment, SizeClass } from '../domain/supplier/establishment.ts'
import { COMMUNE_PATTERN, SIRET_PATTERN } from './patterns.ts'
import type { RecordTable } from './table.ts'

/** Establishments of suppliers, as SIRENE describes them (/donnees/schemas/). */
export const establishments: RecordTable<Establishment> = {
  kind: 'establishments',
  name: 'etablissements',
  title: 'Établissements des titulaires',
  description: 'Une ligne par SIRET : commune, taille et appartenance à l’économie sociale et solidaire.',
  key: ['siret'],
  columns: [
    {
      name: 'siret',
      title: 'SIRET',
      description: 'Numéro de l’établissement.',
      type: 'identifier',
      required: true,
      meaning: 'siret',
      pattern: SIRET_PATTERN,
      example: '00000001800010',
    },
    {
      name: 'denomination',
      title: 'Dénomination',
      description: 'Nom de l’unité légale.',
      type: 'text',
      example: 'Voirie du Canal (fictif)',
    },
    {
      name: 'commune',
      title: 'Commune',
      description: 'Code INSEE de la commune ; code du pays (ISO 3166, deux lettres) à l’étranger.',
      type: 'identifier',
      meaning: 'commune',
      pattern: `${COMMUNE_PATTERN}|[A-Z]{2}`,
      example: '29019',
    },
    {
      name: 'categorie',
      title: 'Catégorie d’entreprise',
      description: 'PME, entreprise de taille intermédiaire (ETI) ou grande entreprise (GE), selon l’INSEE.',
      type: 'identifier',
      values: SIZE_CLASSES,
      example: 'PME',
    },
    {
      name: 'ess',
      title: 'Économie sociale et solidaire',
      description: 'oui ou non ; vide = inconnu.',
      type: 'boolean',
      example: 'non',
    },
    {
      name: 'diffusion',
      title: 'Statut de diffusion',
      description: 'O = diffusible, P = diffusion partielle : ni nom, ni page.',
      type: 'identifier',
      values: ['O', 'P'],
      example: 'O',
    },
  ],
  toRecord(cells) {
    const place = cells['commune'] as string | undefined
    const isCountry = place !== undefined && /^[A-Z]{2}$/.test(place)
    const diffusion = cells['diffusion']
    return {
      siret: cells['siret'] as string,
      // Whoever objects to its diffusion has no name here, should the file give one (rule 11).
      name: diffusion === 'P' ? undefined : (cells['denomination'] as string | undefined),
      commune: isCountry ? undefined : place,
      country: isCountry && place !== 'FR' ? place : undefined,
      sizeClass: cells['categorie'] as SizeClass | undefined,
      ess: cells['ess'] as boolean | undefined,
      diffusion: diffusion === undefined ? undefined : diffusion === 'P' ? 'partial' : 'full',
    }
  },
}
