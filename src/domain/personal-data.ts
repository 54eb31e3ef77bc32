import { maskBankAccounts } from './personal-data/bank-account.ts'
import { maskEmails } from './personal-data/email.ts'
import { maskSocialSecurityNumbers } from './personal-data/social-security.ts'
import { maskTelephones } from './personal-data/telephone.ts'

export { looksLikeSocialSecurityNumber } from './personal-data/social-security.ts'

/** Free text without e-mail, bank account, social-security number and telephone (metier.md § 3, rule 11). */
export function maskPersonalData(text: string): string {
  return maskTelephones(maskSocialSecurityNumbers(maskBankAccounts(maskEmails(text))))
}

/** Whether an identifier holds an e-mail or a bank account: a telephone cannot be told from a foreign number. */
export function identifierHoldsPersonalData(id: string): boolean {
  return maskBankAccounts(maskEmails(id)) !== id
}
