/** What the reader has chosen. */
import type { IndexedFile, ReviewIndex } from '../page-data.ts'
import type { Language } from './counted.ts'
import { MESSAGES, type Messages } from './messages.ts'

export type Theme = 'auto' | 'light' | 'dark'
export type Layout = 'side' | 'inline' | 'result'

export interface Filter {
  /** A part of the names of files. */
  readonly name: string
  /** The index of a rule. */
  readonly rule: number | undefined
  readonly safety: string | undefined
}

export class State {
  readonly index: ReviewIndex
  language: Language
  theme: Theme
  layout: Layout
  filter: Filter = { name: '', rule: undefined, safety: undefined }
  /** By the keys of words: how they end everywhere. */
  readonly everywhere = new Map<string, string>()
  /** The same in single files, by their indexes. */
  readonly inFiles = new Map<number, Map<string, string>>()

  constructor(index: ReviewIndex) {
    this.index = index
    const isArabic = navigator.language.startsWith('ar')
    this.language = remembered('language', ['ar', 'en'] as const) ?? (isArabic ? 'ar' : 'en')
    this.theme = remembered('theme', ['auto', 'light', 'dark'] as const) ?? 'auto'
    this.layout = matchMedia('(min-width: 60rem)').matches ? 'side' : 'inline'
  }

  get messages(): Messages {
    return MESSAGES[this.language]
  }

  /** Whether what a rule did is to be seen. */
  takesRule(rule: number): boolean {
    const { filter, index } = this
    if (filter.rule !== undefined && filter.rule !== rule) return false
    return filter.safety === undefined || index.rules[rule]?.safety === filter.safety
  }

  takesFile({ path, rules }: IndexedFile): boolean {
    const { name, rule, safety } = this.filter
    if (name !== '' && !path.toLowerCase().includes(name.toLowerCase())) return false
    return (rule === undefined && safety === undefined) || rules.some(([index]) => this.takesRule(index))
  }
}

/** Keeps a choice for the next page, where the browser keeps anything. */
export function remember(name: 'language' | 'theme', value: string): void {
  try {
    localStorage.setItem(`yakaf-review-${name}`, value)
  } catch {
    // A page from disk may have no store.
  }
}

function remembered<T extends string>(name: string, values: readonly T[]): T | undefined {
  try {
    const value = localStorage.getItem(`yakaf-review-${name}`)
    return values.find((candidate) => candidate === value)
  } catch {
    return undefined
  }
}
