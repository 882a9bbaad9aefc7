/** What `--set` says; loaded only with it. */
import { YakafError } from '../text/error.ts'
import { settingsFrom } from './meaning.ts'
import { KEYS, type Key, type Layer, type Origin, type Settings } from './settings.ts'
import { checkedAssignment } from './validate.ts'

/** Keys whose value is a list, which is written with commas as behind their flags. */
const LISTS: ReadonlySet<string> = new Set<Key>(['only', 'skip', 'also'])

const SET: Origin = { kind: 'set' }

/**
 * The layer that `key=value` texts make, of which the last one for a key counts. A value that is JSON for an object, a list, a text or
 * true and false is that; any other is a text.
 *
 * @throws YakafError E_USAGE
 */
export async function assigned(assignments: readonly string[]): Promise<Layer> {
  let settings: Settings = {}
  for (const assignment of assignments) settings = { ...settings, ...(await oneAssigned(assignment)) }
  const made = KEYS.filter((key) => key in settings).map((key) => [key, SET])
  return { settings, origins: Object.fromEntries(made) as Layer['origins'] }
}

async function oneAssigned(assignment: string): Promise<Settings> {
  const complain = (message: string): YakafError => new YakafError('E_USAGE', `--set ${assignment}: ${message}`)
  const equals = assignment.indexOf('=')
  if (equals < 0) throw complain('has no value; write key=value')
  const key = assignment.slice(0, equals)
  const value = parsed(key, assignment.slice(equals + 1))
  const data = checkedAssignment({ [key]: value }, complain)
  return settingsFrom(data, process.cwd(), (_, message) => complain(message))
}

function parsed(key: string, text: string): unknown {
  if (/^(?:\{|\[|"|true$|false$)/.test(text)) {
    try {
      return JSON.parse(text)
    } catch {
      // A field may begin with a bracket.
    }
  }
  return LISTS.has(key) ? text.split(',').filter(Boolean) : text
}
