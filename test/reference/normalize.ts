/**
 * The reference engine: docs/architecture.md word for word, over plain strings, with no thought of speed. It runs the
 * same rule objects as the engine and is its oracle.
 */
import {
  DELETE,
  type FoldRule,
  JUDGE,
  type LetterRule,
  type PatternRule,
  type Rule,
  type RuleId,
  type Settings,
} from '../../src/rule/rule.ts'
import { type Span, without } from '../../src/text/span.ts'
import { blocksOf } from './blocks.ts'
import { masksOf } from './masks.ts'
import type { IgnoredStretch } from './pragmas.ts'
import { StringSegment } from './string-segment.ts'
import { CUT, MARGIN, ReferenceJudge } from './yeh.ts'

/** Offsets are UTF-16 code units of the input. */
interface ReferenceEdit extends Span {
  readonly text: string
  readonly rule: RuleId
  /** The word's score, where the judge of final yehs was not sure. */
  readonly doubt?: number
}

export interface ReferenceOptions {
  readonly rules: readonly Rule[]
  readonly settings: Settings
  /** The language judge: the stretches of a block that may be changed. Without one it is all of it. */
  readonly gate?: (block: string) => readonly Span[]
  /** What pragmas say; no stretches where nobody reads them. */
  readonly ignored?: readonly IgnoredStretch[]
  /** Bytes above which a block is cut; only tests of the cut set it. */
  readonly limit?: number
}

export interface Reference {
  readonly text: string
  /** The edits that were made, sorted. */
  readonly edits: readonly ReferenceEdit[]
}

type Placed = ReferenceEdit & { readonly kind: Rule['kind'] }

const GROUPS = ['letters', 'marks', 'invisibles', 'words', 'punctuation', 'digits', 'dates']

export function normalizeReference(text: string, options: ReferenceOptions): Reference {
  const rules = inRuleOrder(
    options.rules.filter((rule) => rule.safety !== 'suggestion' && (rule.isActive?.(options.settings) ?? true)),
  )
  const blocks = blocksOf(text, options.limit)
  const judge = new ReferenceJudge(
    blocks
      .map((block) => contentOf(text, block, options))
      .filter((content) => content.replaceAll(CUT, '').trim() !== ''),
    options.settings,
  )
  const holds = premisesOf(text, blocks, rules, options)
  const made = blocks.flatMap((block) => editsOfBlock(text, block, rules, options, judge, holds))
  const edits = made.filter((edit) => !isTakenBack(edit, options))
  return { text: applied(text, edits), edits: edits.map(({ kind, ...edit }) => edit) }
}

/** A block, with CUT in the place of what pragmas take from all rules. */
function contentOf(text: string, { start, end }: Span, { ignored = [] }: ReferenceOptions): string {
  const units = [...text.slice(start, end).split('')]
  for (const stretch of ignored) {
    if (stretch.rules !== undefined) continue
    for (let at = Math.max(stretch.start, start); at < Math.min(stretch.end, end); at++) units[at - start] = CUT
  }
  return units.join('')
}

/** Whether a pragma takes a change from its rule. */
function isTakenBack({ start, end, rule }: ReferenceEdit, { ignored = [] }: ReferenceOptions): boolean {
  return ignored.some(
    (stretch) => stretch.rules?.has(rule) && stretch.end > start && stretch.start < Math.max(end, start + 1),
  )
}

/** Whether the premise of a rule holds: of a text that is all head, which a block cannot say otherwise. */
type Holds = (rule: PatternRule) => boolean

function premisesOf(text: string, blocks: readonly Span[], rules: readonly Rule[], options: ReferenceOptions): Holds {
  const holding = new Set(
    rules.filter((rule) => {
      if (rule.kind !== 'pattern' || rule.premise === undefined) return true
      const { absent, isShown } = rule.premise
      const holdsNone = blocks.every(({ start, end }) =>
        absent.every((spelling) => !contentOf(text, { start, end }, options).includes(spelling)),
      )
      if (!holdsNone) return false
      const segments = blocks.flatMap((block) => segmentsOf(text, block, options))
      return segments.some((segment) => runsOf(rule, segment).some((run) => isShown(segment, run)))
    }),
  )
  return (rule) => holding.has(rule)
}

/** Group order, then id. */
export function inRuleOrder(rules: readonly Rule[]): readonly Rule[] {
  const rank = ({ id }: Rule): number => GROUPS.indexOf(id.slice(0, id.indexOf('/')))
  return rules.toSorted((a, b) => rank(a) - rank(b) || compare(a.id, b.id))
}

function editsOfBlock(
  text: string,
  block: Span,
  rules: readonly Rule[],
  options: ReferenceOptions,
  judge: ReferenceJudge,
  holds: Holds,
): readonly Placed[] {
  const { settings } = options
  const content = contentOf(text, block, options)
  const isOwned = (character: string): boolean => rules.some((rule) => owns(rule, character.codePointAt(0) ?? -1))
  if (!settings.repairMaksura && ![...content].some(isOwned)) return []
  const question: Question = { content, start: block.start, settings, judge }
  return segmentsOf(text, block, options).flatMap((segment) =>
    settled([
      ...editsOfCharacters(segment, rules, question),
      ...rewritesOf(segment, rules, question),
      ...editsOfPatterns(segment, rules, settings, holds),
    ]),
  )
}

/** What the judge of final yehs is asked with. */
interface Question {
  /** The block, and where it starts in the text. */
  readonly content: string
  readonly start: number
  readonly settings: Settings
  readonly judge: ReferenceJudge
}

/** Final ي and ى that the judge says are the other letter. */
function rewritesOf(
  segment: StringSegment,
  rules: readonly Rule[],
  { content, start, settings, judge }: Question,
): readonly Placed[] {
  const rule = rules.find((one) => one.kind === 'letter' && one.judged?.isAsked(settings))
  if (rule?.kind !== 'letter' || rule.judged === undefined) return []
  const letters = [rule.judged.yeh, rule.judged.maksura]
  const edits: Placed[] = []
  for (let offset = segment.start; offset < segment.end; offset = segment.after(offset)) {
    if (!letters.includes(segment.codeAt(offset))) continue
    if (!judge.mayRewrite(content)) continue
    const letter = rule.judged.listed(segment, offset, settings) ?? judge.rewritten(content, offset - start)
    if (letter === undefined || letter === segment.codeAt(offset)) continue
    edits.push({
      start: offset,
      end: segment.after(offset),
      text: String.fromCodePoint(letter),
      rule: rule.id,
      kind: 'letter',
    })
  }
  return edits
}

/** What pragmas, masks and the language judge leave of a block. Masks do not reach over what a pragma takes away. */
function segmentsOf(text: string, block: Span, { gate, ignored = [] }: ReferenceOptions): readonly StringSegment[] {
  const holes = ignored.filter(({ rules }) => rules === undefined).toSorted((a, b) => a.start - b.start)
  return without(block, holes).flatMap((span) => {
    const content = text.slice(span.start, span.end)
    const masks = masksOf(content)
    const open = gate === undefined ? [{ start: 0, end: content.length }] : gate(content)
    return open
      .flatMap((stretch) => without(stretch, masks))
      .map(({ start, end }) => new StringSegment(text, span.start + start, span.start + end))
  })
}

function owns(rule: Rule, code: number): boolean {
  if (rule.kind === 'line') return false
  return rule.kind === 'fold' ? rule.table.has(code) : rule.triggers.includes(code)
}

/** Every code point goes to the first rule that has an opinion. */
function editsOfCharacters(segment: StringSegment, rules: readonly Rule[], question: Question): readonly Placed[] {
  const edits: Placed[] = []
  const asked = rules.filter((rule) => rule.kind === 'fold' || rule.kind === 'letter')
  for (let start = segment.start; start < segment.end; start = segment.after(start)) {
    for (const rule of asked) {
      const text = opinionOf(rule, segment, start, question)
      if (text === undefined) continue
      const doubt = doubtOf(rule, segment, start, question)
      edits.push({ start, end: segment.after(start), text, rule: rule.id, kind: rule.kind, ...doubt })
      break
    }
  }
  return edits
}

function opinionOf(
  rule: FoldRule | LetterRule,
  segment: StringSegment,
  offset: number,
  { content, start, settings, judge }: Question,
): string | undefined {
  const code = segment.codeAt(offset)
  if (!owns(rule, code)) return undefined
  if (rule.kind === 'fold') return String.fromCodePoint(...(rule.table.get(code) ?? []))
  const answer = rule.decide(segment, offset, settings)
  if (answer === undefined) return undefined
  if (answer === JUDGE) return String.fromCodePoint(judge.verdict(content, offset - start).letter)
  return answer === DELETE ? '' : String.fromCodePoint(answer)
}

function doubtOf(
  rule: FoldRule | LetterRule,
  segment: StringSegment,
  offset: number,
  { content, start, settings, judge }: Question,
): { readonly doubt?: number } {
  if (rule.kind !== 'letter' || rule.decide(segment, offset, settings) !== JUDGE) return {}
  const { score } = judge.verdict(content, offset - start)
  return score === undefined || Math.abs(score) >= MARGIN ? {} : { doubt: score }
}

/** Every pattern rule is called once for each maximal run of its triggers, whatever it says of what stands beside one: that spares calls and hides no edit. */
function editsOfPatterns(
  segment: StringSegment,
  rules: readonly Rule[],
  settings: Settings,
  holds: Holds,
): readonly Placed[] {
  const edits: Placed[] = []
  for (const rule of rules) {
    if (rule.kind !== 'pattern') continue
    for (const run of runsOf(rule, segment)) {
      const found = rule.find(segment, run, settings, holds(rule))
      if (found === undefined) continue
      if (found.start < segment.start || found.end > segment.end || found.start > found.end) {
        throw new RangeError(`${rule.id} answers with a stretch outside its segment`)
      }
      edits.push({ start: found.start, end: found.end, text: found.text, rule: rule.id, kind: 'pattern' })
    }
  }
  return edits
}

function runsOf(rule: PatternRule, segment: StringSegment): readonly Span[] {
  const runs: Span[] = []
  let start = segment.start
  while (start < segment.end) {
    let end = start
    while (end < segment.end && rule.triggers.includes(segment.codeAt(end))) end = segment.after(end)
    if (end > start) runs.push({ start, end })
    start = end > start ? end : segment.after(start)
  }
  return runs
}

/** Sorted, and from the left without those that begin inside the last one taken or insert where one inserts. */
function settled(edits: readonly Placed[]): readonly Placed[] {
  const taken: Placed[] = []
  for (const edit of edits.toSorted(inConflictOrder)) {
    const last = taken.at(-1)
    if (last !== undefined && edit.start < last.end) continue
    if (last !== undefined && isInsertion(edit) && isInsertion(last) && edit.start === last.start) continue
    taken.push(edit)
  }
  return taken
}

/** By start, zero-width before others, longer before shorter, pattern rules before the others, by rule id. */
function inConflictOrder(a: Placed, b: Placed): number {
  return (
    a.start - b.start ||
    Number(isInsertion(b)) - Number(isInsertion(a)) ||
    b.end - a.end ||
    Number(b.kind === 'pattern') - Number(a.kind === 'pattern') ||
    compare(a.rule, b.rule)
  )
}

function isInsertion({ start, end }: Span): boolean {
  return start === end
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function applied(text: string, edits: readonly Placed[]): string {
  let result = ''
  let read = 0
  for (const edit of edits) {
    result += text.slice(read, edit.start) + edit.text
    read = edit.end
  }
  return result + text.slice(read)
}
