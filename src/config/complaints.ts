/** What is wrong with a value that its schema does not take, in words. */
import type { core } from 'zod/mini'
import { choiceHint, hintOf } from '../text/nearest.ts'
import type { Path } from './source.ts'

/** One thing that is wrong: with the value at `path`, or that it has the key which `path` ends in. */
export interface Complaint {
  readonly path: Path
  readonly message: string
  readonly at: 'value' | 'key'
}

type Issue = core.$ZodIssue

const EXPECTED: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  string: 'a text',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

/** `keysAt`: those that the object at a path may have. */
export function complaintOf(issue: Issue, value: unknown, keysAt: (path: Path) => readonly string[]): Complaint {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  if (issue.code === 'invalid_union') {
    const within = closest(issue.errors, typeof valueAt(value, path))
    if (within !== undefined) return complaintOf({ ...within, path: [...path, ...within.path] }, value, keysAt)
  }
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    return { path: [...path, key], message: unknownKey(key, path, keysAt(path)), at: 'key' }
  }
  return { path, message: `${nameOf(path)} ${wrong(issue, valueAt(value, path))}`, at: 'value' }
}

/** Of the ways in which no member of a union takes a value of that type, one whose member takes the type. */
function closest(errors: readonly (readonly Issue[])[], type: string): Issue | undefined {
  const issues = errors.flatMap(([first]) => first ?? [])
  return issues.find(
    ({ code, path }) => path.length > 0 || (type === 'string' ? code !== 'invalid_type' : code === 'too_small'),
  )
}

function wrong(issue: Issue, value: unknown): string {
  if (value === undefined) return 'is missing'
  switch (issue.code) {
    case 'invalid_value':
      return noChoice(value, issue.values.map(String))
    case 'invalid_type':
      return `must be ${EXPECTED[issue.expected] ?? issue.expected}`
    case 'invalid_union':
      return `must be ${[...new Set(issue.errors.flatMap(([first]) => (first ? expected(first) : [])))].join(' or ')}`
    case 'too_small':
      return 'is empty'
    default:
      return issue.message
  }
}

function expected(issue: Issue): string {
  if (issue.code === 'invalid_value') return 'a name'
  return issue.code === 'invalid_type' ? (EXPECTED[issue.expected] ?? issue.expected) : 'something else'
}

function noChoice(value: unknown, choices: readonly string[]): string {
  // Ids of rules are too many to be told.
  if (!choices.some((choice) => choice.includes('/'))) return choiceHint(value, choices)
  return `cannot be ${JSON.stringify(value)}; ${hintOf(String(value), choices, '`yakaf rules` lists them')}`
}

function unknownKey(key: string, path: Path, keys: readonly string[]): string {
  if (key === 'type' && path.length === 0) return '"type" is for some files: write it in overrides, or use --type'
  return `there is no key ${JSON.stringify(key)}; ${hintOf(key, keys, `known are ${keys.join(', ')}`)}`
}

/** The key that a value belongs to: of an element, that of its list. */
function nameOf(path: Path): string {
  const key = path.findLast((step) => typeof step === 'string')
  return key === undefined ? 'the configuration' : JSON.stringify(key)
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (within, step) => (typeof within === 'object' && within !== null ? Reflect.get(within, step) : undefined),
    value,
  )
}
