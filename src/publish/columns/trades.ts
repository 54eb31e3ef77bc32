import type { Trade } from '../../domain/trade.ts'
import type { Column } from '../column.ts'

/** `metiers.csv`: one line a trade. */
export const tradeColumns: readonly Column<Trade>[] = [
  {
    name: 'metier',
    title: 'Métier',
    description: 'Code stable du métier.',
    type: 'identifier',
    value: ({ slug }) => slug,
  },
  {
    name: 'libelle',
    title: 'Libellé',
    description: 'Le métier en mots courants.',
    type: 'text',
    value: ({ label }) => label,
  },
  {
    name: 'description',
    title: 'Description',
    description: 'Ce que le métier comprend.',
    type: 'text',
    value: ({ description }) => description,
  },
  {
    name: 'prefixes_cpv',
    title: 'Débuts de codes CPV',
    description: 'Un code CPV est du métier dont un début lui convient ; de plusieurs, le plus long décide.',
    type: 'list',
    value: ({ cpvPrefixes }) => cpvPrefixes,
  },
]
