/** The public types, checked by tsc; the values are only looked at to see that they are there. */
import { describe, expect, expectTypeOf, it } from 'vitest'
import * as pure from '../src/index.ts'
import * as withFiles from '../src/node.ts'

describe('yakaf', () => {
  it('exports exactly this', () => {
    expect(Object.keys(pure).sort()).toEqual([
      'YakafError',
      'createNormalizer',
      'datesOf',
      'inspect',
      'normalize',
      'parseArticle',
      'parsePage',
      'rules',
    ])
  })

  it('has these types', () => {
    expectTypeOf(pure.normalize).toEqualTypeOf<(text: string, options?: pure.NormalizeOptions) => string>()
    expectTypeOf(pure.createNormalizer).returns.toEqualTypeOf<pure.Normalizer>()
    expectTypeOf(pure.parseArticle).returns.toEqualTypeOf<pure.Article>()
    expectTypeOf(pure.parsePage).returns.resolves.toEqualTypeOf<pure.Article>()
    expectTypeOf(pure.inspect).toEqualTypeOf<(text: string, options?: pure.NormalizeOptions) => pure.Inspection>()
    expectTypeOf(pure.rules).toEqualTypeOf<readonly pure.Rule[]>()
    expectTypeOf<pure.NormalizeOptions['digits']>().toEqualTypeOf<'latn' | 'arab' | 'keep' | undefined>()
    expectTypeOf<pure.Report['counts']>().toEqualTypeOf<Readonly<Record<pure.RuleId, number>>>()
    expectTypeOf(new pure.YakafError('E_USAGE', '').code).toEqualTypeOf<pure.ErrorCode>()
    expectTypeOf<'roman'>().not.toExtend<pure.NormalizeOptions['digits']>()
  })
})

describe('yakaf/node', () => {
  it('exports the same and two more', () => {
    expect(Object.keys(withFiles).sort()).toEqual([...Object.keys(pure), 'normalizeFile', 'normalizeStream'].sort())
  })

  it('has these types', () => {
    expectTypeOf(withFiles.normalizeFile).returns.resolves.toEqualTypeOf<withFiles.FileResult>()
    expectTypeOf(withFiles.normalizeFile).parameter(1).toEqualTypeOf<withFiles.FileOptions | undefined>()
    expectTypeOf(withFiles.normalizeStream).returns.toEqualTypeOf<import('node:stream').Transform>()
  })
})
