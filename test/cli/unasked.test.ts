/** A run without flags does not load the parser: what it takes for granted is what the parser says. */
import { expect, it } from 'vitest'
import { parse } from '../../src/cli/parse.ts'
import { readArguments } from '../../src/cli/read-arguments.ts'

it.each([{ args: [] }, { args: ['a.txt'] }, { args: ['-'] }, { args: ['a.txt', '', 'b c', 'help', '-', 'a=b', 'ـ'] }])(
  'takes for granted what the parser says of $args',
  ({ args }) => {
    expect(readArguments(args)).toEqual(parse(args))
  },
)

it.each([
  { args: ['--'] },
  { args: ['--', '-a.txt'] },
  { args: ['a.txt', '-q'] },
  { args: ['--check', 'a.txt'] },
  { args: ['a.txt', '--no-such-flag'] },
])('asks the parser about $args', ({ args }) => {
  expect(readArguments(args)).toEqual(parse(args))
})
