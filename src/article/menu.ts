import { hasDigit } from './digits.ts'
import { folded } from './folded.ts'
import { labelAlone, wordsAt } from './labels.ts'
import { isHome, nameRole } from './names.ts'
import { wordCount } from './word-units.ts'

/** UTF-16 units of a line in which buttons stand beside each other. */
const LONGEST = 200
const BESIDE = /\s*[|\u2022\u00b7\u00a6]\s*|\s{2,}|\t+/u
const DASHES = /\s+[-\u2013\u2014]\s+/u
const BARS = /\s*[|\u00a6]\s*/u
const BUTTONS = wordsAt('first', 'button')
/** A dash between the steps of a path. */
const TATWEEL = '\u0640'
/** `الرئيسية/ دولي` */
const STEP = /[/\\>\u00bb\u203a]$/u
const PLAIN = /^[\p{L}\p{M}]+$/u
const MOST_WORDS = 4
const MOST_WORDS_OF_BUTTON = 5
const MOST_WORDS_OF_PAIR = 3
const MOST_NAMES = 8
const FEWEST_UNPARTED = 4
/** `A+`, `A- A A+`, `T T`, `AR`, `PDF`. */
const SIZES = /^\s*(?:(?:[+-]?[ATأآا][+-]?\s*){1,4}|ع[+-]\s+ع[+-]\s*)$/u
const CODES = /^\s*[A-Z]{2,4}\d?(?:\s*[|/\s]\s*[A-Z]{2,4}\d?)*\s*$/u
/** Signs before an entry of a tree that opens, with how much it holds or one word behind, and of a rating. */
const TREE = /^\s*(?:[\u2605\u2606]|[\u25ba\u25bc\u25b6\u25b2\u25c4\u25c0](?=.*\(\p{Nd}+\)\s*$|\s*\S*\s*$))/u
/** The numbers of pages, before `التالي`. */
const PAGES = /^\s*(?:\p{Nd}+\s+){2,}/u

/** Whether a line is buttons, languages, sizes of letters or entries of a menu, by its form. */
export function isMenu(raw: string): boolean {
  if (raw.length > LONGEST) return false
  const text = raw.trim()
  if (SIZES.test(text) || CODES.test(text) || TREE.test(text)) return true
  if (PAGES.test(text) && wordCount(text.replace(PAGES, '')) <= MOST_WORDS) return true
  const words = text.split(/\s+/)
  if (areNames(words) || isUnparted(words)) return true
  return areButtons(text.split(BARS), true) || areButtons(text.split(BESIDE), false) || isDashedMenu(text.split(DASHES))
}

/** `الأخبار - البيانات - اتصل بنا`: behind the first entry of a path stands no button. */
function isDashedMenu(entries: readonly string[]): boolean {
  return (
    areButtons(entries, false) &&
    entries.length > 2 &&
    entries.slice(1).some((entry) => labelAlone(entry) !== undefined)
  )
}

/** Buttons for the size of letters. */
export function isSizes(raw: string): boolean {
  return SIZES.test(raw)
}

/** Known buttons and entries with nothing but a space between: `Facebook Twitter WhatsApp`. Two names of sections may be one: `أخبار الرياضة`. */
function areNames(words: readonly string[]): boolean {
  const isButton = (word: string): boolean => !STEP.test(word) && labelAlone(word) === 'ui'
  return (
    words.length > 1 &&
    words.length <= MOST_NAMES &&
    words.every((word) => isButton(word) || isEntry(word)) &&
    words.some((word) => isButton(word) || isHome(folded(word)))
  )
}

/** No title begins with the name of the home page: `الرئيسية حوادث وقضايا سياسة`. */
function isUnparted(words: readonly string[]): boolean {
  return (
    words.length >= FEWEST_UNPARTED &&
    isHome(folded(words[0] ?? '')) &&
    words.every((word) => PLAIN.test(word) && word !== TATWEEL)
  )
}

/** Three short entries are a menu; of two one must be known. A verse has two halves and no bar. */
function areButtons(entries: readonly string[], areBars: boolean): boolean {
  if (
    entries.length < 2 ||
    entries.some((entry) => wordCount(entry) > MOST_WORDS_OF_BUTTON || /[.\u060c:]$/u.test(entry))
  )
    return false
  if (entries.some((entry) => hasDigit(entry))) return false
  if (entries.length > 2) return entries.every((entry) => wordCount(entry) <= MOST_WORDS_OF_PAIR) || areBars
  return entries.some((entry) => labelAlone(entry) !== undefined || isKnownEntry(entry))
}

function isEntry(word: string): boolean {
  return PLAIN.test(word) && (nameRole(word) === 'section' || isHome(folded(word)))
}

function isKnownEntry(entry: string): boolean {
  const [first = '', ...others] = folded(entry).split(/\s+/)
  return others.length > 0 && BUTTONS.has(first)
}
