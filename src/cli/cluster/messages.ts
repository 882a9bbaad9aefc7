/** What the commands for shards say. */
import { visible } from '../../report/code-points.ts'
import type { Fault, Faulty, Verdict } from '../../shard/verify-shards.ts'
import { errorLine } from '../messages.ts'
import { SYSEXITS } from './sysexits.ts'

export const SHARD_DESCRIPTION =
  'Makes one part of a corpus: an input file into an output file, whole or not at all, with OUT.json beside it that says of what and how. What is done already is left. Nothing is looked for: no configuration, no name, no encoding.'

export const MANIFEST_DESCRIPTION =
  'Prints a list of the parts of a corpus, with the bytes, records and SHA-256 of each.'

export const VERIFY_DESCRIPTION =
  'Reads every output of a manifest again and says what is missing, altered, or made in another way than the others. All is there only when it says so.'

export const SYSEXIT_NOTES = `
Exit status:
${SYSEXITS.map(([status, meaning]) => `  ${String(status).padEnd(2)}  ${meaning}`).join('\n')}
docs/clusters.md has the commands for GNU parallel, Slurm and others.
`

/** `en/a.jsonl: missing` */
export function faultLine({ name, fault }: Faulty): string {
  return visible(`${name}: ${faultText(fault)}`)
}

function faultText(fault: Fault): string {
  switch (fault.kind) {
    case 'missing':
      return 'missing'
    case 'no-sidecar':
      return 'nothing beside it says what it was made of'
    case 'unreadable':
      return fault.why
    case 'records':
      return `${fault.found} records, not ${fault.expected}`
    case 'altered':
      return 'not what was written there'
    case 'other-input':
      return 'made of another input than the manifest has'
    case 'other-version':
      return `made by yakaf ${fault.version}, most by ${fault.usual}`
    case 'other-options':
      return 'made with other options than most'
  }
}

export function leftoverLine(path: string): string {
  return errorLine(`${path}: left by a process that was killed, or in use`)
}

/** `30 shards: 29 whole with 1043 records, 1 not` */
export function verdictLine({ shards, records, faulty }: Verdict): string {
  const whole = `${shards - faulty.length} of ${shards} ${shards === 1 ? 'shard' : 'shards'} whole, ${records} ${records === 1 ? 'record' : 'records'}`
  return faulty.length === 0 ? whole : `${whole}; ${faulty.length} to be done again`
}
