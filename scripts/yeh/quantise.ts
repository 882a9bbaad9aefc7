/** Writes weights with few bits: the levels are those that lose least (Lloyd's algorithm), beside nought. */

/** Steps of one natural log-odd: a level is a whole number of these, of -127 to 127. */
const UNIT = 16
const ROUNDS = 60
/** Weights are sorted into bins of this width before levels are fitted. */
const BIN = 1 / 128
const BINS = 2048

/** `count` levels other than nought. `uses`: how often each weight is asked for; a weight counts by its root. */
export function levelsOf(weights: Float64Array, uses: Float64Array, count: number): Int8Array {
  const bins = new Float64Array(2 * BINS + 1)
  weights.forEach((weight, index) => {
    if (weight === 0) return
    const bin = BINS + Math.max(-BINS, Math.min(BINS, Math.round(weight / BIN)))
    bins[bin] = (bins[bin] as number) + Math.sqrt(uses[index] as number)
  })
  let levels = [...quantiles(bins, count), 0].sort((a, b) => a - b)
  for (let round = 0; round < ROUNDS; round++) levels = refine(levels, bins)
  return Int8Array.from(
    levels.filter((level) => level !== 0),
    (level) => Math.max(-127, Math.min(127, Math.round(level * UNIT))),
  ).sort()
}

/** 0 for a weight that is nearest to nought, else 1 and the number of the nearest level. */
export function nearest(weights: Float64Array, levels: Int8Array): Uint8Array {
  return Uint8Array.from(weights, (weight) => {
    let best = 0
    let distance = Math.abs(weight * UNIT)
    for (let number = 0; number < levels.length; number++) {
      const other = Math.abs((levels[number] as number) - weight * UNIT)
      if (other >= distance) continue
      best = number + 1
      distance = other
    }
    return best
  })
}

function quantiles(bins: Float64Array, count: number): readonly number[] {
  const total = bins.reduce((sum, bin) => sum + bin, 0)
  const levels: number[] = []
  let passed = 0
  bins.forEach((size, bin) => {
    passed += size
    while (levels.length < count && passed >= ((levels.length + 0.5) * total) / count) levels.push((bin - BINS) * BIN)
  })
  return levels
}

/** Each level but nought moves to the middle of what is nearest to it. */
function refine(levels: readonly number[], bins: Float64Array): number[] {
  const sums = levels.map(() => 0)
  const sizes = levels.map(() => 0)
  let level = 0
  bins.forEach((size, bin) => {
    const value = (bin - BINS) * BIN
    while (
      level + 1 < levels.length &&
      Math.abs((levels[level + 1] as number) - value) <= Math.abs((levels[level] as number) - value)
    )
      level++
    sums[level] = (sums[level] as number) + size * value
    sizes[level] = (sizes[level] as number) + size
  })
  return levels
    .map((old, index) => (old === 0 || sizes[index] === 0 ? old : (sums[index] as number) / (sizes[index] as number)))
    .sort((a, b) => a - b)
}
