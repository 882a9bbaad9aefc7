import type { ChangeDiagnostic, Diagnostic } from '../normalizer/diagnostics.ts'
import type { RuleId } from '../rule/rule.ts'
import type { Group } from './grouped.ts'
import { messageOf, sampleOf } from './messages.ts'
import { type ArtifactLocation, regionOf } from './sarif-location.ts'

/** A digest of a text, in hexadecimal digits; the modules of Node are not for reports. */
export type FingerprintOf = (text: string) => string

/** The document that results are of, and the numbers of their rules. */
export interface Placement {
  readonly location: ArtifactLocation
  readonly indexOf: (rule: RuleId) => number
  /** How often each fingerprint was met in the document. */
  readonly met: Map<string, number>
}

export function resultOf(group: Group, placement: Placement, fingerprint: FingerprintOf): object {
  const { first, rule, word, count } = group
  const sample = sampleOf(first, word)
  const times = count > 1 ? ` (${count} on this line)` : ''
  return {
    ruleId: rule,
    ruleIndex: placement.indexOf(rule),
    level: first.level === 'warning' || first.level === 'pragma' ? 'warning' : 'note',
    message: { text: `${messageOf(first)}${times}${sample === '' ? '' : `: ${sample}`}` },
    locations: [{ physicalLocation: { artifactLocation: placement.location, region: regionOf(first) } }],
    partialFingerprints: { 'yakaf/v1': numbered(fingerprint(identityOf(group)), placement.met) },
    ...fixesOf(group, placement.location),
  }
}

/** What stays the same when other lines change: the rule, what it says, and the words around it. */
function identityOf({ rule, first, context }: Group): string {
  return [rule, messageOf(first), context].join('\n')
}

/** Equal ones are told apart by their order. */
function numbered(digest: string, met: Map<string, number>): string {
  const number = (met.get(digest) ?? 0) + 1
  met.set(digest, number)
  return `${digest}:${number}`
}

/** One fix, of all changes of the group; none where there are more than are kept: half a fix is none. */
function fixesOf({ rule, diagnostics, count }: Group, artifactLocation: ArtifactLocation): object {
  const changes = diagnostics.filter(isChange)
  if (changes.length === 0 || diagnostics.length < count) return {}
  const description = { text: `Apply ${rule} to this line` }
  return { fixes: [{ description, artifactChanges: [{ artifactLocation, replacements: changes.map(replacementOf) }] }] }
}

function isChange(diagnostic: Diagnostic): diagnostic is ChangeDiagnostic {
  return diagnostic.level === 'warning'
}

function replacementOf(change: ChangeDiagnostic): object {
  return { deletedRegion: regionOf(change), insertedContent: { text: change.after } }
}
