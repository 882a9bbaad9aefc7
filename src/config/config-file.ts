/** Configuration files, read and checked; loaded only where there is one. */
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type FileTest, fileTest } from './file-test.ts'
import { settingsFrom } from './meaning.ts'
import type { ConfigData, OverrideData } from './schema.ts'
import { KEYS, type Layer, type Origin } from './settings.ts'
import { shown } from './shown.ts'
import { type Path, Source } from './source.ts'
import { checkedConfig } from './validate.ts'

/** Settings for the files that a test takes. */
export interface Override {
  readonly takes: FileTest
  readonly layer: Layer
}

/** What a configuration file comes to, with what it extends. */
export interface ConfigFile {
  /** Of all files it is made of, absolute: those that it extends, and then itself. */
  readonly paths: readonly string[]
  /** Likewise in order; the last one wins. */
  readonly layers: readonly Layer[]
  /** Likewise; all of them win over the layers. */
  readonly overrides: readonly Override[]
}

/**
 * Reads a configuration and those that it extends. Patterns of files are taken below the folder of this one, wherever they
 * are written, so that a project can extend patterns that lie elsewhere.
 *
 * @throws YakafError E_CONFIG, with file, line and column
 */
export function readConfig(path: string): Promise<ConfigFile> {
  return read(path, dirname(path), [])
}

/** `extending`: the files that led here. */
async function read(path: string, root: string, extending: readonly string[]): Promise<ConfigFile> {
  const source = new Source(path)
  const data = checkedConfig(source)
  const parents = await Promise.all(
    extendedBy(source, data, [...extending, path]).map((target) => read(target, root, [...extending, path])),
  )
  const own = await layerOf(source, data, [], undefined)
  const overrides: Override[] = []
  for (const [index, override] of (data.overrides ?? []).entries()) {
    const { files } = override
    const takes = fileTest(typeof files === 'string' ? [files] : files, root)
    overrides.push({ takes, layer: await layerOf(source, override, ['overrides', index], index) })
  }
  return {
    paths: [...parents.flatMap(({ paths }) => paths), path],
    layers: [...parents.flatMap(({ layers }) => layers), own],
    overrides: [...parents.flatMap((parent) => parent.overrides), ...overrides],
  }
}

/** The files that a configuration extends. */
function extendedBy(source: Source, { extends: named = [] }: ConfigData, chain: readonly string[]): readonly string[] {
  const isList = typeof named !== 'string'
  return (isList ? named : [named]).map((name, index) => {
    const at: Path = isList ? ['extends', index] : ['extends']
    const target = resolve(dirname(source.path), name)
    if (chain.includes(target)) {
      throw source.complaint(at, `extends itself: ${[...chain, target].map(shown).join(' → ')}`)
    }
    if (!existsSync(target)) throw source.complaint(at, `extends ${shown(target)}, and there is no such file`)
    return target
  })
}

/** What stands at `path` in a configuration, and where each setting of it does. */
async function layerOf(
  source: Source,
  data: ConfigData | OverrideData,
  path: Path,
  override: number | undefined,
): Promise<Layer> {
  const settings = await settingsFrom(data, dirname(source.path), (key, message) =>
    source.complaint([...path, key], `${JSON.stringify(key)}: ${message}`),
  )
  const origin = (key: string): Origin => ({
    kind: 'file',
    path: source.path,
    ...source.position([...path, key]),
    override,
  })
  const made = KEYS.filter((key) => key in settings).map((key) => [key, origin(key)])
  return { settings, origins: Object.fromEntries(made) as Layer['origins'] }
}
