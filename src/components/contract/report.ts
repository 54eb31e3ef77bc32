import type { Contract } from '../../domain/contract.ts'
import { shortened } from '../../domain/shorten.ts'
import { rowAddress } from '../../publish/contract-row.ts'
import { contractTitle } from './names.ts'

/** A prepared message to the portal's contact that names the contract, its page and its published rows. */
export function errorReport(email: string, contract: Contract, address: string): string {
  const body = [
    'Bonjour,',
    '',
    'Je signale une erreur sur cette page :',
    `Marché : ${shortened(contractTitle(contract))}`,
    `Identifiant : ${contract.id}`,
    `Adresse : ${address}`,
    `Ligne de la source : ${contract.rows.map(rowAddress).join(', ')}`,
    '',
    'Ce qui est inexact :',
    '',
    'Ce qui devrait être écrit, et où le vérifier :',
    '',
  ].join('\r\n')
  const subject = `Erreur signalée : marché ${contract.id}`
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}
