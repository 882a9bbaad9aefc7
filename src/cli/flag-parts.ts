import type { Flag } from './flag.ts'

/** A flag taken apart. */
export interface FlagParts {
  /** `-o`; undefined where it has none. */
  readonly short: string | undefined
  /** `--output` */
  readonly long: string
  /** `<file>`, or `[suffix]` where the flag can do without; undefined where it takes no value. */
  readonly value: string | undefined
  /** Whether it works without its value. */
  readonly isOptional: boolean
}

export function partsOf({ spelling }: Flag): FlagParts {
  const [, short, long = '', value] = /^(?:(-\w), )?(--[\w-]+)(?:[ =]?([<[].+))?$/.exec(spelling) ?? []
  return { short, long, value, isOptional: value?.startsWith('[') ?? false }
}

/** What a flag does, its values and the one that it has when it is not given. */
export function explained({ summary, choices, default: value }: Flag): string {
  if (choices !== undefined) {
    return `${summary} [${choices.map((choice) => (choice === value ? `${choice} (default)` : choice)).join(', ')}]`
  }
  return value === undefined ? summary : `${summary} [default: ${value}]`
}
