import { isOutOfScale } from '../../domain/contract/amount-test.ts'
import type { Contract } from '../../domain/contract/contract.ts'
import { otherReading } from '../../rules/increments.ts'
import { isTitledConcession } from '../../domain/contract/titled-concession.ts'
import { AMOUNT_STATUS_TEXT } from '../../text/contract.ts'
import { FLAG_TEXT } from '../../text/data/flags/flags.ts'
import { formatCount } from '../../text/language/format.ts'
import { fr } from '../../text/language/typography.ts'
import { withoutTax } from './amount.ts'
import { statedContract } from './stated.ts'
import { yearPath } from '../../domain/links.ts'

/** One sentence on how a contract enters the figures, with the counting rule that says so. */
export interface CountingNote {
  readonly text: string
  readonly rule: number
  readonly href?: string
}

function sumNote(contract: Contract): CountingNote {
  const { amount, isCounted } = statedContract(contract)
  const { kind, rows } = contract
  if (kind === 'callOff') {
    return {
      rule: 5,
      text: fr`C'est un marché sous accord-cadre : son montant est déjà compris dans le plafond de son accord-cadre. Il n'entre pas dans la somme retenue ; il est compté séparément, même si l'accord-cadre n'est pas dans les fichiers lus.`,
    }
  }
  if (kind === 'concession') {
    return {
      rule: 5,
      text: fr`C'est une concession : sa valeur est le chiffre d'affaires attendu du concessionnaire. Elle n'entre pas dans la somme retenue ; elle est comptée séparément.`,
    }
  }
  if (!isCounted || amount === undefined) {
    return { rule: 7, text: AMOUNT_STATUS_TEXT.notStated.sentence }
  }
  const once = rows.length > 1 ? fr`, une seule fois pour ${rows.length} lignes publiées` : ''
  return { rule: 5, text: fr`Compté dans la somme retenue pour ${withoutTax(amount)}${once}.` }
}

function yearNote(contract: Contract): CountingNote {
  const { year } = contract
  if (statedContract(contract).date === undefined) {
    return {
      rule: 13,
      text: fr`Sa date manque ou n'est pas plausible : rangé dans « date inconnue », et compté dans les totaux.`,
      href: yearPath(undefined),
    }
  }
  return { rule: 13, text: fr`Compté en ${String(year)}, année de sa signature.`, href: yearPath(year) }
}

/** How the contract is counted, in sentences. */
export function countingNotes(contract: Contract): readonly CountingNote[] {
  const { amountStatus, suppliers, amendments } = contract
  const notes: (CountingNote | false)[] = [
    sumNote(contract),
    isOutOfScale(contract) && { rule: 7, text: AMOUNT_STATUS_TEXT[amountStatus].sentence },
    isTitledConcession(contract) && { rule: 5, text: FLAG_TEXT['title-says-concession'].sentence },
    yearNote(contract),
    amendments.length > 0 && {
      rule: 8,
      text: fr`${formatCount(amendments.length, 'modification publiée', 'modifications publiées')} : pour chaque champ, la dernière qui l'indique est retenue.`,
    },
    otherReading(contract).increments.length > 0 && {
      rule: 8,
      text: fr`${FLAG_TEXT['total-or-increase'].label} Ce qu'une modification donne est lu comme le nouveau total ; l'historique dit ce qu'elle ferait si elle s'ajoutait.`,
    },
    suppliers.length > 1 &&
      statedContract(contract).amount !== undefined && {
        rule: 10,
        text: fr`Dans les totaux par entreprise, le montant est divisé à parts égales entre les ${suppliers.length} fournisseurs : c'est une estimation.`,
      },
  ]
  return notes.filter((note) => note !== false)
}
