import { encodingNamed } from '../../io/encodings.ts'
import { YakafError } from '../../text/error.ts'
import type { Plan } from '../plan.ts'

/** A plan as plain data: what a worker makes its own of. What is decided of single files it is told with them. */
export type PlanRecipe = Omit<Plan, 'settingsOf' | 'outputEncoding'> & {
  /** A name, or `same` as the document's. */
  readonly outputEncoding: string
}

export function recipeOf({ settingsOf: _, outputEncoding, ...rest }: Plan): PlanRecipe {
  return { ...rest, outputEncoding: outputEncoding === 'same' ? 'same' : outputEncoding.name }
}

/** @throws YakafError E_ENCODING_UNKNOWN */
export async function planOfRecipe({ outputEncoding, ...rest }: PlanRecipe): Promise<Plan> {
  return {
    ...rest,
    outputEncoding: outputEncoding === 'same' ? 'same' : await encodingNamed(outputEncoding),
    settingsOf: async () => {
      throw new YakafError('E_CONFIG', 'a worker is told the settings of its files')
    },
  }
}
