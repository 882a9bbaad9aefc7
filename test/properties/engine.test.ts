import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/engine/compile.ts'
import { explain } from '../../src/engine/explain.ts'
import { type Outcome, Run } from '../../src/engine/run.ts'
import type { Block } from '../../src/format/format.ts'
import { plain } from '../../src/formats/plain.ts'
import { createNormalizer, normalize } from '../../src/normalizer/normalizer.ts'
import type { Rule, Settings } from '../../src/rule/rule.ts'
import { isArabicLetter } from '../../src/text/characters.ts'
import { applyEdits } from '../../src/text/edit.ts'
import { decode, encode } from '../../src/text/utf8.ts'
import { Utf8Segment } from '../../src/text/utf8-segment.ts'
import { inChunks } from '../helpers/in-chunks.ts'
import { normalizeReference } from '../reference/normalize.ts'
import { ALL_RULES, DEFAULT_RULES, SETTINGS } from '../reference/rules.ts'
import { anySettings, arabicText } from './arbitrary.ts'
import { runs } from './runs.ts'

function outcomeOf(text: string, rules: readonly Rule[], settings: Settings): Outcome {
  const source = encode(text)
  const blocks: Block[] = []
  plain.scan(source, true, (block) => blocks.push(block))
  return new Run(compile(rules, settings), () => true).piece(source, blocks)
}

describe('the engine', () => {
  it.each([
    ['default', DEFAULT_RULES],
    ['all', ALL_RULES],
  ])('does what the reference does, with %s rules', (_, rules) => {
    fc.assert(
      fc.property(arabicText(), anySettings(), (text, settings) => {
        const expected = normalizeReference(text, { rules, settings })
        expect(decode(outcomeOf(text, rules, settings).target)).toBe(expected.text)
      }),
      runs(1500),
    )
  })

  it('does what the reference does with each rule alone', () => {
    fc.assert(
      fc.property(arabicText(), (text) => {
        for (const rule of ALL_RULES) {
          const expected = normalizeReference(text, { rules: [rule], settings: SETTINGS })
          expect(decode(outcomeOf(text, [rule], SETTINGS).target)).toBe(expected.text)
        }
      }),
      runs(150),
    )
  })

  it('says exactly what it changed, and counts it', () => {
    const program = compile(DEFAULT_RULES, SETTINGS)
    fc.assert(
      fc.property(arabicText(), (text) => {
        const outcome = outcomeOf(text, DEFAULT_RULES, SETTINGS)
        const changes = [...explain(program, outcome)]
        expect(decode(applyEdits(outcome.source, changes))).toBe(decode(outcome.target))
        const counts = new Array<number>(program.rules.length).fill(0)
        for (const { rule } of changes) counts[rule] = (counts[rule] ?? 0) + 1
        expect(counts).toEqual([...outcome.counts])
        const named = normalizeReference(text, { rules: DEFAULT_RULES, settings: SETTINGS }).edits
        expect(changes.map(({ rule }) => program.rules[rule]?.id)).toEqual(named.map(({ rule }) => rule))
      }),
      runs(1000),
    )
  })

  it('is told the truth by rules that answer for all letters before a letter', () => {
    const declared = ALL_RULES.filter((rule) => rule.kind === 'letter' && rule.beforeLetter !== undefined)
    expect(declared.length).toBeGreaterThan(0)
    for (const rule of declared) {
      if (rule.kind !== 'letter') continue
      for (let next = 0x600; next < 0x800; next++) {
        if (!isArabicLetter(next)) continue
        for (const trigger of rule.triggers.filter((code) => code < 0x800)) {
          const segment = new Utf8Segment(encode(String.fromCodePoint(0x628, trigger, next)))
          const answer = rule.decide(segment, 2, SETTINGS) ?? 'none'
          expect([rule.id, next, answer]).toEqual([rule.id, next, rule.beforeLetter])
        }
      }
    }
  })

  it('is told the truth by rules that are silent before printable ASCII', () => {
    const silent = ALL_RULES.filter((rule) => rule.kind === 'letter' && rule.silentBeforeAscii)
    expect(silent.length).toBeGreaterThan(0)
    for (const rule of silent) {
      if (rule.kind !== 'letter') continue
      for (const trigger of rule.triggers) {
        for (const next of ['', ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index))]) {
          const segment = new Utf8Segment(encode(`ب${String.fromCodePoint(trigger)}${next}ب`), 0)
          if (next === '') segment.move(0, segment.after(2))
          expect([rule.id, next, rule.decide(segment, 2, SETTINGS)]).toEqual([rule.id, next, undefined])
        }
      }
    }
  })
})

describe('a normalizer', () => {
  it('gives the same for any chunks', () => {
    fc.assert(
      fc.property(arabicText(), fc.integer({ min: 1, max: 64 }), (text, size) => {
        expect(inChunks(text, size)).toBe(normalize(text))
      }),
      runs(400),
    )
  })

  it('changes nothing the second time, whatever it takes for Arabic', () => {
    fc.assert(
      fc.property(arabicText(), (text) => {
        for (const options of [{}, { language: 'ar' }, { unsafe: true }, { digits: 'arab' }] as const) {
          const { normalize: again } = createNormalizer(options)
          const once = again(text)
          expect(again(once)).toBe(once)
        }
      }),
      runs(600),
    )
  })

  it('returns the very string when nothing changes', () => {
    fc.assert(
      fc.property(arabicText(), (text) => {
        const once = normalize(text)
        expect(Object.is(normalize(once), once)).toBe(true)
      }),
      runs(200),
    )
  })

  it('returns text without Arabic script as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!/[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/.test(text))
        expect(normalize(text)).toBe(text)
      }),
      runs(500),
    )
  })

  it('brings lone surrogates back', () => {
    expect(normalize('السوریة الکبرى \ud800 الفرنسیة \udc00')).toBe('السورية الكبرى \ud800 الفرنسية \udc00')
  })
})
