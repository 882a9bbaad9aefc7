/** `--show-config`: the settings of a file, and where each was made. Loaded only for it. */
import { typeByName } from '../batch/format-of.ts'
import type { Resolved } from '../config/configurations.ts'
import { KEYS, type Key } from '../config/settings.ts'
import { shown } from '../config/shown.ts'
import { visible } from '../report/code-points.ts'
import { configurationsOf, type FileValues, originOf, withConfiguration } from './file-values.ts'
import { NO_CONFIGURATION, originText } from './messages.ts'
import { planOf } from './plan-of.ts'
import { usage } from './usage.ts'
import type { Values } from './values.ts'

/** Keys without a default of their own. */
const ABSENT: Readonly<Partial<Record<Key, unknown>>> = { unsafe: false, allDigits: false, repairMaksura: false }

interface Shown {
  readonly key: Key
  /** Undefined where nothing is said and nothing is the default. */
  readonly value: unknown
  readonly from: ReturnType<typeof originOf>
}

/** @throws YakafError E_USAGE, E_CONFIG, and what unknown names throw */
export async function showConfig(path: string, paths: readonly string[], values: Values): Promise<string> {
  const { report, ...rest } = values
  const { given, check, diff, write, outDir, output } = values
  if (paths.length > 0) throw usage('--show-config tells of one file; leave out the other paths')
  if (report !== undefined && report !== 'json') throw usage('--show-config goes with --report json, or none')
  if (check || diff || write || outDir !== undefined || output !== undefined) {
    throw usage(
      '--show-config prints settings and does nothing else; leave out --check, --diff, --write, --out-dir and -o',
    )
  }
  const configurations = configurationsOf(values)
  // What is wrong with a value is told here too.
  await (await planOf(rest, paths, configurations)).settingsOf(path)
  const resolved = await configurations.settingsOf(path)
  const together = withConfiguration(values, given, resolved)
  const settings = KEYS.map((key) => ({
    key,
    value: shownValue(key, together, path),
    from: originOf(key, given, resolved),
  }))
  return report === 'json' ? asJson(path, resolved, settings) : asText(path, resolved, settings)
}

function shownValue(key: Key, values: FileValues, path: string): unknown {
  if (key === 'type') return values.type ?? typeByName(path)
  return values[key] ?? ABSENT[key]
}

function asText(path: string, { configuration }: Resolved, settings: readonly Shown[]): string {
  const rows = settings.map(({ key, value, from }) => [key, written(value), originText(key, from)])
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  const [keys, values] = [width(0), width(1)]
  const files = configuration?.paths.toReversed().map((file) => visible(shown(file))) ?? [NO_CONFIGURATION]
  const lines = rows.map(
    ([key = '', value = '', from = '']) => `  ${key.padEnd(keys)}  ${value.padEnd(values)}  ${from}`,
  )
  return `${[`${visible(path)}: ${files.join(', extends ')}`, ...lines].join('\n')}\n`
}

function written(value: unknown): string {
  return value === undefined ? '-' : visible(JSON.stringify(value))
}

function asJson(path: string, { configuration }: Resolved, settings: readonly Shown[]): string {
  const shownSettings = settings.map(({ key, value, from }) => [key, { value: value ?? null, from }])
  const page = {
    schema: 'yakaf/show-config@1',
    path,
    configurations: configuration?.paths ?? [],
    settings: Object.fromEntries(shownSettings),
  }
  return `${JSON.stringify(page, undefined, 2)}\n`
}
