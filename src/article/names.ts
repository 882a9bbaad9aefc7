import { fold } from '../calendar/fold.ts'
import { NAMES, type NameRole } from '../data/labels.ts'

const ROLES: ReadonlyMap<string, NameRole> = new Map(NAMES)
/** UTF-16 units of the longest line that is a name, with room for marks and numbers. */
const LONGEST = 60
const FRINGE = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu
const CRUMB = /(?:^|\s)\p{Nd}{1,2}\s?[.)]\s*(?=\p{L})/gu
const CRUMBS = /^\s*\p{Nd}{1,2}\s?[.)]\s*\p{L}[\p{L}\p{M}\s]*(?:\p{Nd}{1,2}\s?[.)]\s*\p{L}[\p{L}\p{M}\s]*)*$/u
const PATH = /\s+[-\u2013\u2014>\u00bb\u203a/|]\s+/u
const PUBLISHERS: ReadonlySet<string> = new Set(
  ['صحيفة', 'جريدة', 'مجلة', 'وكالة', 'موقع', 'شبكة', 'قناة', 'إذاعة'].map(fold),
)
const MOST_WORDS_OF_CRUMB = 4

/** The name of a paper, agency or site, as it stands at the top of a page: `صحيفة الساحل`. */
export function isPublisherName(text: string): boolean {
  if (text.length > LONGEST || /[:\uff1a]\s*$/u.test(text)) return false
  const words = fold(text).replace(FRINGE, '').split(/\s+/)
  return words.length > 1 && words.length <= MOST_WORDS_OF_CRUMB && PUBLISHERS.has(words[0] ?? '')
}

/** What kind of name a text is, punctuation around it looked past. */
export function nameRole(text: string): NameRole | undefined {
  return text.length > LONGEST ? undefined : ROLES.get(fold(text).replace(FRINGE, ''))
}

/** The section that a line names: `العالم - إيران`, `1. إيران 2. الثقافة`, `محليات`; crumbs are joined by a dash. */
export function sectionOf(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  if (CRUMBS.test(text)) {
    const crumbs = text.split(CRUMB).map((crumb) => crumb.trim())
    const names = crumbs.filter((crumb) => crumb !== '')
    return names.every((name) => name.split(/\s+/).length <= MOST_WORDS_OF_CRUMB) ? names.join(' - ') : undefined
  }
  const [first = '', ...others] = text.split(PATH)
  const role = nameRole(first)
  const isName = role === 'section' || role === 'opinion'
  const areShort = others.every((part) => part.split(/\s+/).length <= MOST_WORDS_OF_CRUMB)
  return isName && areShort ? text.trim() : undefined
}
