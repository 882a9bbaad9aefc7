/** With its scheme, or a host and a path: `khabar.example/x/1204`; a DOI: `10.55555/x.1204`. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|(?<![\w@.-])(?:(?:[a-z0-9-]+\.)+[a-z]{2,12}|10\.\d{4,9})\/\S+/iu
const NOTHING_ELSE = new RegExp(String.raw`^\s*(?:${ADDRESS.source})\s*$`, 'iu')

/** What references are printed with: `DOI: 10.55555/x.1204`. */
export function isBareDoi(text: string): boolean {
  return text.includes('10.') && /^\W*(?:doi\W*)?10\./iu.test(text)
}

/** The first address of the web in a text. */
export function addressIn(text: string): string | undefined {
  return ADDRESS.exec(text)?.[0]
}

/** Whether a text is an address and nothing else. */
export function isAddress(text: string): boolean {
  return NOTHING_ELSE.test(text)
}
