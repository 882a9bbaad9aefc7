/** What flags and configurations say together of one input. */
import { type ConfigChoice, Configurations, type Resolved } from '../config/configurations.ts'
import type { Key, Origin } from '../config/settings.ts'
import { YakafError } from '../text/error.ts'
import { contradictionLine } from './messages.ts'
import { usage } from './usage.ts'
import type { ConfigValues, RuleValues } from './values.ts'

/** The flags that configurations can say too. */
export type FileValues = RuleValues & { readonly encoding: string }

/** Where a setting was made: in a configuration, by `--set`, by its flag, or nowhere. */
export type ValueOrigin = Origin | { readonly kind: 'flag' } | { readonly kind: 'default' }

/** @throws YakafError E_USAGE for flags that contradict each other */
export function configurationsOf({ config, isolated, set }: ConfigValues): Configurations {
  if (isolated && config !== undefined) throw usage('--isolated has nothing to do with --config')
  return new Configurations(choiceOf(config, isolated), set)
}

function choiceOf(config: string | undefined, isolated: boolean | undefined): ConfigChoice {
  if (isolated) return { kind: 'none' }
  return config === undefined ? { kind: 'closest' } : { kind: 'named', path: config }
}

/** The file that standard input is of. */
export function stdinFilenameOf({ stdinFilename, stdinFilepath }: ConfigValues): string | undefined {
  return stdinFilename ?? stdinFilepath
}

export function originOf(key: Key, given: ReadonlySet<string>, { origins }: Resolved): ValueOrigin {
  return given.has(key) ? { kind: 'flag' } : (origins[key] ?? { kind: 'default' })
}

/**
 * The flags, and behind those that stand on the command line what the configuration says.
 *
 * @throws YakafError E_CONFIG where these contradict each other
 */
export function withConfiguration(values: FileValues, given: ReadonlySet<string>, resolved: Resolved): FileValues {
  const said = Object.entries(resolved.settings).filter(([key]) => !given.has(key))
  const together: FileValues = { ...values, ...Object.fromEntries(said) }
  const { repairMaksura, finalYeh } = together
  if (repairMaksura && finalYeh !== 'judge' && said.length > 0) {
    const origin = (key: Key): ValueOrigin => originOf(key, given, resolved)
    throw new YakafError('E_CONFIG', contradictionLine(finalYeh, origin('repairMaksura'), origin('finalYeh')))
  }
  return together
}

/**
 * Makes something of the values of each input, once for all that have the same. `base`: what is made of the flags alone.
 *
 * @throws what `make` throws; YakafError E_CONFIG, E_USAGE
 */
export function perFile<T>(
  values: FileValues,
  given: ReadonlySet<string>,
  configurations: Configurations,
  base: T,
  make: (values: FileValues) => Promise<T>,
): (path: string | undefined) => Promise<T> {
  const byPlace = new Map<Resolved, Promise<T>>()
  const byValue = new Map<string, Promise<T>>([['{}', Promise.resolve(base)]])
  const madeOf = async (resolved: Resolved): Promise<T> => {
    const together = withConfiguration(values, given, resolved)
    const key = JSON.stringify(resolved.settings)
    const made = byValue.get(key) ?? make(together)
    byValue.set(key, made)
    return made
  }
  return async (path) => {
    const resolved = await configurations.settingsOf(path)
    const made = byPlace.get(resolved) ?? madeOf(resolved)
    byPlace.set(resolved, made)
    return made
  }
}
