import { FIRST_NAMES } from './first-names.ts'

/** Forms that only companies and other legal entities bear, here and abroad; of two letters, only at the end of a name. */
const LEGAL_FORMS = new Set(
  (
    'SA SAS SASU SARL EURL SNC SCOP SCIC SELARL SELAS SCP SEM SEML SPL SPLA SASP GIE ASBL VZW SRL SPRL BVBA BV NV CVBA ' +
    'GMBH GGMBH AG KG SE LTD LIMITED LLP PLC LLC INC CORP SPA SL SLU LDA OY OYJ AB AS APS UAB KFT ZRT DOO SRO'
  ).split(' '),
)

/** "Windmühle Technik G.m.b.H. (fictif)" → WINDMUHLE, TECHNIK, GMBH: words in capitals, without accents or dots. */
function wordsOf(name: string): readonly string[] {
  return name
    .replace(/\([^()]*\)/g, ' ')
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .toUpperCase()
    .split(/[\s,;/]+/)
    .filter((word) => word !== '')
}

/** Whether a published name begins or ends with a legal form: what bears it is an entity, not a person. */
export function bearsLegalForm(name: string): boolean {
  const words = wordsOf(name)
  if (words.length < 2) return false
  const [first, last] = [words[0]!, words.at(-1)!]
  return LEGAL_FORMS.has(last) || (first.length > 2 && LEGAL_FORMS.has(first))
}

/** "DUPONT*MARTIN/ANNE /": how SIRENE writes a natural person. */
function isSirenePerson(name: string): boolean {
  return name.includes('*') && name.trimEnd().endsWith('/')
}

const CIVILITY =
  /^(?:m\.|mr\.?|mme\.?|mlle\.?|monsieur|madame|mademoiselle|dr\.?|docteur|ma[iî]tre)\s+\p{L}/iu
const SOLE_TRADER =
  /(?:^|\s)(?:e\.?i\.?|eirl|entrepreneure? individuel(?:le)?|entreprise individuelle|(?:auto|micro)[- ]?entrepreneure?)(?:\s|$)/iu
const PROFESSION =
  /^(?:architecte|artiste|avocate?|auteure?|consultante?|format(?:eur|rice)|geometre|graphiste|illustrat(?:eur|rice)|journaliste|paysagiste|photographe|plasticien(?:ne)?|traduct(?:eur|rice)|urbaniste)s?$/i

/** Two words, one of them a first name: "Anne Martin", "MARTIN ANNE PAYSAGISTE". */
function isFirstNameAndName(name: string): boolean {
  const words = wordsOf(name)
  const profession = words.findIndex((word) => PROFESSION.test(word))
  const own = profession < 0 ? words : words.slice(0, profession)
  return own.length === 2 && own.some((word) => FIRST_NAMES.has(word.toLowerCase().split('-')[0]!))
}

/**
 * Whether a published name shows that the firm is one person, who has no page (rule 11): the spelling that SIRENE
 * keeps for persons, the words for a sole trader, a civility, or a first name and a name. No file read here gives the
 * legal category, so these signs are all there is.
 */
export function isNameOfPerson(name: string): boolean {
  if (isSirenePerson(name) || SOLE_TRADER.test(name)) return true
  return !bearsLegalForm(name) && (CIVILITY.test(name) || isFirstNameAndName(name))
}
