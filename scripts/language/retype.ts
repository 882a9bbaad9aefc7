/** Arabic as a Persian keyboard types it: ی for ي and ى, ک for ك, Persian digits. */
const LETTERS: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک' }

export function retyped(text: string): string {
  return text
    .replaceAll(/[يىك]/g, (letter) => LETTERS[letter] as string)
    .replaceAll(/[0-9\u0660-\u0669]/g, (digit) => String.fromCodePoint(0x6f0 + ((digit.codePointAt(0) as number) % 16)))
}
