import type { CentralMember } from '../../domain/territory/central-member.ts'
import { centralMemberPath } from '../../domain/links.ts'
import type { ReadColumn, WrittenColumn } from '../../tables/column.ts'
import { centralMembers } from '../../tables/central/central-members.ts'
import { centralOffers } from '../../tables/central/central-offers.ts'
import type { OfferView } from '../../views/central-purchasing/offers.ts'
import { contractIdColumn, sourceColumns } from './shared.ts'

/** A column of one of the body's files, published as it is read but for what `change` says of it. */
function asRead<Row>(
  columns: readonly ReadColumn[],
  name: string,
  value: WrittenColumn<Row>['value'],
  change: Partial<WrittenColumn<Row>> = {},
): WrittenColumn<Row> {
  const read = columns.find((column) => column.name === name)
  if (read === undefined) throw new Error(`no column ${name} in the files of the central body`)
  return { ...read, ...change, value }
}

const offer = (
  name: string,
  value: WrittenColumn<OfferView>['value'],
  change?: Partial<WrittenColumn<OfferView>>,
) => asRead(centralOffers.columns, name, value, change)

/** `centrale-marches.csv`: what members can order, a line a contract and theme. */
export const centralOfferColumns: readonly WrittenColumn<OfferView>[] = [
  contractIdColumn(({ view }) => view.contract.id),
  offer('theme', (row) => row.offer.theme),
  offer('ce_qui_se_commande', (row) => row.offer.orders),
  offer('beneficiaires', (row) => row.offer.users, {
    description:
      'Genres d’adhérents qui peuvent l’utiliser : commune, ccas, etablissement (public ou lié), autre ; aucune, ou vide si inconnu.',
  }),
  offer('comment_commander', (row) => row.offer.how, {
    description: 'Ce qu’un adhérent doit faire ; vide si inconnu.',
  }),
  offer('date_fin', ({ endsOn }) => endsOn, {
    description: 'Celle de la centrale, sinon la fin du marché au plus tard ; vide si inconnue.',
  }),
  {
    name: 'fin_selon',
    title: 'Qui donne la date de fin',
    description:
      'centrale : le fichier de la centrale ; marche : la durée publiée du marché ; vide si elle est inconnue.',
    type: 'identifier',
    values: ['centrale', 'marche'],
    value: ({ offer: { endsOn }, endsOn: known }) =>
      known === undefined ? undefined : endsOn ? 'centrale' : 'marche',
  },
  {
    name: 'titulaire_du_territoire',
    title: 'Entreprise du territoire',
    description: 'oui si une au moins des entreprises retenues y est établie ; vide si on ne le sait pas.',
    type: 'boolean',
    value: ({ local }) => local,
  },
  {
    name: 'titulaire_pme',
    title: 'PME',
    description:
      'oui si une au moins des entreprises retenues est une PME, selon l’INSEE ; vide si on ne le sait pas.',
    type: 'boolean',
    value: ({ small }) => small,
  },
  ...sourceColumns<OfferView>((row) => row.offer.ref),
]

const member = (
  name: string,
  value: WrittenColumn<CentralMember>['value'],
  change?: Partial<WrittenColumn<CentralMember>>,
) => asRead(centralMembers.columns, name, value, change)

/** `centrale-adherents.csv`: a line a member. */
export const centralMemberColumns: readonly WrittenColumn<CentralMember>[] = [
  member('id', ({ id }) => id),
  member('nom', ({ name }) => name),
  member('genre', ({ kind }) => kind),
  member('commune', ({ commune }) => commune, {
    description: 'Code INSEE ; vide si elle est inconnue, ou hors du territoire.',
  }),
  member('adherent_depuis', ({ since }) => since),
  member('themes_utilises', ({ themes }) => themes, {
    description: 'Thèmes de centrale-marches.csv ; aucune, ou vide si inconnu.',
  }),
  {
    name: 'page',
    title: 'Page',
    description: 'Chemin de la fiche de l’adhérent sur ce site.',
    type: 'text',
    required: true,
    value: (each) => centralMemberPath(each),
  },
  ...sourceColumns<CentralMember>(({ ref }) => ref),
]
