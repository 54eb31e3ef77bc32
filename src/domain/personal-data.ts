import { maskBankAccounts } from './personal-data/bank-account.ts'
import { maskEmails } from './personal-data/email.ts'
import { maskSocialSecurityNumbers } from './personal-data/social-security.ts'
import { maskTelephones, TELEPHONE_MASK } from './personal-data/telephone.ts'

export { isPersonalEmail } from './personal-data/email.ts'
export { looksLikeSocialSecurityNumber } from './personal-data/social-security.ts'

/** Every shape below has an at sign or nine digits: most texts are told clean by this alone. */
function isWorthALook(text: string): boolean {
  let digits = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x40) return true
    if (code >= 0x30 && code <= 0x39 && ++digits >= 9) return true
  }
  return false
}

/** Free text without e-mail, bank account, social-security number and telephone (metier.md § 3, rule 11). */
export function maskPersonalData(text: string): string {
  if (!isWorthALook(text)) return text
  return maskTelephones(maskSocialSecurityNumbers(maskBankAccounts(maskEmails(text))))
}

/** Whether an identifier is written as a telephone; ten bare digits from 0 are as well a Belgian number. */
function isWrittenAsTelephone(id: string): boolean {
  return /\D/.test(id.trim()) && maskTelephones(id.trim()) === TELEPHONE_MASK
}

/** Whether an identifier holds an e-mail or a bank account, or is a telephone number. */
export function identifierHoldsPersonalData(id: string): boolean {
  return maskBankAccounts(maskEmails(id)) !== id || isWrittenAsTelephone(id)
}
