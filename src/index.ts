/** The pure library: runs in Node and in browsers. */
export type { Article } from './article/article.ts'
export { type DateFound, type DateRole, type DatesOptions, datesOf } from './calendar/dates-of.ts'
export { inspect } from './inspect/inspect.ts'
export type { Inspection } from './inspect/inspection.ts'
export type {
  ChangeDiagnostic,
  Diagnostic,
  SuggestionDiagnostic,
  UndecidedDiagnostic,
} from './normalizer/diagnostics.ts'
export { createNormalizer, type Normalizer, normalize, type Report } from './normalizer/normalizer.ts'
export type { NormalizeOptions } from './normalizer/options.ts'
export { type ArticleOptions, parseArticle } from './normalizer/parse-article.ts'
export { type PageOptions, parsePage } from './pages/parse-page.ts'
export type { Example, Rule, RuleId, Safety, Source } from './rule/rule.ts'
export { RULES as rules } from './rules/registry.ts'
export { type ErrorCode, YakafError } from './text/error.ts'
export type { Position } from './text/line-index.ts'
