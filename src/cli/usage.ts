import { YakafError } from '../text/error.ts'

export function usage(message: string): YakafError {
  return new YakafError('E_USAGE', message)
}
