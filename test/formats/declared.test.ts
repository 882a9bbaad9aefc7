import { describe, expect, it } from 'vitest'
import { declaredBy } from '../../src/formats/language/declared.ts'

describe('a declared language', () => {
  it.each(['ar', 'AR', 'ar-EG', 'ar_SA', 'ar-Arab-IQ', 'ara', 'arb', 'arz', 'apc', 'ar-x-news'])(
    '%s is Arabic',
    (tag) => {
      expect(declaredBy(tag)).toBe('arabic')
    },
  )

  // Aramaic and Mapudungun have codes that begin like Arabic ones.
  it.each(['fa', 'FA', 'fa-IR', 'en_US', 'ckb', 'ur-Arab-PK', 'arc', 'arn', 'mis', 'zxx'])('%s is another', (tag) => {
    expect(declaredBy(tag)).toBe('other')
  })

  it.each(['und', 'mul', 'und-Arab', ''])('%j leaves it open', (tag) => {
    expect(declaredBy(tag)).toBe('any')
  })

  it.each(['xx', 'js', 'php', 'sql', 'arabic', 'Persian', 'العربية', 'ar, en', 'ar-', 'fa_IR.UTF-8', 'C', 'i-klingon'])(
    '%j says nothing',
    (value) => {
      expect(declaredBy(value)).toBeUndefined()
    },
  )
})
