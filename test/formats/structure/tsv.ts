/** How many cells stand in each line. Quotation marks may be meant, so that no parser is sure of more. */
export function structure(text: string): unknown {
  return text.split(/\r?\n/).map((line) => line.split('\t').map((cell) => cell === ''))
}
