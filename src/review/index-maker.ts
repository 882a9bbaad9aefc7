/** What stands in the index of the page, as the files are told one behind the other. */
import type { Ending } from '../report/report-writer.ts'
import { Statistics } from '../report/statistics.ts'
import type { RuleId } from '../rule/rule.ts'
import { RULES } from '../rules/registry.ts'
import { MOST_FILES, MOST_REMARKS } from './limits.ts'
import type { IndexedFile, IndexedRemark, IndexedRule, ReviewIndex } from './page-data.ts'
import type { ReviewedFile } from './reviewed.ts'
import { UsedNames } from './used-names.ts'
import { WordGatherer } from './words.ts'

interface RuleCounts {
  safety: string
  changes: number
  remarks: number
}

export class IndexMaker {
  readonly #version: string
  readonly #placeOf: (path: string) => string
  readonly #files: IndexedFile[] = []
  readonly #remarks: IndexedRemark[] = []
  readonly #rules = new Map<RuleId, RuleCounts>()
  readonly #lists = new Map<string, number>()
  readonly #words = new WordGatherer()
  readonly #statistics = new Statistics()
  readonly #names = new UsedNames()
  #read = 0
  #changed = 0
  #omittedFiles = 0
  #omittedDetails = 0
  #omittedRemarks = 0

  /** `placeOf`: a path as a configuration in the folder of the run names it. */
  constructor(version: string, placeOf: (path: string) => string) {
    this.#version = version
    this.#placeOf = placeOf
  }

  /** Takes a file up, and says under which number; undefined where nothing was found in it, or no room is left. */
  add(file: ReviewedFile, hasRoom: boolean): number | undefined {
    this.#read++
    this.#statistics.addAll(file.counts)
    const changes = sum(file.counts.byRule.values())
    if (changes > 0) this.#changed++
    const rules = this.#rulesOf(file)
    if (changes + file.remarks.length === 0 && file.left === undefined) return undefined
    if (this.#files.length >= MOST_FILES) {
      this.#omittedFiles++
      return undefined
    }
    const index = this.#files.length
    const hasDetail = hasRoom && changes > 0
    if (changes > 0 && !hasDetail) this.#omittedDetails++
    this.#files.push(this.#entry(file, { changes, rules, hasDetail }))
    this.#words.add(index, file.notes)
    this.#remark(index, file)
    if (hasDetail) this.#names.addDetail(file.detail)
    return index
  }

  finish({ failed }: Pick<Ending, 'failed'>): ReviewIndex {
    const { changes, byCodePoints, undecided, suggestions } = this.#statistics.summary()
    for (const { before, after } of byCodePoints) this.#names.addSpelled([...before, ...after])
    const words = this.#words.finish()
    for (const { readings } of words.listed) this.#names.addText(readings.join(''))
    return {
      version: this.#version,
      read: this.#read,
      files: this.#files,
      changed: this.#changed,
      changes,
      undecided,
      suggestions: sum(Object.values(suggestions)),
      rules: [...this.#rules].map(([id, counts]) => indexedRule(id, counts)),
      pairs: byCodePoints,
      names: this.#names.all(),
      words: words.listed,
      remarks: this.#remarks,
      lists: [...this.#lists.keys()].map((list) => JSON.parse(list) as Readonly<Record<string, string>>),
      failed: failed.map(({ path, error }) => ({ path, message: error.message })),
      omitted: {
        files: this.#omittedFiles,
        details: this.#omittedDetails,
        words: words.omitted,
        remarks: this.#omittedRemarks,
      },
    }
  }

  #entry(
    { path, encoding, words, left, counts, remarks }: ReviewedFile,
    own: Pick<IndexedFile, 'changes' | 'rules' | 'hasDetail'>,
  ): IndexedFile {
    const place = this.#placeOf(path)
    return {
      path,
      ...(place === path ? {} : { place }),
      encoding,
      ...(left === undefined ? {} : { left }),
      ...own,
      undecided: counts.undecided,
      remarks: remarks.length,
      ...(words === undefined ? {} : { list: indexIn(this.#lists, JSON.stringify(words)) }),
    }
  }

  #rulesOf({ counts, safeties, remarks }: ReviewedFile): IndexedFile['rules'] {
    const found = new Map<number, number>()
    const count = (id: RuleId, safety: string, changes: number, remarked: number): void => {
      const known = this.#rules.get(id) ?? { safety, changes: 0, remarks: 0 }
      known.changes += changes
      known.remarks += remarked
      this.#rules.set(id, known)
      const index = this.#indexOf(id)
      found.set(index, (found.get(index) ?? 0) + changes + remarked)
    }
    for (const [id, changes] of counts.byRule) count(id, safeties.get(id) ?? 'safe', changes, 0)
    for (const { rule } of remarks) count(rule, 'suggestion', 0, 1)
    return [...found]
  }

  #indexOf(id: RuleId): number {
    return [...this.#rules.keys()].indexOf(id)
  }

  #remark(index: number, { remarks }: ReviewedFile): void {
    for (const { rule, line, text, message } of remarks) {
      if (this.#remarks.length >= MOST_REMARKS) this.#omittedRemarks++
      else this.#remarks.push([index, line, this.#indexOf(rule), text, message])
    }
  }
}

function indexedRule(id: RuleId, { safety, changes, remarks }: RuleCounts): IndexedRule {
  const summary = RULES.find((rule) => rule.id === id)?.summary ?? ''
  return { id, safety, summary, changes, remarks }
}

/** The place of a key among those that came before it. */
function indexIn(known: Map<string, number>, key: string): number {
  const index = known.get(key) ?? known.size
  known.set(key, index)
  return index
}

function sum(counts: Iterable<number>): number {
  let total = 0
  for (const count of counts) total += count
  return total
}
