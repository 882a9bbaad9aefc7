/** The configurations of a run, each read once, when the first file that it is for is met. */
import { dirname, resolve } from 'node:path'
import type { ConfigFile, Override } from './config-file.ts'
import { Places } from './places.ts'
import type { Searches } from './search.ts'
import { type Layer, merged, NO_SETTINGS } from './settings.ts'

/** Which configuration counts: the closest of each file, one that was named, or none. */
export type ConfigChoice =
  | { readonly kind: 'closest' }
  | { readonly kind: 'named'; readonly path: string }
  | { readonly kind: 'none' }

/** The settings of a file, and the configuration that they are of. */
export interface Resolved extends Layer {
  readonly configuration: ConfigFile | undefined
}

const NOTHING: Resolved = { ...NO_SETTINGS, configuration: undefined }

export class Configurations {
  readonly #choice: ConfigChoice
  readonly #assignments: readonly string[]
  readonly #places = new Places()
  readonly #files = new Map<string, Promise<ConfigFile>>()
  /** By configuration and the indices of the overrides that take a file. */
  readonly #resolved = new Map<string, Resolved>()
  #searches: Promise<Searches> | undefined
  #assigned: Promise<Layer> | undefined

  /** `assignments`: `key=value`, which win over what the configuration says. */
  constructor(choice: ConfigChoice, assignments: readonly string[] = []) {
    this.#choice = choice
    this.#assignments = assignments
  }

  /** Whether a configuration may say something of the file at `path`, such as its type. None is read for it. */
  mayKnow(path: string): boolean {
    return this.#mayConfigure(path)
  }

  /**
   * The settings of the file at `path`, the same object for all files of the same; of standard input without a name when undefined,
   * for which nothing is searched.
   *
   * @throws YakafError E_CONFIG, E_USAGE
   */
  async settingsOf(path: string | undefined): Promise<Resolved> {
    if (this.#assignments.length === 0 && !this.#mayConfigure(path)) return NOTHING
    const configuration = await this.#configurationOf(path)
    const overrides = path === undefined ? [] : taking(configuration?.overrides ?? [], resolve(path))
    const key = JSON.stringify([configuration?.paths, overrides.map(([index]) => index)])
    const known = this.#resolved.get(key)
    if (known !== undefined) return known
    const layers = [...(configuration?.layers ?? []), ...overrides.map(([, { layer }]) => layer), await this.#set()]
    const resolved = { ...merged(layers), configuration }
    this.#resolved.set(key, resolved)
    return resolved
  }

  #mayConfigure(path: string | undefined): boolean {
    if (this.#choice.kind !== 'closest') return this.#choice.kind === 'named'
    return path !== undefined && this.#places.at(resolve(dirname(path))).isGoverned
  }

  async #configurationOf(path: string | undefined): Promise<ConfigFile | undefined> {
    if (this.#choice.kind === 'named') return this.#read(resolve(this.#choice.path))
    if (path === undefined || !this.#mayConfigure(path)) return undefined
    const folder = resolve(dirname(path))
    this.#searches ??= import('./search.ts').then(({ Searches }) => new Searches())
    const found = (await this.#searches).closest(folder, this.#places.at(folder).last)
    return found === undefined ? undefined : this.#read(found)
  }

  #read(path: string): Promise<ConfigFile> {
    const file = this.#files.get(path) ?? import('./config-file.ts').then(({ readConfig }) => readConfig(path))
    this.#files.set(path, file)
    return file
  }

  #set(): Promise<Layer> {
    this.#assigned ??=
      this.#assignments.length === 0
        ? Promise.resolve(NO_SETTINGS)
        : import('./assignments.ts').then(({ assigned }) => assigned(this.#assignments))
    return this.#assigned
  }
}

function taking(overrides: readonly Override[], path: string): readonly (readonly [number, Override])[] {
  return [...overrides.entries()].filter(([, { takes }]) => takes(path))
}
