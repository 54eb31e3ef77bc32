import type { ComparedAuthority } from '../../src/domain/comparison.ts'
import { typeset } from '../../src/text/language/typography.ts'
import { comparisonInvented } from '../../src/text/comparison.ts'
import { formatFigure } from '../../src/text/language/format.ts'
import { FLEET_TEXT } from '../../src/text/fleet/fleet.ts'
import type { ComparedMeasure, Standing } from '../../src/views/comparison/measures.ts'
import { escaped, fleetPage, linkTo } from './page.ts'
import { portalBase } from './places.ts'

const collator = new Intl.Collator('fr-FR')
const sirenOf = ({ territory }: ComparedAuthority) => territory.buyerSirens.at(-1)!

function labelOf({ indicator, series }: ComparedMeasure): string {
  const named = indicator.series.points.find((point) => point.series === series)?.seriesLabel
  return named === undefined || series === undefined ? indicator.label : `${indicator.label} : ${named}`
}

/** A value with its year where that is not the one of the column; unknown in a word, never as nothing. */
function cell({ indicator, point }: Standing, { year }: ComparedMeasure): string {
  if (point === undefined) {
    const word = indicator.incomparable === undefined ? FLEET_TEXT.unknown : FLEET_TEXT.incomparable
    return `<td class="num"><span class="unknown">${word}</span></td>`
  }
  const { value, period } = point
  const when = period === year ? '' : ` <span class="small">(${escaped(period)})</span>`
  return `<td class="num">${escaped(formatFigure(value!, indicator.unit))}${when}</td>`
}

function table(
  authorities: readonly ComparedAuthority[],
  measures: readonly ComparedMeasure[],
  base: string,
) {
  const head = measures.map(
    (measure) =>
      `<th scope="col" class="num">${escaped(labelOf(measure))}${measure.year === undefined ? '' : ` (${measure.year})`}</th>`,
  )
  const rows = authorities.map((authority) => {
    const cells = measures.map((measure) => {
      const standing = measure.standings.find((each) => each.authority === authority)
      return standing === undefined
        ? `<td class="num"><span class="unknown">${FLEET_TEXT.unknown}</span></td>`
        : cell(standing, measure)
    })
    const name = linkTo(portalBase(base, sirenOf(authority)), authority.territory.name)
    return `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`
  })
  return `<div class="table-scroll" role="region" tabindex="0" aria-label="${escaped(FLEET_TEXT.comparisonTitle)}">
<table class="table"><caption>${escaped(FLEET_TEXT.caption)}</caption><thead><tr><th scope="col">${FLEET_TEXT.columns.name}</th>${head.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
</div>`
}

/** What each measure asks, once, under the table. */
function questions(measures: readonly ComparedMeasure[]): string {
  const items = measures.map(
    (measure) =>
      `<dt>${escaped(labelOf(measure))}</dt><dd>${escaped(measure.indicator.question)} ${escaped(typeset(measure.indicator.method))}</dd>`,
  )
  return `<section class="section"><h2>${FLEET_TEXT.questions}</h2><dl class="measure">${items.join('\n')}</dl></section>`
}

/** `/comparaison/`: a line an authority, a column a measure; the order is that of names. */
export function comparisonPage(
  authorities: readonly ComparedAuthority[],
  measures: readonly ComparedMeasure[],
  { base, uncompared }: { readonly base: string; readonly uncompared: number },
): string {
  const sorted = authorities.toSorted((one, other) =>
    collator.compare(one.territory.name, other.territory.name),
  )
  const lede = FLEET_TEXT.comparisonLede(sorted.length)
  const invented = comparisonInvented(sorted)
  return fleetPage({
    title: FLEET_TEXT.comparisonTitle,
    description: lede,
    base,
    isHome: false,
    main: [
      '<div class="measure">',
      `<p class="lede">${escaped(lede)}</p>`,
      ...(invented === undefined ? [] : [`<p class="note"><strong>${escaped(invented)}</strong></p>`]),
      `<p class="note">${escaped(FLEET_TEXT.noRanking)}</p>`,
      ...(uncompared === 0 ? [] : [`<p>${escaped(FLEET_TEXT.uncompared(uncompared))}</p>`]),
      `<p>${linkTo(`${base}comparaison.csv`, FLEET_TEXT.comparisonFile)}</p>`,
      '</div>',
      ...(measures.length === 0
        ? [`<p>${escaped(FLEET_TEXT.noMeasure)}</p>`]
        : [table(sorted, measures, base), questions(measures)]),
    ].join('\n'),
  })
}
