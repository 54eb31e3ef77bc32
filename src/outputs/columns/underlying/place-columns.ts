import type { Contract } from '../../../domain/contract/contract.ts'
import type { WrittenColumn } from '../../../tables/column.ts'
import { statedContract } from '../../../views/contract/stated.ts'

/** `page`: where the site tells the rest of what a line is. */
export function pageColumn<Row>(pathOf: (row: Row) => string | undefined): WrittenColumn<Row> {
  return {
    name: 'page',
    title: 'Page',
    description: 'Chemin de la page sur ce site ; vide si elle n’en a pas.',
    type: 'text',
    value: pathOf,
  }
}

/** The amount of a contract and its page: all that a line repeats of it, `marches.csv` has the rest by its id. */
export function contractPlaceColumns<Row>(contractOf: (row: Row) => Contract): readonly WrittenColumn<Row>[] {
  return [
    {
      name: 'montant_eur',
      title: 'Montant signé',
      description:
        'Montant du marché entier en euros hors taxes, dernier état connu : prix ou maximum estimé, pas une dépense. ' +
        'Vide si le montant n’est pas indiqué (0 ou 1 €).',
      type: 'amount',
      unit: 'EUR',
      value: (row) => statedContract(contractOf(row)).amount,
    },
    pageColumn((row) => statedContract(contractOf(row)).path),
  ]
}
