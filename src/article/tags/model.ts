import { LINE_WEIGHTS, WEIGHT_STEPS } from '../../data/line-weights.ts'
import { bytesOfBase64 } from '../../text/base64.ts'
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
  const weights = Float64Array.from(new Int8Array(bytesOfBase64(LINE_WEIGHTS)), (step) => step / WEIGHT_STEPS)
  const end = FEATURES * classes
  return { classes, features: weights.subarray(0, end), transitions: weights.subarray(end) }
}
