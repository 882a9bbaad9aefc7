import type { NormalizeOptions } from '../normalizer/options.ts'

/** What a configuration says of files, under the names of the flags; what it leaves out is not there. */
export interface Settings extends Omit<NormalizeOptions, 'fields' | 'skipFields'> {
  readonly encoding?: string
  readonly field?: readonly string[]
  readonly skipField?: readonly string[]
}

export type Key = keyof Settings

/** In the order in which they are shown. */
export const KEYS: readonly Key[] = [
  'type',
  'encoding',
  'language',
  'mojibake',
  'only',
  'skip',
  'also',
  'unsafe',
  'digits',
  'allDigits',
  'finalYeh',
  'words',
  'repairMaksura',
  'dates',
  'dateOrder',
  'nullDates',
  'field',
  'skipField',
  'onError',
]

/** Where a setting was made. */
export type Origin =
  | {
      readonly kind: 'file'
      /** Absolute. */
      readonly path: string
      /** From 1, in code points. */
      readonly line: number
      readonly column: number
      /** The index of the override in that file; undefined outside of all. */
      readonly override: number | undefined
    }
  | { readonly kind: 'set' }

/** Settings made in one place, or many that became one, and where each was made. */
export interface Layer {
  readonly settings: Settings
  readonly origins: Readonly<Partial<Record<Key, Origin>>>
}

export const NO_SETTINGS: Layer = { settings: {}, origins: {} }

/** Settings by layers, of which the last one wins. A value is taken whole: lists are not joined. */
export function merged(layers: readonly Layer[]): Layer {
  return layers.reduce(
    (before, { settings, origins }) => ({
      settings: { ...before.settings, ...settings },
      origins: { ...before.origins, ...origins },
    }),
    NO_SETTINGS,
  )
}
