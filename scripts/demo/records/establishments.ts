import { establishments } from '../../../src/tables/establishments.ts'
import { randomFor } from '../draw/random.ts'
import type { Random } from '../draw/random.ts'
import type { Setting } from '../setting.ts'
import { changed, changesOf } from '../spoil/changes.ts'
import type { Quirk } from '../tables/columns.ts'
import { tableText } from '../tables/read.ts'
import type { FileText } from '../tables/read.ts'
import type { Firm, World } from '../world/model.ts'

type Line = Readonly<Record<string, string>>

/** Share of the suppliers that the file does not know: their place is unknown (rule 9). */
const LEFT_OUT = 0.06

/** Every supplier, subcontractor and concessionaire that the published files may name by a SIRET. */
function firmsInFiles({ firms, contracts, concessions }: World): Firm[] {
  const mentioned = new Set(JSON.stringify([contracts, concessions]).match(/\b000\d{11}\b/g))
  return firms
    .filter(({ siret }) => mentioned.has(siret))
    .sort((one, other) => (one.siret < other.siret ? -1 : 1))
}

function essOf({ structure, size }: Firm, random: Random): string {
  const draw = random.next()
  if (structure?.ess) return draw < 0.05 ? '' : 'oui'
  if (draw < 0.11) return ''
  if (structure !== undefined) return draw < 0.6 ? 'oui' : 'non'
  return size === 'PME' && draw > 0.97 ? 'oui' : 'non'
}

/** Two establishments do not make a firm large: about half of those invented as ETI are PME, the same in all rows. */
function categoryOf({ size, siret }: Firm): Firm['size'] {
  return size === 'ETI' && Number(siret[7]) < 5 ? 'PME' : size
}

function lineOf(firm: Firm, random: Random): Line {
  return {
    siret: firm.siret,
    denomination: firm.name,
    commune: random.chance(0.025) ? '' : firm.commune!,
    categorie: random.chance(0.05) ? '' : categoryOf(firm),
    ess: essOf(firm, random),
    diffusion: random.chance(0.02) ? '' : 'O',
  }
}

/** As spreadsheets and hands spoil such a file: each change on one small firm, and one line more. */
function spoil(lines: readonly Line[], quirks: readonly Quirk[], random: Random): Line[] {
  const small = lines.filter(({ categorie }) => categorie === 'PME')
  const chosen = random.sample(small, 40)
  const changes = changesOf(quirks)
  const spoilt = lines.map((line) => changed(line, changes[chosen.indexOf(line)] ?? {}))
  const earlier = chosen.slice(25, 26).map((line) => ({ ...line, categorie: 'ETI', ess: '' }))
  return [...spoilt.slice(0, 50), ...earlier, ...spoilt.slice(50)]
}

/** The establishments of the suppliers, as a territory would draw them from SIRENE. */
export function establishmentsFile(world: World, { quirks }: Setting): FileText {
  const random = randomFor('establishments')
  const firms = firmsInFiles(world)
  const out = new Set(random.sample(firms, Math.round(firms.length * LEFT_OUT)))
  const lines = firms.filter((firm) => !out.has(firm)).map((firm) => lineOf(firm, random))
  return tableText(establishments.columns, spoil(lines, quirks.firms, random))
}
