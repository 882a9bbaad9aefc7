import type { Diagnostic } from '../normalizer/diagnostics.ts'
import type { RuleId } from '../rule/rule.ts'
import { type DocumentWriter, type Finding, isTold } from './report-writer.ts'

/** What one rule says of one line. */
export interface Group {
  readonly rule: RuleId
  readonly first: Diagnostic
  /** Of the first one. */
  readonly word: string
  readonly context: string
  /** All, the first among them, as long as they are no more than MOST_OF_LINE. */
  readonly diagnostics: Diagnostic[]
  count: number
}

/** What there was no room for. */
export interface More {
  readonly groups: number
  readonly findings: number
}

/** Groups of one document: what shows reports beside code has no room for more, and a file typed on a Persian keyboard has thousands. */
const MOST_GROUPS = 50
/** Findings of one line that are kept. */
const MOST_OF_LINE = 200

/** Hands out what is said of a document by line and rule, and how much more there is; nothing of one that an error ends. */
export function grouped(finish: (groups: readonly Group[], more: More) => void): DocumentWriter {
  const groups: Group[] = []
  /** Of the line at hand: findings come in the order of lines. */
  const ofLine = new Map<string, Group | undefined>()
  let line = 0
  let moreGroups = 0
  let moreFindings = 0
  return {
    take(finding) {
      const { diagnostic } = finding
      if (!isTold(diagnostic)) return
      if (diagnostic.position.line !== line) ofLine.clear()
      line = diagnostic.position.line
      const key = `${diagnostic.level} ${diagnostic.rule}`
      const known = ofLine.get(key)
      if (known !== undefined) addTo(known, finding)
      else if (groups.length < MOST_GROUPS) {
        const group = groupOf(finding)
        groups.push(group)
        ofLine.set(key, group)
      } else {
        moreFindings++
        if (!ofLine.has(key)) moreGroups++
        ofLine.set(key, undefined)
      }
    },
    finish: () => finish(groups, { groups: moreGroups, findings: moreFindings }),
  }
}

function groupOf(finding: Finding): Group {
  const { diagnostic } = finding
  const { rule } = diagnostic
  return {
    rule,
    first: diagnostic,
    word: finding.word(),
    context: finding.context(),
    diagnostics: [diagnostic],
    count: 1,
  }
}

function addTo(group: Group, { diagnostic }: Finding): void {
  group.count++
  if (group.diagnostics.length < MOST_OF_LINE) group.diagnostics.push(diagnostic)
}
