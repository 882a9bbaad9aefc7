import type { DateOrder } from '../calendar/decide.ts'
import { encodingNamed } from '../io/encodings.ts'
import type { NormalizeOptions } from '../normalizer/options.ts'
import { type Audience, preparerOf } from '../normalizer/prepare.ts'
import { typeNamed } from './format-of.ts'
import type { FileSettings } from './plan.ts'

/** What is decided of one input, as plain data: what a worker makes its own settings of. */
export interface SettingsRecipe {
  /** A name, or `auto`. */
  readonly encoding: string
  /** A name; undefined for what the input's own name tells. */
  readonly type: string | undefined
  /** All that the normalizer is told. */
  readonly options: NormalizeOptions
  readonly audience: Audience
  readonly isVerified: boolean
  readonly mojibake: 'fix' | 'report' | 'off'
  readonly dateOrder: DateOrder
}

/** @throws what unknown names throw */
export async function settingsOfRecipe(recipe: SettingsRecipe): Promise<FileSettings> {
  const { encoding, type, options, audience, isVerified, mojibake, dateOrder } = recipe
  return {
    recipe,
    encoding: encoding === 'auto' ? 'auto' : await encodingNamed(encoding),
    type: type === undefined ? undefined : typeNamed(type),
    prepare: preparerOf(options, audience),
    verify: isVerified ? preparerOf(options) : undefined,
    mojibake,
    dateOrder,
  }
}
