import type { Trade } from './model.ts'
import { at, of, pickCommune } from './places.ts'
import type { Random } from './random.ts'
import { FACILITIES, STREETS } from './words.ts'

/** "la rue des Tilleuls" after "de". */
function ofStreet(street: string): string {
  if (/^[aeéiouh]/.test(street)) return `de l’${street}`
  return /^(boulevard|chemin|quai)/.test(street) ? `du ${street}` : `de la ${street}`
}

/** Chooses one of each `[one|other]`, and fills the slots `{Commune}`, `{a}`, `{de}`, `{rue}`, `{dulieu}`… */
export function fill(template: string, random: Random, year: number): string {
  const commune = pickCommune(random).name
  const street = random.pick(STREETS)
  const facility = random.pick(FACILITIES)
  const slots: Record<string, string> = {
    Commune: commune,
    autre: pickCommune(random).name,
    a: at(commune),
    de: of(commune),
    rue: street,
    dela: ofStreet(street),
    lieu: facility.name,
    dulieu: facility.of,
    an: String(year),
    n: String(random.int(2, 9)),
  }
  return template
    .replace(/\[([^\]]+)\]/g, (_, choices: string) => random.pick(choices.split('|')))
    .replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot]!)
}

/** The habits of those who type titles: the commune in capitals first, a formula, all capitals. */
function withHabit(title: string, random: Random): string {
  const ending = / à ((?:La )?[A-ZÉ][\p{L}’'-]+)$/u.exec(title)
  if (ending !== null && random.chance(0.3)) {
    return `${ending[1]!.toUpperCase()} – ${title.slice(0, ending.index)}`
  }
  if (random.chance(0.05)) return `La présente consultation concerne les prestations suivantes : ${title}`
  if (random.chance(0.03)) return `Objet du marché : ${title}`
  if (random.chance(0.04)) return title.toUpperCase()
  return title
}

/** What is bought, in words and as a CPV code. */
export interface Subject {
  readonly title: string
  readonly cpv: string
}

/** A template may begin with its own CPV code; otherwise the trade's codes serve, the first ones more often. */
function pickSubject(trade: Trade, random: Random, year: number): Subject {
  const template = random.pick(trade.titles)
  const own = /^(\d{8}) (.*)$/.exec(template)
  const cpv = own?.[1] ?? random.weighted(trade.cpvs, (_, index) => 1 / (index + 1))
  return { cpv, title: withHabit(fill(own?.[2] ?? template, random, year), random) }
}

/** Composes titles that never come twice: a second use of one gets its years, or its phase. */
export function subjectMaker(): (trade: Trade, random: Random, year: number, months: number) => Subject {
  const used = new Set<string>()
  return (trade, random, year, months) => {
    const { title, cpv } = pickSubject(trade, random, year)
    const until = year + Math.max(1, Math.round(months / 12))
    const variants = [title, `${title} – ${year}-${until}`, `${title} – relance ${year}`]
    for (let phase = 2; ; phase++) {
      const variant = variants.shift() ?? `${title} – phase ${phase} (${year})`
      if (used.has(variant)) continue
      used.add(variant)
      return { title: variant, cpv }
    }
  }
}
