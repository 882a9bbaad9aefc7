import type { Values } from './values.ts'

/** What is so where no flag says otherwise. What a run without flags needs no parser for. */
export const UNASKED = {
  given: new Set<string>(),
  format: 'text',
  eol: 'keep',
  bom: 'keep',
  hardlinks: 'refuse',
  digits: 'latn',
  finalYeh: 'judge',
  dates: 'fix',
  dateOrder: 'dmy',
  nullDates: 'drop',
  language: 'auto',
  onError: 'fail',
  encoding: 'auto',
  mojibake: 'fix',
  ignore: true,
  forceExclude: true,
  errorOnUnmatched: true,
  summary: 'text',
  color: 'auto',
  bidi: 'off',
  jobs: 'auto',
} as const satisfies Values
