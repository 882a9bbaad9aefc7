import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/engine/compile.ts'
import { explain } from '../../src/engine/explain.ts'
import { type Outcome, Run } from '../../src/engine/run.ts'
import { undecidedOf } from '../../src/engine/undecided.ts'
import { findingsIn } from '../../src/format/findings.ts'
import { plain } from '../../src/formats/plain.ts'
import type { YehHead } from '../../src/kernel/tables.ts'
import { newKernel } from '../../src/normalizer/new-kernel.ts'
import { createNormalizer, normalize } from '../../src/normalizer/normalizer.ts'
import { yehHeadOf } from '../../src/normalizer/yeh-head.ts'
import type { Rule, Settings } from '../../src/rule/rule.ts'
import { isArabicLetter, isTransparent } from '../../src/text/characters.ts'
import { applyEdits } from '../../src/text/edit.ts'
import { decode, encode } from '../../src/text/utf8.ts'
import { Utf8Segment } from '../../src/text/utf8-segment.ts'
import { writeYehs } from '../../src/yeh/kernel-tables.ts'
import { inChunks } from '../helpers/in-chunks.ts'
import { normalizeReference } from '../reference/normalize.ts'
import { ALL_RULES, DEFAULT_RULES, SETTINGS } from '../reference/rules.ts'
import { anySettings, arabicText } from './arbitrary.ts'
import { runs } from './runs.ts'

function outcomeOf(text: string, rules: readonly Rule[], settings: Settings): Outcome {
  const program = compile(rules, settings)
  const kernel = newKernel(program)
  kernel.load(encode(text))
  const { blocks } = findingsIn(kernel, plain)
  const head = (): YehHead => yehHeadOf(kernel, blocks, settings.repairMaksura)
  const makeReady = (): boolean => {
    kernel.yehs.makeReady(writeYehs, head(), settings.repairMaksura)
    return false
  }
  return new Run(program, kernel, makeReady).piece(kernel.bytes.length, blocks, blocks.length)
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

  it('does what the reference does with a block that is nearly or wholly one mask', () => {
    const normalizer = createNormalizer({ language: 'ar', mojibake: 'off' })
    const part = fc.constantFrom(
      ...'ab5_.-:/,;!?()"<|`@#&~\\«»\u0001+ کیة؟٥۵\u00a0\ufffd',
      ' ',
      '/',
      '://',
      'https://',
      'ar_',
      'یک_',
    )
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const text = parts.join('')
        const expected = normalizeReference(text, { rules: DEFAULT_RULES, settings: SETTINGS })
        expect(normalizer.normalize(text)).toBe(expected.text)
      }),
      runs(2000),
    )
  })

  it('does what the reference does with words of any length beside words with two readings', () => {
    const judged = fc.constantFrom('علی', 'إلی', 'لدی', 'بنی', 'رأی', 'الموسيقی', 'تولی', 'وعلی', 'يری', 'قوی')
    const letter = fc.oneof(
      { arbitrary: fc.constantFrom(...'ابتجدرسعفقكلمنهويأةىؤ'), weight: 60 },
      { arbitrary: fc.constantFrom(...'ییکپچگٱ\u0640\u064e\u0651\u0670\u0654\u200c\u200f\u00a0ﻻﻲ'), weight: 1 },
    )
    const word = fc.oneof(
      { arbitrary: fc.array(letter, { minLength: 1, maxLength: 6 }), weight: 4 },
      { arbitrary: fc.array(letter, { minLength: 14, maxLength: 18 }), weight: 3 },
      { arbitrary: fc.array(letter, { minLength: 20, maxLength: 40 }), weight: 1 },
    )
    const token = fc.oneof(
      { arbitrary: judged, weight: 3 },
      { arbitrary: word.map((letters) => letters.join('')), weight: 6 },
      { arbitrary: fc.constantFrom('٧', 'x', '(', '.', '،', '«'), weight: 1 },
    )
    const gap = fc.constantFrom(' ', ' ', ' ', ' ', '، ', '\u00a0', '-', '  ')
    const text = fc.array(fc.tuple(token, gap), { minLength: 1, maxLength: 12 }).map((all) => all.flat().join(''))
    fc.assert(
      fc.property(text, (some) => {
        const expected = normalizeReference(some, { rules: DEFAULT_RULES, settings: SETTINGS })
        expect(decode(outcomeOf(some, DEFAULT_RULES, SETTINGS).target)).toBe(expected.text)
      }),
      runs(3000),
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
        const doubts = named.flatMap(({ start, doubt }) =>
          doubt === undefined ? [] : [[encode(text.slice(0, start)).length, doubt / 16]],
        )
        expect(Array.from(undecidedOf(program, outcome), ({ start, score }) => [start, score])).toEqual(doubts)
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
          for (const signs of ['', '\u064e', '\u0651\u064b', '\u0652']) {
            const text = String.fromCodePoint(0x628, trigger) + signs + String.fromCodePoint(next)
            const answer = rule.decide(new Utf8Segment(encode(text)), 2, SETTINGS) ?? 'none'
            expect([rule.id, text, answer]).toEqual([rule.id, text, rule.beforeLetter])
          }
        }
      }
    }
  })

  it('is told the truth by rules that say what they depend on at the end of a word', () => {
    const declared = ALL_RULES.filter((rule) => rule.kind === 'letter' && rule.atWordEnd !== undefined)
    expect(declared.map((rule) => rule.kind === 'letter' && rule.atWordEnd)).toEqual(
      expect.arrayContaining(['none', 'word']),
    )
    const boundaries = codes(0, 0x800).filter((code) => !isArabicLetter(code) && !isTransparent(code))
    for (const rule of declared) {
      if (rule.kind !== 'letter') continue
      for (const trigger of rule.triggers.filter((code) => code >= 0x600 && code < 0x700)) {
        for (const word of ['', 'ب', 'عل', 'وال', 'ومستشف', 'غيره']) {
          const answers = new Set<number | undefined>()
          for (const code of boundaries) {
            const around = String.fromCodePoint(code)
            const segment = new Utf8Segment(encode(`ى${around}${word}${String.fromCodePoint(trigger)}${around}ب`))
            const offset = encode(`ى${around}${word}`).length
            answers.add(rule.decide(segment, offset, SETTINGS))
            answers.add(rule.decide(segment.move(2, offset + 2), offset, SETTINGS))
          }
          expect([rule.id, trigger, word, answers.size]).toEqual([rule.id, trigger, word, 1])
          if (rule.atWordEnd === 'none') expect([...answers]).toEqual([undefined])
        }
      }
    }
  })
})

function codes(first: number, behind: number): readonly number[] {
  return Array.from({ length: behind - first }, (_, index) => first + index)
}

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
