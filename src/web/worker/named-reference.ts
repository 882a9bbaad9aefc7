import { decodeHTMLStrict } from 'entities/decode'

/**
 * Stands in the page for the package of this name, which brings a second table of the same names, or asks the DOM, which a worker
 * has not. The text of `&name;`, or false.
 */
export function decodeNamedCharacterReference(name: string): string | false {
  const reference = `&${name};`
  const text = decodeHTMLStrict(reference)
  return text === reference ? false : text
}
