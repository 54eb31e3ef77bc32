import type { WrittenColumn } from '../../tables/column.ts'
import { ideaCalls } from '../../tables/measured/idea-calls.ts'
import type { IdeaView } from '../../views/ideas/ideas.ts'
import { IDEA_STAGE_TEXT } from '../../views/ideas/words.ts'
import type { IdeaCall } from '../../domain/territory/idea-call.ts'

type Line = WrittenColumn<IdeaView>

/** A column of the table that is read, published as it is read. */
function told(name: string, value: (call: IdeaCall) => ReturnType<Line['value']>): Line {
  const { meaning: _, ...read } = ideaCalls.columns.find((column) => column.name === name)!
  return { ...read, value: ({ call }) => value(call) }
}

/** `besoins.csv`: a line a need, as read, with where it stands on the reference date. */
export const ideaColumns: readonly Line[] = [
  told('id', ({ id }) => id),
  told('atelier', ({ workshop }) => workshop),
  told('besoin', ({ need }) => need),
  told('date', ({ pitchedOn }) => pitchedOn),
  told('echeance', ({ due }) => due),
  {
    name: 'statut',
    title: 'Statut',
    description:
      'Au jour où les données sont arrêtées. ouvert : des réponses sont attendues ; suivi : on sait ce qui en est venu ; clos : le dernier jour est passé ; sans-date : aucun dernier jour n’est connu.',
    type: 'identifier',
    values: Object.values(IDEA_STAGE_TEXT).map(({ code }) => code),
    required: true,
    value: ({ stage }) => IDEA_STAGE_TEXT[stage].code,
  },
  told('courriel', ({ email }) => email),
  told('lien', ({ link }) => link),
  told('suite', ({ outcome }) => outcome),
  told('achat_id', ({ purchaseId }) => purchaseId),
  told('marche_id', ({ contractId }) => contractId),
  {
    name: 'pages',
    title: 'Pages',
    description: 'Chemins, sur ce site, de l’achat et du marché nés du besoin.',
    type: 'list',
    value: ({ became }) => (became.length === 0 ? undefined : became.map(({ path }) => path)),
  },
  told('source', ({ source }) => source),
  told('remarque', ({ remark }) => remark),
]
