import { FLEET_KINDS, FLEET_TEXT } from '../../src/text/fleet/fleet.ts'
import { formatDate, formatNumber } from '../../src/text/language/format.ts'
import type { FleetRow } from './fleet-rows.ts'
import { escaped, fleetPage, linkTo } from './page.ts'
import { portalBase } from './places.ts'
import type { BuiltPortal } from './state.ts'

type Built = FleetRow & { readonly state: { readonly built: BuiltPortal } }

const isBuilt = (row: FleetRow): row is Built => row.state.built !== undefined

const collator = new Intl.Collator('fr-FR')
const byName = (rows: readonly FleetRow[]) =>
  rows.toSorted((one, other) => collator.compare(one.buyer.name, other.buyer.name))

function line({ buyer, state: { built } }: Built, base: string): string {
  return `<tr><th scope="row">${linkTo(portalBase(base, buyer.siren), buyer.name)}</th><td class="num">${formatNumber(built.contracts)}</td><td class="num"><time datetime="${built.referenceDate}">${formatDate(built.referenceDate)}</time></td></tr>`
}

function table(title: string, rows: readonly Built[], base: string): string {
  const { name, contracts, end } = FLEET_TEXT.columns
  return `<section class="section"><h2>${escaped(title)}</h2>
<div class="table-scroll" role="region" tabindex="0" aria-label="${escaped(title)}">
<table class="table"><thead><tr><th scope="col">${name}</th><th scope="col" class="num">${contracts}</th><th scope="col" class="num">${end}</th></tr></thead><tbody>
${rows.map((row) => line(row, base)).join('\n')}
</tbody></table>
</div></section>`
}

/** Until when the data go, and what else there is. */
function about(built: readonly Built[], base: string): string {
  return `<p class="small">${escaped(FLEET_TEXT.ends(built.map(({ state }) => state.built.referenceDate)))}</p>
<p>${linkTo(`${base}comparaison/`, FLEET_TEXT.compare)} · ${linkTo(`${base}portails.csv`, FLEET_TEXT.list)}</p>`
}

/** `/`: every portal by kind of authority and name, and those that have none yet. */
export function listingPage(rows: readonly FleetRow[], base: string): string {
  const built = byName(rows).filter(isBuilt)
  const missing = byName(rows).filter((row) => !isBuilt(row))
  const contracts = built.reduce((sum, { state }) => sum + state.built.contracts, 0)
  const lede = built.length === 0 ? FLEET_TEXT.nothing : FLEET_TEXT.lede(built.length, contracts)
  const tables = FLEET_KINDS.flatMap(({ kind, title }) => {
    const of = built.filter(({ buyer }) => buyer.kind === kind)
    return of.length === 0 ? [] : [table(title, of, base)]
  })
  const names = missing.map(({ buyer }) => `<li>${escaped(buyer.name)}</li>`).join('')
  return fleetPage({
    title: FLEET_TEXT.title(built.length),
    description: lede,
    base,
    isHome: true,
    main: [
      `<div class="measure"><p class="lede">${escaped(lede)}</p>`,
      ...(built.length === 0 ? [] : [about(built, base)]),
      '</div>',
      ...tables,
      ...(missing.length === 0
        ? []
        : [
            `<section class="section"><h2>${FLEET_TEXT.missingTitle}</h2>\n<p>${FLEET_TEXT.missing}</p>\n<ul>${names}</ul></section>`,
          ]),
    ].join('\n'),
  })
}
