import type { Contract } from './contract.ts'

/** Rule 5: its title calls it a concession, its nature a contract. It stays in the sums; those without it stand beside. */
export function isTitledConcession({ flags }: Pick<Contract, 'flags'>): boolean {
  return flags.some(({ code }) => code === 'title-says-concession')
}
