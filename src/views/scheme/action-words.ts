import { formatCount } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import type { ActionView } from './groups.ts'
import { foundText } from './trace-words.ts'

const list = new Intl.ListFormat('fr-FR', { type: 'conjunction' })

/** What the data say of an action, in a sentence: measured by so many figures, shown by this, or by nothing. */
export function actionSentence({ evidence }: ActionView): string {
  const { state, measuredBy, shownBy } = evidence
  const shown = list.format(shownBy.slice(0, 2).map(foundText))
  switch (state) {
    case 'measured': {
      const figures = formatCount(measuredBy.length, 'chiffre la mesure', 'chiffres la mesurent')
      return shownBy.length === 0 ? fr`${figures}.` : fr`${figures} ; s'y ajoutent ${shown}.`
    }
    case 'traced':
      return fr`Aucun chiffre ne la mesure ; ${shown} en ${shownBy.length === 1 && shownBy[0]!.items.length === 1 ? 'est une trace' : 'sont des traces'}.`
    case 'silent':
      return fr`Pas de donnée publiée : rien, dans les fichiers lus, ne la mesure ni ne la montre.`
  }
}
