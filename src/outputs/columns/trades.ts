import type { Trade } from '../../domain/reference/trade.ts'
import type { WrittenColumn } from '../../tables/column.ts'
import { ID_PATTERN } from '../../tables/patterns.ts'

/** `metiers.csv`: one line a trade. */
export const tradeColumns: readonly WrittenColumn<Trade>[] = [
  {
    name: 'metier',
    title: 'Métier',
    description: 'Code stable du métier.',
    type: 'identifier',
    pattern: ID_PATTERN,
    required: true,
    value: ({ slug }) => slug,
  },
  {
    name: 'libelle',
    title: 'Libellé',
    description: 'Le métier en mots courants.',
    type: 'text',
    required: true,
    value: ({ label }) => label,
  },
  {
    name: 'groupe',
    title: 'Groupe de métiers',
    description:
      'Les quelques métiers avec lesquels il est montré là où tous seraient trop : un choix de ce site.',
    type: 'text',
    value: ({ group }) => group,
  },
  {
    name: 'description',
    title: 'Description',
    description: 'Ce que le métier comprend.',
    type: 'text',
    required: true,
    value: ({ description }) => description,
  },
  {
    name: 'autres_noms',
    title: 'Autres noms',
    description:
      'Comment s’appellent ceux qui font ce métier, ou ce qu’ils font, dans les mots du métier et dans ceux de tous les jours (« poubelles ») : on le cherche aussi ainsi.',
    type: 'list',
    value: ({ otherNames }) => otherNames,
  },
  {
    name: 'prefixes_cpv',
    title: 'Débuts de codes CPV',
    description: 'Un code CPV est du métier dont un début lui convient ; de plusieurs, le plus long décide.',
    type: 'list',
    pattern: '\\d{2,8}',
    required: true,
    value: ({ cpvPrefixes }) => cpvPrefixes,
  },
]
