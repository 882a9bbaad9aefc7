/** Stands in the page for the package yaml: front matter of Markdown is read by the command line only. */
import { YakafError } from '../../text/error.ts'

export function parseDocument(): never {
  throw new YakafError('E_FORMAT', 'front matter in YAML is read by the command line only')
}

export { parseDocument as isMap, parseDocument as isScalar, parseDocument as isSeq, parseDocument as parse }
