import { STRUCTURE_KINDS } from '../domain/structure.ts'
import type { Structure, StructureKind } from '../domain/structure.ts'
import type { RecordTable } from './table.ts'

/** SIAE, EA, ESAT and ESS structures of the territory (metier.md § 5). */
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
      type: 'string',
      required: true,
      meaning: 'siret',
      pattern: '\\d{14}',
      example: '00000001800010',
    },
    {
      name: 'type',
      title: 'Type',
      description:
        'Structure d’insertion (SIAE), entreprise adaptée (EA), ESAT, ou autre structure de l’ESS.',
      type: 'string',
      required: true,
      values: STRUCTURE_KINDS,
      example: 'ESAT',
    },
    {
      name: 'nom',
      title: 'Nom',
      description: 'Nom d’usage.',
      type: 'string',
      required: true,
      example: 'ESAT des Moulins (fictif)',
    },
    {
      name: 'commune',
      title: 'Commune',
      description: 'Code INSEE.',
      type: 'string',
      meaning: 'commune',
      pattern: '\\d{5}|2[AB]\\d{3}',
      example: '29232',
    },
    {
      name: 'metiers',
      title: 'Métiers',
      description: 'Métiers exercés, joints par « | », dans les mots de la table des métiers.',
      type: 'list',
      pattern: '[a-z0-9-]+',
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
