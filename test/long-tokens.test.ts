/** Words without a space, as programs print them. What is looked for anew from each of their signs would take hours; no time is measured. */
import { expect, it } from 'vitest'
import { normalize } from '../src/normalizer/normalizer.ts'
import { LETTER, typed } from './helpers/arabic.ts'

it.each(['12/', 'ك/', 'a/', 'يناير/', '٠-', '٠.', '12:', '01-01-2012/'])('%s, 200,000 times', (part) => {
  const long = part.repeat(200_000)
  expect(normalize(`${typed(LETTER)} ${long} ${typed(LETTER)}\n`)).toBe(`${LETTER} ${long} ${LETTER}\n`)
})
