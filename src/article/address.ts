const ADDRESS = /(?:https?:\/\/|www\.)\S+/iu
const NOTHING_ELSE = new RegExp(String.raw`^\s*${ADDRESS.source}\s*$`, 'iu')

/** The first address of the web in a text. */
export function addressIn(text: string): string | undefined {
  return ADDRESS.exec(text)?.[0]
}

/** Whether a text is an address and nothing else. */
export function isAddress(text: string): boolean {
  return NOTHING_ELSE.test(text)
}
