/** Loaded only for --report sarif: SARIF 2.1.0, written as it grows. */
import type { Rule, RuleId } from '../rule/rule.ts'
import { jsonText, visible } from './code-points.ts'
import { grouped } from './grouped.ts'
import type { Ending, Out, ReportWriter } from './report-writer.ts'
import { packageAddress } from './rule-page.ts'
import { type ArtifactLocation, artifactLocation } from './sarif-location.ts'
import { type FingerprintOf, type Placement, resultOf } from './sarif-result.ts'
import { type NamedRule, ruleDescriptor } from './sarif-rule.ts'

export interface SarifSettings {
  /** A file URI of the folder that relative paths start from, with a slash at its end. */
  readonly root: string
  /** Of the program. */
  readonly version: string | undefined
  readonly fingerprint: FingerprintOf
}

const HEAD = {
  $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
  version: '2.1.0',
}

/** A file of which more was found than is reported. */
interface Cut {
  readonly location: ArtifactLocation
  readonly groups: number
  readonly findings: number
}

export function sarifReport(out: Out, settings: SarifSettings): ReportWriter {
  const rules = new Map<RuleId, NamedRule>()
  const artifacts: object[] = []
  const cuts: Cut[] = []
  let isOpen = false
  out(`${jsonText(HEAD).slice(0, -1)},"runs":[{"columnKind":"utf16CodeUnits","results":[`)
  return {
    document({ path, encoding }, ruleNamed) {
      const location = artifactLocation(path, settings.root)
      const placement: Placement = { location, indexOf: (id) => indexOf(rules, id, ruleNamed(id)), met: new Map() }
      return grouped((groups, more) => {
        if (groups.length > 0) artifacts.push({ location, encoding })
        for (const group of groups) {
          out(`${isOpen ? ',' : ''}\n${jsonText(resultOf(group, placement, settings.fingerprint))}`)
          isOpen = true
        }
        if (more.groups > 0) cuts.push({ location, ...more })
      })
    },
    close({ statistics, failed }) {
      const rest = {
        tool: { driver: driverOf([...rules.values()], settings.version) },
        originalUriBaseIds: { '%SRCROOT%': { uri: settings.root } },
        artifacts,
        invocations: [
          {
            executionSuccessful: failed.length === 0,
            toolExecutionNotifications: [
              ...cuts.map(cutNotice),
              ...failed.map((one) => failureNotice(one, settings.root)),
            ],
          },
        ],
        ...(statistics === undefined ? {} : { properties: { statistics: statistics.summary() } }),
      }
      out(`\n],${jsonText(rest).slice(1, -1)}}]}\n`)
    },
  }
}

/** The place of a rule among those that were named. */
function indexOf(rules: Map<RuleId, NamedRule>, id: RuleId, rule: Rule | undefined): number {
  const known = rules.get(id)
  if (known !== undefined) return known.index
  const index = rules.size
  rules.set(id, { id, index, rule })
  return index
}

function driverOf(rules: readonly NamedRule[], version: string | undefined): object {
  return {
    name: 'yakaf',
    ...(version === undefined ? {} : { version, semanticVersion: version }),
    informationUri: packageAddress(version),
    rules: rules.map((rule) => ruleDescriptor(rule, version)),
  }
}

function cutNotice({ location, groups, findings }: Cut): object {
  const text = `${findings} more findings, on ${groups} more lines and rules, are not among the results`
  return { level: 'note', message: { text }, locations: [{ physicalLocation: { artifactLocation: location } }] }
}

function failureNotice({ path, error }: Ending['failed'][number], root: string): object {
  const locations = [{ physicalLocation: { artifactLocation: artifactLocation(path, root) } }]
  return { level: 'error', message: { text: visible(error.message) }, locations }
}
