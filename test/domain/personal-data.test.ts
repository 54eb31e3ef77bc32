import { describe, expect, it } from 'vitest'
import { identifiesPerson, isPersonalNumber, maskPersonalData } from '../../src/domain/personal-data.ts'

describe('a supplier typed other than SIRET (rule 11)', () => {
  it.each([
    ['1999999999999', '13 digits from 1'],
    ['299999999999912', '15 digits from 2'],
    ['1 99 99 99 999 999', 'written in groups'],
    ['1-99-99-99-999-999-12', 'written in groups with dashes'],
    ['1.99.99.99.999.999', 'written in groups with dots'],
    ['1\u00A099\u00A099\u00A099\u00A0999\u00A0999', 'written in groups with no-break spaces'],
    ['1999999999999 12', 'key apart'],
    ['199999999999900001', '13 digits, a NIC glued on'],
    ['19999999999991200001', '15 digits, a NIC glued on'],
    ['1 99 99 99 999 999 300001', 'groups with any tail, as in the real file'],
    ['299992A99999912', 'Corsica'],
    ['2 99 99 2b 999 999', 'Corsica, in groups'],
  ])('takes %s: %s', (id) => {
    expect(identifiesPerson(id, 'HORS-UE')).toBe(true)
  })

  it.each([
    ['12345678901234', '14 digits: a SIRET, right or wrong'],
    ['123 456 789 01234', 'a SIRET in its own groups'],
    ['047736471400002', '15 digits from 0'],
    ['3102024600001', '13 digits from 3'],
    ['CHE-107.362.07700001', 'a Swiss number'],
    ['B 750 338 54300001', 'a Spanish number'],
    ['BE056197058700001', 'a Belgian number'],
    ['337/5944/02631', 'a German number'],
    ['00011', 'a NIC alone'],
    ['', 'nothing'],
  ])('leaves %s: %s', (id) => {
    expect(identifiesPerson(id, 'HORS-UE')).toBe(false)
  })
})

describe('maskPersonalData (rule 11)', () => {
  it.each([
    ['écrire à jean.exemple@mel.example.', 'écrire à [courriel masqué].'],
    ['03 20 00 00 00', '[téléphone masqué]'],
    ['tél. 0320000000 ou 06.00.00.00.00', 'tél. [téléphone masqué] ou [téléphone masqué]'],
    ['03-20-00-00-00', '[téléphone masqué]'],
    ['03\u00A020\u00A000\u00A000\u00A000', '[téléphone masqué]'],
    ['+33 3 20 00 00 00', '[téléphone masqué]'],
    ['+33(0)3 20 00 00 00', '[téléphone masqué]'],
    ['0033320000000', '[téléphone masqué]'],
    ['IBAN FR76 3000 6000 0112 3456 7890 189 pour', 'IBAN [compte bancaire masqué] pour'],
    ['FR7630006000011234567890189', '[compte bancaire masqué]'],
    ['FR76 3000 6000 0112 3456 7890 188', '[compte bancaire masqué]'],
    ['BE68 5390 0754 7034', '[compte bancaire masqué]'],
    ['RIB 30006 00001 12345678901 89', 'RIB [compte bancaire masqué]'],
    ['n° 1 99 99 99 999 999 12 né', 'n° [numéro masqué] né'],
    ['185057800608491', '[numéro masqué]'],
    ['1850578006084 91', '[numéro masqué]'],
    ['185057800608492', '[numéro masqué]'],
    ['185427800608404', '[numéro masqué]'],
    ['185 057 800 608 491', '[numéro masqué]'],
    ['NIR : 1999999999999', 'NIR : [numéro masqué]'],
    ['tél. 0649.187.253', 'tél. [téléphone masqué]'],
    ['0649.187.253', '[téléphone masqué]'],
    ['0649187253\n0320000000', '[téléphone masqué]\n[téléphone masqué]'],
    ['jean.exemple (at) mel.example', '[courriel masqué]'],
    ['jean point exemple arobase mel point example', '[courriel masqué]'],
  ])('%s → %s', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked)
  })

  it.each([
    ['201820180020100', 'a contract number of 15 digits'],
    ['2018201800201', 'a contract number of 13 digits'],
    ['185057800608499', '15 digits with a key that no number has'],
    ['marché 2018-FCS-0090', 'a contract number with letters'],
    ['21ID040010', 'a contract number with letters inside'],
    ['0612202306122024', 'a contract number of 16 digits'],
    ['SIRET 05650171100115', 'a SIRET that begins with 05'],
    ['SIRET 562 077 503 02501', 'a SIRET in groups'],
    ['SIRET 05650171100115 et 356 000 000 00048', 'two SIRET, one of La Poste'],
    ['CPV 45233140-2, 45233141-9 et 90513500-2', 'codes'],
    ['divisions 03, 14, 15, 16, 18', 'a list'],
    ['uid 20009320100016202201234', 'a key of the national set'],
    ['0e3f0612-3456-4890-8abc-ab0612345678', 'a UUID'],
    ['n° 01-2024-0123', 'a contract number in groups'],
    ['14 700,00 € HT', 'an amount'],
    ['999 999 999 999', 'an absurd amount'],
    ['du 05/09/2022 au 01/01/2023 12 mois', 'dates'],
    ['Lots 01 02 03 04 05', 'a list of lots'],
    ['lots 01-03-05-07-09', 'a list of lots with gaps'],
    ['01 02 03 04 05', 'figures that count up'],
    ['As@lae et Cart@jour', 'product names'],
    ['FR 12 345678901 SOCIETE EXEMPLE DURAND', 'a VAT number before a name'],
    ['', 'nothing'],
    ['2021012345678', 'a contract number of 13 digits that begins with a year'],
    ['A1850578006084', '13 digits behind a letter'],
    ['1850578006000', '13 digits without order of birth'],
    ['1850578000084', '13 digits without commune'],
    ['1850578991084', '13 digits with a commune that no department has'],
    ['3850578006084', '13 digits from 3'],
    ['20009320100016202201216', 'a key of the national set that is as well an account’s'],
    ['0e3f0612-3456-4890-8abc-0649187253ab', 'a UUID with the figures of a telephone'],
    ['BE 0649187253', 'a number behind Belgium'],
    ['0403.091.220', 'a Belgian number in its own groups'],
    ['look at this.thing', 'English'],
    ['3 lots @ 12.50 €', 'a price'],
  ])('leaves %s: %s', (text) => {
    expect(maskPersonalData(text)).toBe(text)
  })

  it.each([
    ['&#49;8505780060849&#49;', '[numéro masqué]', 'entities'],
    ['a&amp;#64;b.example', '[courriel masqué]', 'entities escaped twice'],
    ['jean.exemple%40mel.example', '[courriel masqué]', 'an address of the web'],
    ['jean.exemple\\u0040mel.example', '[courriel masqué]', 'JSON'],
    ['06<b>49</b>18<b>72</b>53', '[téléphone masqué]', 'tags'],
    ['06\u200B49187253', '[téléphone masqué]', 'a mark that prints nothing'],
    ['jean.ex\u00ADemple@mel.example', '[courriel masqué]', 'a soft hyphen'],
    ['jean@mel\u2011lille.example', '[courriel masqué]', 'a hyphen that does not break'],
    ['jean@mel·example', '[courriel masqué]', 'a dot in the middle'],
    ['１８５０５７８００６０８４９１', '[numéro masqué]', 'full width'],
    ['١٨٥٠٥٧٨٠٠٦٠٨٤٩١', '[numéro masqué]', 'figures of Arabic'],
    ['sécurité sociale 1999999999999', 'sécurité sociale [numéro masqué]', 'accents'],
  ])('reads %s → %s through %s', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked)
  })

  it('leaves nothing to mask behind', () => {
    const text = 'a@b.fr 0320000000 FR7630006000011234567890189 1 99 99 99 999 999'
    expect(maskPersonalData(maskPersonalData(text))).toBe(maskPersonalData(text))
    expect(maskPersonalData(text)).not.toMatch(/\d|@/)
  })
})

describe('identifiesPerson, whatever the type', () => {
  it.each([
    ['185057800608400012', 'SIRET', '13 digits with a NIC'],
    ['18505780060849100012', 'SIRET', '15 digits with a NIC'],
    ['1850578006084', 'SIRET', '13 digits whose parts all exist'],
    ['185057800608492', 'SIRET', '15 digits whose parts all exist, key mistyped'],
    ['NIR : 1850578006084', 'SIRET', 'behind its name'],
    ['0649187253', 'HORS-UE', 'a telephone, which is no Belgian number'],
    ['0649187253', 'SIRET', 'a telephone'],
    ['06491 87253', 'SIRET', 'a telephone in groups that nobody makes'],
    ['0649.187.253', 'SIRET', 'a telephone in the groups of Belgium, where a SIRET is said to stand'],
    ['185427800608492', 'SIRET', '15 digits of an unknown month, which begin as no SIREN'],
  ])('%s typed %s is a person’s: %s', (id, type) => {
    expect(identifiesPerson(id, type)).toBe(true)
  })

  it.each([
    ['356 000 000 00048', 'SIRET', 'La Poste'],
    ['2000932010001', 'SIRET', 'a SIRET cut by one digit, of a public body'],
    ['200093201000160', 'SIRET', 'a SIRET with one digit too many, of a public body'],
    ['0403091220', 'TVA', 'a Belgian number with its key'],
    ['0405.069.999', 'TVA', 'a Belgian number in its own groups'],
    ['LU1234567800001', 'TVA', 'a number of Luxembourg with a NIC'],
  ])('%s typed %s is a firm’s: %s', (id, type) => {
    expect(identifiesPerson(id, type)).toBe(false)
  })
})

describe('isPersonalNumber', () => {
  it.each(['0649187253', '06491 87253', '1850578006084.91', '1 850 578 006 084', '185057800608491'])(
    'takes %s',
    (text) => {
      expect(isPersonalNumber(text)).toBe(true)
    },
  )

  it.each(['575000', '14 700,00', '999999999999', '1000000000000', '1e+17', '125000.123456789012'])(
    'leaves the quantity %s',
    (text) => {
      expect(isPersonalNumber(text)).toBe(false)
    },
  )
})
