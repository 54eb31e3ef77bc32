import type { Random } from '../draw/random.ts'
import { pickCommune } from '../place/pick.ts'
import type { Setting } from '../setting.ts'
import type { DemoTrade } from '../tables/columns.ts'

/** "du stade", "des archives", "de la piscine", "de l’usine": what has an article, after "de". */
function ofThing(name: string): string {
  return name.startsWith('le ') || name.startsWith('les ')
    ? name.replace(/^le /, 'du ').replace(/^les /, 'des ')
    : `de ${name}`
}

/** "la rue des Tilleuls", "le quai", "l’allée" after "de", from the name without its article. */
function ofStreet(street: string): string {
  if (/^[aeéiouh]/.test(street)) return `de l’${street}`
  return /^(boulevard|chemin|quai)/.test(street) ? `du ${street}` : `de la ${street}`
}

/** Chooses one of each `[one|other]`, and fills the slots `{Commune}`, `{a}`, `{de}`, `{rue}`, `{dulieu}`… */
function fill(template: string, random: Random, { places, tables }: Setting, year: number): string {
  const commune = pickCommune(random, places.own)
  const street = random.pick(tables.streets).name
  const facility = random.pick(tables.facilities).name
  const slots: Readonly<Record<string, string>> = {
    Commune: commune.name,
    autre: pickCommune(random, places.own).name,
    a: commune.at,
    de: commune.of,
    rue: street,
    dela: ofStreet(street),
    lieu: facility,
    dulieu: ofThing(facility),
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
  return random.chance(0.04) ? title.toUpperCase() : title
}

/** A template may have its own CPV code; otherwise the trade's codes serve, the first ones more often. */
function pickSubject(setting: Setting, trade: DemoTrade, random: Random, year: number) {
  const { template, cpv } = random.pick(setting.tables.titles.filter((title) => title.trade === trade.id))
  return {
    cpv: cpv ?? random.weighted(trade.cpvs, (_, index) => 1 / (index + 1)),
    title: withHabit(fill(template, random, setting, year), random),
  }
}

export type SubjectMaker = ReturnType<typeof subjectMaker>

/** Composes titles that never come twice: a second use of one gets its years, or its phase. */
export function subjectMaker(setting: Setting) {
  const used = new Set<string>()
  return (trade: DemoTrade, random: Random, year: number, months: number) => {
    const { title, cpv } = pickSubject(setting, trade, random, year)
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
