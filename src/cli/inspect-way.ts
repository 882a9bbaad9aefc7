/** How `yakaf inspect` looks at a text: over all of it, or for its dates. */
import { typeByBeginning, typeByName, typeNamed } from '../batch/format-of.ts'
import { inspectDates } from '../inspect/dates.ts'
import { inspect } from '../inspect/inspect.ts'
import { encodingNamed } from '../io/encodings.ts'
import type { EncodingChoice } from '../io/read-text.ts'
import { prepareNamed } from '../normalizer/normalizer.ts'
import type { NormalizeOptions } from '../normalizer/options.ts'
import type { Style } from '../report/style.ts'
import { datesPage } from './dates-page.ts'
import type { FileValues } from './file-values.ts'
import type { InputRead } from './inspected-input.ts'
import { inspectionPage } from './inspection-page.ts'
import { optionsOf } from './plan-of.ts'

/** What was found in a document, in both forms. */
export interface Shown {
  json(): object
  page(style: Style): string
}

/** Looks for something in a text. */
export type Look = (input: InputRead, text: string) => Shown

/** How one input is looked at. */
export interface Way {
  readonly type: string | undefined
  readonly encoding: EncodingChoice
  readonly look: Look
}

export async function wayOf(values: FileValues, isForDates: boolean): Promise<Way> {
  const type = values.type === undefined ? undefined : typeNamed(values.type)
  const options = optionsOf({ ...values, ...(type === undefined ? {} : { type }) })
  // Names that do not exist are told before anything is read.
  prepareNamed(options)
  const encoding = values.encoding === 'auto' ? 'auto' : await encodingNamed(values.encoding)
  return { type, encoding, look: isForDates ? lookForDates(options) : lookOver(options) }
}

function lookOver(options: NormalizeOptions): Look {
  return (input, text) => {
    const type = options.type ?? typeByName(input.path) ?? typeByBeginning(text)
    const inspection = inspect(text, { ...options, type })
    const { schema, ...rest } = inspection
    return { json: () => ({ schema, input, ...rest }), page: (style) => inspectionPage({ input, inspection }, style) }
  }
}

function lookForDates({ dateOrder = 'dmy' }: NormalizeOptions): Look {
  return (input, text) => {
    const inspection = inspectDates(text, { dateOrder })
    const { schema, ...rest } = inspection
    return { json: () => ({ schema, input, ...rest }), page: (style) => datesPage(input.path, inspection, style) }
  }
}
