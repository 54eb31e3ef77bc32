import { MEMBER_KINDS } from '../../domain/territory/central-member.ts'
import type { CentralMember, MemberKind } from '../../domain/territory/central-member.ts'
import { COMMUNE_PATTERN, ID_PATTERN } from '../patterns.ts'
import type { RecordTable } from '../table.ts'

/** Public buyers that may order through a central purchasing body (/donnees/schemas/). */
export const centralMembers: RecordTable<CentralMember> = {
  kind: 'centralMembers',
  name: 'centrale-adherents',
  title: 'Membres de la centrale d’achat',
  description: 'Une ligne par adhérent : qui il est, où, depuis quand, et les thèmes qu’il utilise.',
  key: ['id'],
  repeated: 'id-repeated',
  columns: [
    {
      name: 'id',
      title: 'Identifiant',
      description: 'Le même d’une édition à l’autre : il est dans l’adresse de la fiche de l’adhérent.',
      type: 'identifier',
      required: true,
      pattern: ID_PATTERN,
      example: 'commune-exemple',
    },
    {
      name: 'nom',
      title: 'Nom',
      description: 'Nom de l’adhérent, jamais celui d’une personne.',
      type: 'text',
      required: true,
      example: 'Commune d’Exemple',
    },
    {
      name: 'genre',
      title: 'Genre',
      description: 'commune, ccas, etablissement (public, ou lié à la collectivité), autre.',
      type: 'identifier',
      required: true,
      values: MEMBER_KINDS,
      example: 'commune',
    },
    {
      name: 'commune',
      title: 'Commune',
      description: 'Code INSEE de la commune, ou de celle où l’adhérent est établi.',
      type: 'identifier',
      meaning: 'commune',
      pattern: COMMUNE_PATTERN,
      example: '29019',
    },
    {
      name: 'adherent_depuis',
      title: 'Adhérent depuis',
      description: 'Jour de l’adhésion ; vide si inconnu.',
      type: 'date',
      example: '2019-01-01',
    },
    {
      name: 'themes_utilises',
      title: 'Thèmes utilisés',
      description:
        'Thèmes joints par « | », écrits comme dans la table des marchés de la centrale ; aucun ; vide si inconnu.',
      type: 'list',
      example: 'Entretien des bâtiments|Mobilier et fournitures',
    },
  ],
  toRecord: (cells, ref) => ({
    ref,
    id: cells['id'] as string,
    name: cells['nom'] as string,
    kind: cells['genre'] as MemberKind,
    commune: cells['commune'] as string | undefined,
    since: cells['adherent_depuis'] as string | undefined,
    themes: cells['themes_utilises'] as readonly string[] | undefined,
  }),
}
