import { type Parsed, parse } from './parse.ts'
import { UNASKED } from './unasked.ts'
import type { Values } from './values.ts'

/** Reads the arguments behind the program's name. Where no flag is among them nothing is left to parse, and the parser is not loaded. */
export function readArguments(args: readonly string[]): Parsed<Values> {
  return args.some((arg) => arg.startsWith('-') && arg !== '-')
    ? parse(args)
    : { kind: 'run', paths: args, values: UNASKED }
}
