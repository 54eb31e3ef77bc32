import type { Purchase } from '../../domain/planned-purchase.ts'
import { shortened } from '../../domain/shorten.ts'
import { rowAddress } from '../../publish/contract-row.ts'

/** A prepared message to the portal's contact that names the purchase, its page and its published row. */
export function purchaseErrorReport(email: string, purchase: Purchase, address: string): string {
  const body = [
    'Bonjour,',
    '',
    'Je signale une erreur sur cette page :',
    `Achat : ${shortened(purchase.title)}`,
    `Identifiant : ${purchase.id}`,
    `Adresse : ${address}`,
    `Ligne de la source : ${rowAddress(purchase.ref)}`,
    '',
    'Ce qui est inexact :',
    '',
    'Ce qui devrait être écrit, et où le vérifier :',
    '',
  ].join('\r\n')
  const subject = `Erreur signalée : achat ${purchase.id}`
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}
