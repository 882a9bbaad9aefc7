/** Who decides about colour: the flag, then the environment, then the stream itself. */
import { expect, it } from 'vitest'
import { styleFor, wantsColour } from '../src/cli/colour.ts'
import { PLAIN } from '../src/report/style.ts'

const TERMINAL = true
const PIPE = false

it.each([
  ['a terminal has it', 'auto', {}, TERMINAL, true],
  ['a pipe has none', 'auto', {}, PIPE, false],
  ['--color never takes it from a terminal', 'never', {}, TERMINAL, false],
  ['--color always gives it to a pipe', 'always', {}, PIPE, true],
  ['--color never goes before FORCE_COLOR', 'never', { FORCE_COLOR: '1' }, TERMINAL, false],
  ['--color always goes before NO_COLOR', 'always', { NO_COLOR: '1' }, PIPE, true],
  ['--color always goes before TERM=dumb', 'always', { TERM: 'dumb' }, TERMINAL, true],
  ['FORCE_COLOR gives it to a pipe', 'auto', { FORCE_COLOR: '1' }, PIPE, true],
  ['FORCE_COLOR without a value too', 'auto', { FORCE_COLOR: '' }, PIPE, true],
  ['FORCE_COLOR=true too', 'auto', { FORCE_COLOR: 'true' }, PIPE, true],
  ['FORCE_COLOR=0 takes it from a terminal', 'auto', { FORCE_COLOR: '0' }, TERMINAL, false],
  ['FORCE_COLOR=false too', 'auto', { FORCE_COLOR: 'false' }, TERMINAL, false],
  ['FORCE_COLOR goes before NO_COLOR', 'auto', { FORCE_COLOR: '1', NO_COLOR: '1' }, PIPE, true],
  ['FORCE_COLOR goes before TERM=dumb', 'auto', { FORCE_COLOR: '1', TERM: 'dumb' }, PIPE, true],
  ['NO_COLOR takes it from a terminal', 'auto', { NO_COLOR: '1' }, TERMINAL, false],
  ['NO_COLOR=0 too: its value says nothing', 'auto', { NO_COLOR: '0' }, TERMINAL, false],
  ['NO_COLOR without a value is not set', 'auto', { NO_COLOR: '' }, TERMINAL, true],
  ['TERM=dumb takes it from a terminal', 'auto', { TERM: 'dumb' }, TERMINAL, false],
  ['another TERM gives a pipe none', 'auto', { TERM: 'xterm-256color' }, PIPE, false],
] as const)('%s', (_, choice, environment, isTerminal, isColoured) => {
  expect(wantsColour(choice, environment, isTerminal)).toBe(isColoured)
})

it('a stream without colour gets text as it is; one with colour does not ask the environment again', async () => {
  expect(await styleFor(false)).toBe(PLAIN)
  expect((await styleFor(true)).rule('a')).toBe('\u001b[36ma\u001b[39m')
})
