import { describe, expect, it } from 'vitest'
import { describeDiskError } from '../../scripts/folders/disk-error.ts'

const fault = (code: string, more: object = {}) =>
  Object.assign(new Error(`${code}: said by the system`), { code, ...more })

describe('what a disk refuses', () => {
  it.each([
    ['ENOSPC', /^Le disque est plein, à « \/srv\/site » : .*\.$/],
    ['EDQUOT', /^Votre espace sur le disque est épuisé, à « \/srv\/site »/],
    ['EROFS', /^Le disque est en lecture seule, à « \/srv\/site »/],
    ['EACCES', /^Accès refusé, à « \/srv\/site »/],
    ['EPERM', /^Opération refusée, à « \/srv\/site »/],
    ['EBUSY', /^Un autre programme occupe le dossier, à « \/srv\/site »/],
  ])('is told in a sentence: %s', (code, sentence) => {
    expect(describeDiskError(fault(code, { path: '/srv/site' }))).toMatch(sentence)
  })

  it('is told through the errors of tools that wrap it', () => {
    const wrapped = new Error('Build failed', { cause: new Error('plugin', { cause: fault('ENOSPC') }) })
    expect(describeDiskError(wrapped)).toBe(
      'Le disque est plein : libérez de la place, puis relancez la commande.',
    )
    expect(describeDiskError(new Error('[vite] could not write: EROFS: x'))).toMatch(/lecture seule/)
    expect(describeDiskError(new Error("ENOSPC: no space left on device, open '/srv/x'"))).toContain('/srv/x')
  })

  it('is told by the number of the system', () => {
    const compiler = new Error('Failed to write file in /srv/x.mjs\n\nNo space left on device (os error 28)')
    expect(describeDiskError(compiler)).toMatch(/^Le disque est plein, à « \/srv\/x\.mjs »/)
    expect(describeDiskError(new Error('No such file (os error 2)'))).toBeUndefined()
  })

  it('is told where Node finds no folder to make folders in', () => {
    const made = new Error("ENOENT: no such file or directory, mkdir '/srv/site'")
    expect(describeDiskError(made)).toMatch(/^Le disque est en lecture seule, à « \/srv\/site »/)
  })

  it('names the place that was written to, where a file was moved', () => {
    expect(describeDiskError(fault('EACCES', { path: '/from', dest: '/to' }))).toContain('/to')
  })

  it('is no matter of other errors', () => {
    for (const error of [new TypeError('bug'), fault('ENOENT'), fault('constructor'), 'text', undefined])
      expect(describeDiskError(error)).toBeUndefined()
  })
})
