/** What the tables of flags say of one. */

/** A heading of --help. */
type FlagGroup = 'Mode' | 'Output' | 'Rules' | 'Input' | 'Configuration' | 'Reports' | 'Other'

export interface Flag {
  /** As commander spells it: `-o, --output <file>`. */
  readonly spelling: string
  readonly group: FlagGroup
  readonly summary: string
  readonly choices?: readonly string[]
  readonly default?: string
  /** A comma list that may be given several times. */
  readonly list?: true
  /** May be given several times, each time for one value. */
  readonly repeatable?: true
  /** Says more each time it is given. */
  readonly counted?: true
  /** Its value, which may be left out, stands behind `=`: else the next path would be taken for it. */
  readonly equalsOnly?: true
  /** Whether `yakaf inspect` has it too, or alone. */
  readonly inspect?: 'too' | 'only'
  /** Whether `yakaf review` has it; as `yakaf inspect` where nothing is said. */
  readonly review?: boolean
}
