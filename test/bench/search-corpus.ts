import { indexEntries } from '../../src/outputs/search/index-entry.ts'
import type { IndexEntry } from '../../src/outputs/search/index-entry.ts'
import type { SearchCard } from '../../src/outputs/search/card.ts'

/** Streets, sites and firms that no other record names: a larger portal has more words, not only more rows. */
const INVENTED_NAMES = 4000
const SYLLABLES = 'ba bel cour dre fau gui hal jo ker lan mon nor pré quin roc sau tal val ver wam'.split(' ')

function inventedName(number: number): string {
  let rest = (number % INVENTED_NAMES) + SYLLABLES.length ** 2
  let name = ''
  for (; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) name += SYLLABLES[rest % SYLLABLES.length]
  return name
}

/** As many records: those of the portal, then more like them, each half one title, half another, with a name of its own. */
function manyRecords(records: readonly SearchCard[], count: number): readonly SearchCard[] {
  const models = records.filter(
    ({ kind }) => kind === 'marche' || kind === 'achat-a-venir' || kind === 'titulaire',
  )
  const more = Array.from({ length: Math.max(0, count - records.length) }, (_, number) => {
    const model = models[(number * 7919) % models.length]!
    const other = models[(number * 104_729 + 13) % models.length]!
    const [start, end] = [model.title.split(' '), other.title.split(' ')]
    const words = [...start.slice(0, Math.ceil(start.length / 2)), ...end.slice(Math.ceil(end.length / 2))]
    const path = `${model.path}?plus=${number}`
    return { ...model, path, title: `${words.join(' ')} – rue ${inventedName(number)}` }
  })
  return [...records, ...more].slice(0, count)
}

export function manyEntries(records: readonly SearchCard[], count: number): readonly IndexEntry[] {
  return indexEntries(manyRecords(records, count))
}
