import { LINE_WEIGHTS, WEIGHT_SIGNS, WEIGHT_STEPS } from '../../data/line-weights.ts'
import type { Chain } from './chain.ts'
import { CLASSES } from './classes.ts'
import { FEATURES } from './features.ts'

let chain: Chain | undefined

/** The trained chain, unpacked when it is first asked for. */
export function trainedChain(): Chain {
  chain ??= unpacked()
  return chain
}

function unpacked(): Chain {
  const classes = CLASSES.length
  const middle = WEIGHT_SIGNS.length / 2
  const weights = Float64Array.from(LINE_WEIGHTS, (sign) => (WEIGHT_SIGNS.indexOf(sign) - middle) / WEIGHT_STEPS)
  const end = FEATURES * classes
  return { classes, features: weights.subarray(0, end), transitions: weights.subarray(end) }
}
