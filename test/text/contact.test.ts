import { describe, expect, it } from 'vitest'
import { contactOf } from '../../src/text/contact.ts'

const made = (email: string) => ({ contact: { email, name: 'Service des achats' } })

describe('contactOf', () => {
  it('gives the contact of a demonstration, whose address nobody reads', () => {
    const territory = made('contact@achats.example')
    expect(contactOf({ territory, demonstration: true })).toBe(territory.contact)
  })

  it('knows no contact where a site of real data still has the address of the demonstration', () => {
    expect(contactOf({ territory: made('contact@achats.example'), demonstration: false })).toBeUndefined()
  })

  it('gives the contact that was filled in', () => {
    const territory = made('achats@ville.fr')
    expect(contactOf({ territory, demonstration: false })).toBe(territory.contact)
  })
})
