import { STRUCTURE_KINDS } from '../domain/supplier/structure.ts'
import type { Structure, StructureKind } from '../domain/supplier/structure.ts'
import { COMMUNE_PATTERN, ID_PATTERN, SIRET_PATTERN } from './patterns.ts'
import type { RecordTable } from './table.ts'

/** SIAE, EA, ESAT, ESUS and ESS structures of the territory (/donnees/schemas/). */
export const structures: RecordTable<Structure> = {
  kind: 'structures',
  name: 'structures',
  title: 'Structures d’insertion, du handicap et de l’ESS',
  description: 'Une ligne par structure et par type : une même structure peut avoir deux types.',
  key: ['siret', 'type'],
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
      name: 'type',
      title: 'Type',
      description:
        'Structure d’insertion (SIAE), entreprise adaptée (EA), ESAT, entreprise solidaire d’utilité sociale agréée (ESUS), ou autre structure de l’ESS.',
      type: 'identifier',
      required: true,
      values: STRUCTURE_KINDS,
      example: 'ESAT',
    },
    {
      name: 'nom',
      title: 'Nom',
      description: 'Nom d’usage.',
      type: 'text',
      required: true,
      example: 'ESAT des Moulins (fictif)',
    },
    {
      name: 'commune',
      title: 'Commune',
      description: 'Code INSEE.',
      type: 'identifier',
      meaning: 'commune',
      pattern: COMMUNE_PATTERN,
      example: '29232',
    },
    {
      name: 'metiers',
      title: 'Métiers',
      description: 'Métiers exercés, joints par « | », dans les mots de la table des métiers.',
      type: 'list',
      pattern: ID_PATTERN,
      example: 'blanchisserie-couture|espaces-verts',
    },
  ],
  toRecord: (cells) => ({
    siret: cells['siret'] as string,
    kind: cells['type'] as StructureKind,
    name: cells['nom'] as string,
    commune: cells['commune'] as string | undefined,
    trades: (cells['metiers'] as readonly string[] | undefined) ?? [],
  }),
}
