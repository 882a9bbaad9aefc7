/** The number of low bits, at most `most`, that makes the Rice codes of these values shortest. */
export function riceOf(values: readonly number[], most: number): number {
  const sizeOf = (rice: number): number =>
    values.reduce((sum, value) => sum + Math.floor(value / 2 ** rice) + 1 + rice, 0)
  let best = 0
  for (let rice = 1; rice <= most; rice++) if (sizeOf(rice) < sizeOf(best)) best = rice
  return best
}
