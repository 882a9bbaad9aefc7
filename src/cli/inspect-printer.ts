import type { Streams } from '../batch/plan.ts'
import { isTerminal } from '../io/terminal.ts'
import { jsonText } from '../report/code-points.ts'
import { JsonArray } from '../report/json-array.ts'
import { styleFor, wantsColour } from './colour.ts'
import type { Shown } from './inspect-way.ts'
import type { InspectValues } from './values.ts'

const STDOUT = 1

/** Prints documents as they come. */
export interface Printer {
  print(shown: Shown): void
  finish(): void
}

/** `single`: one document is named, whose JSON stands for itself. */
export async function printerOf(values: InspectValues, single: boolean, streams: Streams): Promise<Printer> {
  if (values.json && single) {
    return { print: (shown) => streams.out(`${jsonOf(shown)}\n`), finish: () => {} }
  }
  if (values.json) {
    const array = new JsonArray(streams.out)
    return { print: (shown) => array.add(jsonOf(shown)), finish: () => array.close() }
  }
  const style = await styleFor(wantsColour(values.color, process.env, await isTerminal(STDOUT)))
  let isFirst = true
  return {
    print(shown) {
      streams.out(`${isFirst ? '' : '\n'}${shown.page(style)}`)
      isFirst = false
    },
    finish: () => {},
  }
}

function jsonOf(shown: Shown): string {
  return jsonText(shown.json(), 2)
}
