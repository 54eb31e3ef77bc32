import { join } from 'node:path'
import type { Territory } from '../../src/domain/territory/territory.ts'
import type { Proposal } from '../../src/tables/proposal.ts'
import { columnLine, importText, unexplainedLine, unnamedLine } from '../../src/text/data/import.ts'
import { CommandError } from '../command.ts'
import { fileToRead, hintsOf } from '../site/inputs.ts'
import { lookAt } from './look-at.ts'
import type { Look } from './look-at.ts'
import { draftSource, sourceIdOf } from './new-source.ts'
import { readSynonyms } from './synonyms.ts'
import { toldRows } from './told-rows.ts'

/** Where a file goes. */
export interface Destination {
  readonly territory: Territory
  readonly folder: string
}

const BUYER = 'acheteur_id'

/** A file of contracts that names no buyer is the territory's, as far as whoever imports it there says so. */
function withBuyer(proposal: Proposal, siren: string | undefined): Proposal {
  if (siren === undefined || !proposal.missing.includes(BUYER)) return proposal
  const mapping = { ...proposal.mapping, always: { [BUYER]: siren } }
  return { ...proposal, mapping, missing: proposal.missing.filter((field) => field !== BUYER) }
}

function proposalLines({ mapping, named, unnamed, unexplained }: Proposal): readonly string[] {
  const buyer = mapping.always?.[BUYER]
  return [
    importText.proposed(mapping.table),
    ...named.map(({ header, field }) => columnLine(header, field.name)),
    ...(unnamed.length === 0 ? [] : [unnamedLine(unnamed)]),
    ...(unexplained.size === 0 ? [] : [importText.unexplained]),
    ...[...unexplained].map(([header, values]) => unexplainedLine(header, values)),
    ...(buyer === undefined ? [] : [importText.buyer(buyer)]),
  ]
}

function linesOf(look: Look): readonly string[] {
  if ('proposal' in look) return proposalLines(look.proposal)
  const { known } = look
  if ('notices' in known) return [importText.known(known.notices.format.label)]
  return [importText.known('table' in known ? known.table.title : known.format.label)]
}

async function keep(
  path: string,
  look: Look,
  sheet: string | undefined,
  { territory, folder }: Destination,
): Promise<readonly string[]> {
  const mapping = 'proposal' in look ? look.proposal.mapping : undefined
  const draft = await draftSource(path, folder, { mapping, sheet })
  try {
    const rows = await toldRows(draft.file, territory)
    await draft.keep()
    return [rows, importText.kept(join(folder, 'sources', sourceIdOf(path)))]
  } finally {
    await draft.discard()
  }
}

/**
 * Says what a file is, column by column, and puts it among the sources of a territory, where one is given.
 * @throws InputError where it cannot be read; CommandError where a field is missing, or the source is there already.
 */
export async function importFile(path: string, destination?: Destination): Promise<readonly string[]> {
  const { sheet } = await hintsOf(path)
  const seen = await lookAt(fileToRead(path), readSynonyms(), sheet)
  const siren = destination?.territory.buyerSirens.at(-1)
  const look = 'proposal' in seen ? { proposal: withBuyer(seen.proposal, siren) } : seen
  const lines = linesOf(look)
  if (destination === undefined) return [...lines, importText.looked]
  const missing = 'proposal' in look ? look.proposal.missing : []
  if (missing.length > 0 && 'proposal' in look)
    throw new CommandError(
      `${lines.join('\n')}\n${path} : ${importText.missing(missing, JSON.stringify(look.proposal.mapping, null, 2))}`,
    )
  return [...lines, ...(await keep(path, look, sheet, destination))]
}
