/** One counting rule, as the public reads it (/methodologie/#regles). */
export interface CountingRule {
  readonly number: number
  readonly title: string
  /** The rule in plain French, one paragraph each. */
  readonly paragraphs: readonly string[]
  readonly example?: string
  /** Glossary slugs of the words that the rule needs. */
  readonly terms: readonly string[]
  /** Functions that apply the rule, as "path#name", so that text and code are found from each other. */
  readonly appliedBy: readonly string[]
}

/** The anchor of a rule on /methodologie/. */
export function ruleAnchor(number: number): string {
  return `regle-${number}`
}
