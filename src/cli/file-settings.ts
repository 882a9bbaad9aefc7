import { typeNamed } from '../batch/format-of.ts'
import type { FileSettings } from '../batch/plan.ts'
import { encodingNamed } from '../io/encodings.ts'
import type { NormalizeOptions } from '../normalizer/options.ts'
import { type Audience, preparerOf } from '../normalizer/prepare.ts'
import type { FileValues } from './file-values.ts'

/** `options`: what is in `values` for the normalizer. @throws what unknown names throw */
export async function fileSettingsOf(
  values: FileValues,
  options: NormalizeOptions,
  audience: Audience,
  isVerified: boolean,
): Promise<FileSettings> {
  return {
    encoding: values.encoding === 'auto' ? 'auto' : await encodingNamed(values.encoding),
    type: values.type === undefined ? undefined : typeNamed(values.type),
    prepare: preparerOf(options, audience),
    verify: isVerified ? preparerOf(options) : undefined,
    mojibake: values.mojibake,
    dateOrder: values.dateOrder,
  }
}
