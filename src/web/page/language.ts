import { ARABIC } from '../words/arabic.ts'
import { ENGLISH, type Words } from '../words/english.ts'
import { byId } from './dom.ts'
import { keep, keptValue } from './kept.ts'

/** What the page speaks. */
export type Tongue = 'ar' | 'en'

const WORDS: Readonly<Record<Tongue, Words>> = { ar: ARABIC, en: ENGLISH }

let current: Tongue = 'en'

export function tongue(): Tongue {
  return current
}

/** The words of the language that is spoken. */
export function words(): Words {
  return WORDS[current]
}

/** Speaks the language that was chosen last, else that of the browser; `onChange` when another is chosen. */
export function startLanguage(onChange: () => void): void {
  const kept = keptValue('language')
  speak(kept === 'ar' || kept === 'en' ? kept : navigator.language.startsWith('ar') ? 'ar' : 'en')
  byId('language', HTMLButtonElement).addEventListener('click', () => {
    speak(current === 'ar' ? 'en' : 'ar')
    keep('language', current)
    onChange()
  })
}

function speak(chosen: Tongue): void {
  current = chosen
  const root = document.documentElement
  root.lang = chosen
  root.dir = chosen === 'ar' ? 'rtl' : 'ltr'
  document.title = words().title
  const other = byId('language', HTMLButtonElement)
  other.lang = chosen === 'ar' ? 'en' : 'ar'
  other.textContent = words().otherLanguage
  for (const place of document.querySelectorAll<HTMLElement>('[data-word]')) {
    place.textContent = wordNamed(place.dataset['word'])
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-word-label]')) {
    place.setAttribute('aria-label', wordNamed(place.dataset['wordLabel']))
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-word-placeholder]')) {
    place.setAttribute('placeholder', wordNamed(place.dataset['wordPlaceholder']))
  }
}

function wordNamed(name: string | undefined): string {
  const word: unknown = Reflect.get(words(), name ?? '')
  if (typeof word !== 'string') throw new RangeError(`there is no word ${name}`)
  return word
}
