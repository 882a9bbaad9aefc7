/** One task of several that share a list. */
export interface Portion {
  /** Of this task, from 1. */
  readonly task: number
  readonly tasks: number
}

/** Task i of n takes items i, i+n, i+2n …: each item is taken by exactly one, whatever the tasks know of each other. */
export function portionOf<T>(items: readonly T[], { task, tasks }: Portion): readonly T[] {
  return items.filter((_, index) => index % tasks === task - 1)
}
