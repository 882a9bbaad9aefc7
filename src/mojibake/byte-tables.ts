/**
 * The characters that programs made of single bytes, and back: windows-1256 and windows-1252 as Unicode maps them, with the five
 * bytes that the latter leaves open as browsers read them, U+0081 and so on; and ISO 8859-1.
 */
import { lazy } from '../text/lazy.ts'

export interface ByteTable {
  /** The byte that was read as this code unit; undefined when none was. */
  byteOf(unit: number): number | undefined
  /** The bytes that were read as this text; undefined when it has another character. */
  bytesOf(text: string): Uint8Array | undefined
  textOf(bytes: Uint8Array): string
}

const ARABIC_80 =
  '\u20ac\u067e\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0679\u2039\u0152\u0686\u0698\u0688' +
  '\u06af\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u06a9\u2122\u0691\u203a\u0153\u200c\u200d\u06ba' +
  '\u00a0\u060c\u00a2\u00a3\u00a4\u00a5\u00a6\u00a7\u00a8\u00a9\u06be\u00ab\u00ac\u00ad\u00ae\u00af' +
  '\u00b0\u00b1\u00b2\u00b3\u00b4\u00b5\u00b6\u00b7\u00b8\u00b9\u061b\u00bb\u00bc\u00bd\u00be\u061f' +
  '\u06c1\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f' +
  '\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u00d7\u0637\u0638\u0639\u063a\u0640\u0641\u0642\u0643' +
  '\u00e0\u0644\u00e2\u0645\u0646\u0647\u0648\u00e7\u00e8\u00e9\u00ea\u00eb\u0649\u064a\u00ee\u00ef' +
  '\u064b\u064c\u064d\u064e\u00f4\u064f\u0650\u00f7\u0651\u00f9\u0652\u00fb\u00fc\u200e\u200f\u06d2'

const LATIN_80 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

const LATIN_1 = String.fromCharCode(...Array.from({ length: 128 }, (_, index) => 0x80 + index))

export const WINDOWS_1256 = byteTable(ARABIC_80)
export const WINDOWS_1252 = byteTable(LATIN_80 + LATIN_1.slice(32))
export const ISO_8859_1 = byteTable(LATIN_1)

/** A table by its upper half. */
function byteTable(upper: string): ByteTable {
  const bytes = lazy(() => new Map(Array.from(upper, (character, index) => [character.charCodeAt(0), 0x80 + index])))
  const byteOf = (unit: number): number | undefined => (unit < 0x80 ? unit : bytes().get(unit))
  return {
    byteOf,
    bytesOf(text) {
      const result = new Uint8Array(text.length)
      for (let index = 0; index < text.length; index++) {
        const byte = byteOf(text.charCodeAt(index))
        if (byte === undefined) return undefined
        result[index] = byte
      }
      return result
    },
    textOf: (from) =>
      Array.from(from, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : upper[byte - 0x80])).join(''),
  }
}
