type Considerations = readonly string[] | undefined

interface Sustainability {
  readonly goal: 'social' | 'environmental'
  readonly strategies?: readonly string[]
}

/** The fields of the sustainability extension. */
export interface SustainabilityFields {
  readonly hasSustainability?: boolean
  readonly sustainability?: readonly Sustainability[]
}

/** A bare "Oui" tells that there is a goal, not by which strategy. */
function goalOf(
  goal: Sustainability['goal'],
  considerations: Considerations = [],
): readonly Sustainability[] {
  if (considerations.length === 0) return []
  const strategies = considerations.filter((consideration) => consideration !== 'unspecified')
  return [{ goal, ...(strategies.length > 0 && { strategies }) }]
}

/**
 * `true` as soon as one side declares a consideration; `false` only where both declare that there is none; nothing at
 * all where a side is unknown (rule 6). The words of the domain are those of the extension's codelist.
 */
export function sustainabilityOf(
  social: Considerations,
  environmental: Considerations,
): SustainabilityFields {
  const sustainability = [...goalOf('social', social), ...goalOf('environmental', environmental)]
  if (sustainability.length > 0) return { hasSustainability: true, sustainability }
  return social !== undefined && environmental !== undefined ? { hasSustainability: false } : {}
}
