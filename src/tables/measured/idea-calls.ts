import type { IdeaCall } from '../../domain/territory/idea-call.ts'
import type { Cells, RecordFlag, RecordTable } from '../table.ts'

/** A last day for answers before the need was pitched is a typing error, of one or the other: it is left out. */
function dueAfter(cells: Cells): { readonly cells: Cells; readonly flags: readonly RecordFlag[] } {
  const due = cells['echeance'] as string | undefined
  const pitched = cells['date'] as string
  if (due === undefined || due.slice(0, pitched.length) >= pitched) return { cells, flags: [] }
  return {
    cells: { ...cells, echeance: undefined },
    flags: [
      {
        flag: { code: 'value-contradictory', column: 'echeance', value: due },
        detail: `attendu un jour à partir du ${pitched}, date de la présentation`,
      },
    ],
  }
}

/** Needs pitched to those who might meet them, as a call for ideas (/donnees/schemas/). */
export const ideaCalls: RecordTable<IdeaCall> = {
  kind: 'ideas',
  name: 'besoins',
  title: 'Besoins ouverts aux idées',
  description:
    'Une ligne par besoin présenté à celles et ceux qui pourraient y répondre, en rencontre ou en ligne, et ce qui en ' +
    'est venu.',
  key: ['id'],
  repeated: 'id-repeated',
  columns: [
    {
      name: 'id',
      title: 'Identifiant',
      description: 'Court et unique ; il reste dans l’adresse du besoin, /idees/#<id>.',
      type: 'identifier',
      required: true,
      pattern: '[A-Za-z0-9-]+',
      example: 'toitures-vegetalisees',
    },
    {
      name: 'atelier',
      title: 'Atelier',
      description: 'Thème de l’atelier où le besoin a été présenté, ou sous lequel il se range.',
      type: 'text',
      required: true,
      example: 'Cadre de vie',
    },
    {
      name: 'besoin',
      title: 'Besoin',
      description: 'Ce qui est cherché, en une phrase.',
      type: 'text',
      meaning: 'words',
      required: true,
      example: 'Entretenir les toitures végétalisées avec des structures d’insertion.',
    },
    {
      name: 'date',
      title: 'Présenté le',
      description: 'Jour, mois ou année de la présentation.',
      type: 'text',
      required: true,
      pattern: '\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?',
      example: '2026-11-26',
    },
    {
      name: 'echeance',
      title: 'Réponses jusqu’au',
      description: 'Dernier jour pour répondre. Sans lui, le besoin n’est pas dit ouvert.',
      type: 'date',
      example: '2027-01-31',
    },
    {
      name: 'courriel',
      title: 'Courriel',
      description: 'Adresse d’un service, à qui répondre ; jamais celle d’une personne.',
      type: 'text',
      meaning: 'email',
      example: 'achats-responsables@exemple.fr',
    },
    {
      name: 'lien',
      title: 'Lien',
      description: 'Où répondre, ou en lire plus ; une adresse qui commence par https://.',
      type: 'text',
      meaning: 'url',
      example: 'https://www.exemple.fr/appels-a-idees/',
    },
    {
      name: 'suite',
      title: 'Suite donnée',
      description: 'Ce qui en est venu, en une phrase ; vide si on ne le sait pas.',
      type: 'text',
      meaning: 'words',
      example: 'Trois structures ont répondu ; un achat est annoncé.',
    },
    {
      name: 'achat_id',
      title: 'Achat né du besoin',
      description: 'Colonne id de la programmation des achats.',
      type: 'identifier',
      example: 'PA-2027-012',
    },
    {
      name: 'marche_id',
      title: 'Marché né du besoin',
      description: 'Identifiant publié du marché, ou celui de sa page sur ce portail.',
      type: 'identifier',
      example: '2026t00042-ab12',
    },
    {
      name: 'source',
      title: 'Source',
      description: 'Le document, ou le service, d’où vient la ligne.',
      type: 'text',
      required: true,
      example: 'Compte rendu de la rencontre',
    },
    {
      name: 'remarque',
      title: 'Remarque',
      description: 'Ce qu’il faut savoir pour bien lire la ligne.',
      type: 'text',
      meaning: 'words',
      example: 'Présenté par cinq acheteurs ensemble.',
    },
    {
      name: 'demonstration',
      title: 'Exemple inventé',
      description: 'oui : ligne inventée pour l’exemple ; non ou vide : besoin réel.',
      type: 'boolean',
      example: 'non',
    },
  ],
  judge: dueAfter,
  toRecord(cells, ref) {
    const text = (name: string) => cells[name] as string | undefined
    return {
      ref,
      id: text('id')!,
      workshop: text('atelier')!,
      need: text('besoin')!,
      pitchedOn: text('date')!,
      due: text('echeance'),
      email: text('courriel'),
      link: text('lien'),
      outcome: text('suite'),
      purchaseId: text('achat_id'),
      contractId: text('marche_id'),
      source: text('source')!,
      remark: text('remarque'),
      demonstration: cells['demonstration'] === true,
    }
  },
}
