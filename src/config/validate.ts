/** Values held against their schema; the first complaint is told. */
import type { YakafError } from '../text/error.ts'
import { type Complaint, complaintOf } from './complaints.ts'
import { assignmentSchema, type ConfigData, configSchema, overrideSchema, type SettingsData } from './schema.ts'
import type { Path, Source } from './source.ts'

/** @throws YakafError E_CONFIG */
export function checkedConfig(source: Source): ConfigData {
  const { data, error } = configSchema.safeParse(source.value)
  if (error === undefined) return data
  throw firstOf(
    error.issues.map((issue) => complaintOf(issue, source.value, keysAt)),
    source,
  )
}

/** @throws what `complain` makes of the first thing that is wrong */
export function checkedAssignment(value: unknown, complain: (message: string) => YakafError): SettingsData {
  const { data, error } = assignmentSchema.safeParse(value)
  if (error === undefined) return data
  const [first] = error.issues
  const keys = Object.keys(assignmentSchema.shape)
  throw complain(first === undefined ? 'is no setting' : complaintOf(first, value, () => keys).message)
}

function keysAt(path: Path): readonly string[] {
  return Object.keys(path.length === 0 ? configSchema.shape : overrideSchema.shape)
}

/** The one that stands first in the file. */
function firstOf(complaints: readonly Complaint[], source: Source): YakafError {
  const placed = complaints.map((complaint) => ({ complaint, ...source.position(complaint.path) }))
  placed.sort((a, b) => a.line - b.line || a.column - b.column)
  const [first] = placed
  const more = placed.length > 1 ? ` (and ${placed.length - 1} more)` : ''
  if (first === undefined) return source.complaint([], 'is no configuration')
  const { path, message, at } = first.complaint
  return source.complaint(path, `${message}${more}`, at)
}
