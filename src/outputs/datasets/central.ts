import { memoize } from '../../domain/memoize.ts'
import type { Portal } from '../../domain/portal.ts'
import { offerViews } from '../../views/central-purchasing/offers.ts'
import { centralMemberColumns, centralOfferColumns } from '../columns/central.ts'
import { dataset } from './dataset.ts'
import type { Dataset } from './dataset.ts'
import { demonstrationBySource } from './demonstration.ts'
import { toContract } from './keys.ts'

/** What the central purchasing body offers and who its members are; each only where its file is read. */
export const centralDatasets = memoize((portal: Portal): readonly Dataset[] => {
  const isDemonstration = demonstrationBySource(portal)
  const offers = dataset({
    base: 'donnees/centrale-marches',
    // The plain name is that of the table that this portal proposes to read.
    schema: 'centrale-marches-publies',
    title: 'Marchés de la centrale d’achat',
    description:
      'Une ligne par marché et par thème : ce qui s’y commande, qui peut l’utiliser, comment, jusqu’à quand. Les marchés ' +
      'finis y restent.',
    columns: centralOfferColumns,
    rows: offerViews(portal),
    isDemonstration: ({ offer }) => isDemonstration(offer.ref.source),
    caveats: ['end-at-the-latest', 'location-from-establishments'],
    primaryKey: ['contrat_id', 'theme'],
    foreignKeys: [toContract()],
  })
  const members = dataset({
    base: 'donnees/centrale-adherents',
    schema: 'centrale-adherents-publies',
    title: 'Membres de la centrale d’achat',
    description: 'Une ligne par adhérent : qui il est, où, depuis quand, et les thèmes qu’il utilise.',
    columns: centralMemberColumns,
    rows: portal.centralMembers,
    isDemonstration: ({ ref }) => isDemonstration(ref.source),
    caveats: [],
    primaryKey: ['id'],
  })
  return [offers, members].filter(({ rowCount }) => rowCount > 0)
})
