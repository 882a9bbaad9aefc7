import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Rule, Settings } from '../src/rule/rule.ts'
import { spell } from '../src/text/code-points.ts'
import { exampleText } from './helpers/example-text.ts'
import { normalizeReference } from './reference/normalize.ts'
import { ALL_RULES, DEFAULT_RULES, RULE_FILES, SETTINGS } from './reference/rules.ts'

function run(text: string, rules: readonly Rule[], settings: Partial<Settings> = {}): string {
  return normalizeReference(text, { rules, settings: { ...SETTINGS, ...settings } }).text
}

describe('a rule file', () => {
  it.each([...RULE_FILES])('%s holds the rule of its name and nothing else', (path, exported) => {
    expect(exported.map(({ id }) => id)).toEqual([path])
  })
})

describe.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('is named and summed up, and shows what it does and what it leaves', () => {
    expect(rule.id).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/)
    expect(rule.summary).toMatch(/^[A-Z].*\.$/)
    expect(rule.examples.some((example) => (rule.kind === 'line' ? 'line' : 'from') in example)).toBe(true)
    expect(rule.examples.some((example) => 'keep' in example)).toBe(true)
    if (rule.kind === 'line') expect(rule.safety).toBe('suggestion')
  })

  for (const example of rule.examples) {
    if ('line' in example) continue
    const { settings } = example
    const suffix = settings === undefined ? '' : ` with ${JSON.stringify(settings)}`
    if ('keep' in example) {
      it(`keeps ${example.keep}${suffix}: ${example.because}`, () => {
        expect(run(example.keep, [rule], settings)).toBe(example.keep)
      })
      continue
    }
    it(`writes ${example.to} for ${example.from}${suffix}`, () => {
      expect(run(example.from, [rule], settings)).toBe(example.to)
      expect(run(example.to, [rule], settings), 'a second run').toBe(example.to)
    })
    it(`leaves nothing to do for all rules in ${example.to}${suffix}`, () => {
      const once = run(example.to, DEFAULT_RULES, settings)
      expect(run(once, DEFAULT_RULES, settings)).toBe(once)
    })
  }

  it('does not answer with what stands there already', () => {
    for (const example of rule.examples) {
      const text = exampleText(example)
      const { edits } = normalizeReference(text, { rules: [rule], settings: { ...SETTINGS, ...example.settings } })
      for (const edit of edits) expect(edit.text).not.toBe(text.slice(edit.start, edit.end))
    }
  })
})

describe.each(ALL_RULES.flatMap((rule) => (rule.kind === 'line' ? [[rule.id, rule] as const] : [])))(
  '%s',
  (_, rule) => {
    it.each(rule.examples.map((example) => [exampleText(example), example] as const))(
      'of %s says what it should',
      (line, example) => {
        const settings = { ...SETTINGS, ...example.settings }
        const remarks = rule.isActive?.(settings) === false ? [] : rule.remarks(line, settings)
        expect(remarks.map(({ message }) => message)).toEqual('line' in example ? example.says : [])
      },
    )
  },
)

describe('fold rules', () => {
  const folds = ALL_RULES.filter((rule) => rule.kind === 'fold')
  const sources = folds.flatMap((rule) => [...rule.table.keys()].map((source) => [source, rule.id] as const))

  it('own every source alone', () => {
    const owners = new Map<number, string[]>()
    for (const [source, id] of sources) owners.set(source, [...(owners.get(source) ?? []), id])
    expect([...owners].filter(([, ids]) => ids.length > 1).map(([source, ids]) => `${spell(source)}: ${ids}`)).toEqual(
      [],
    )
  })

  it('share no code point with a letter rule', () => {
    const owned = new Map(sources)
    const shared = ALL_RULES.flatMap((rule) =>
      rule.kind === 'letter'
        ? rule.triggers
            .filter((code) => owned.has(code))
            .map((code) => `${spell(code)}: ${rule.id} and ${owned.get(code)}`)
        : [],
    )
    expect(shared).toEqual([])
  })

  it('have no target that another one folds on', () => {
    const owned = new Map(sources)
    const chained = folds.flatMap((rule) =>
      [...rule.table].flatMap(([source, targets]) =>
        targets
          .filter((target) => owned.has(target))
          .map((target) => `${spell(source)} → ${spell(target)}: ${rule.id}`),
      ),
    )
    expect(chained).toEqual([])
  })
})

describe('data/presentation-forms.tsv', () => {
  const rows = readFileSync('data/presentation-forms.tsv', 'utf8').trimEnd().split('\n').slice(1)

  it.each(rows.map((row) => row.split('\t')))('%s (%s) is what NFKC says, or an override with a reason', (...row) => {
    const [from = '', glyph = '', to = '', , source = ''] = row
    expect(spell(glyph.codePointAt(0) ?? 0)).toBe(from)
    const compatible = [...glyph.normalize('NFKC')].map((letter) => spell(letter.codePointAt(0) ?? 0)).join(' ')
    if (source === 'NFKC') expect(to).toBe(compatible)
    else expect([to === compatible, source.slice(0, 10)]).toEqual([false, 'override: '])
  })
})
