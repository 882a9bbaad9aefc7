import { YakafError } from '../../text/error.ts'

/** What the user says of a value and of what is in it. */
export interface Selection {
  /** Whether a string here is prose. */
  readonly isProse: boolean
  /** The member of an object; undefined when the same is said of all that is in here. */
  readonly members: ReadonlyMap<string, Selection> | undefined
  /** The elements of an array; likewise. */
  readonly elements: Selection | undefined
}

const EVERYTHING: Selection = { isProse: true, members: undefined, elements: undefined }
const NOTHING: Selection = { isProse: false, members: undefined, elements: undefined }

/** The same for all that is in a value. */
export function isUniform({ members, elements }: Selection): boolean {
  return members === undefined && elements === undefined
}

export function memberOf(selection: Selection, key: string): Selection {
  return selection.members?.get(key) ?? rest(selection)
}

export function elementOf(selection: Selection): Selection {
  return selection.elements ?? rest(selection)
}

function rest({ isProse }: Selection): Selection {
  return isProse ? EVERYTHING : NOTHING
}

/**
 * A path such as `a.b[].c` names a value and with it all that is in it. What a path of `skipFields` names is never prose; of the rest
 * what one of `fields` names, or all when there is none.
 *
 * @throws YakafError E_USAGE for what is no path
 */
export function selectionOf(fields: readonly string[], skipFields: readonly string[]): Selection {
  return narrowed(fields.length === 0, fields.map(stepsOf), skipFields.map(stepsOf))
}

/** The key of a member, or that it is an element. */
type Step = string | typeof ELEMENT
type Path = readonly Step[]

const ELEMENT = Symbol('[]')

/** `isProse`: what is said around; the paths lead on from here. */
function narrowed(isAroundProse: boolean, fields: readonly Path[], skips: readonly Path[]): Selection {
  if (skips.some((path) => path.length === 0)) return NOTHING
  const isProse = isAroundProse || fields.some((path) => path.length === 0)
  if (skips.length === 0 && (isProse || fields.length === 0)) return isProse ? EVERYTHING : NOTHING
  const steps = new Set([...fields, ...skips].flatMap((path) => path.slice(0, 1)))
  const behind = (step: Step): Selection => narrowed(isProse, following(fields, step), following(skips, step))
  const keys = [...steps].filter((step) => step !== ELEMENT)
  return {
    isProse,
    members: new Map(keys.map((key) => [key, behind(key)])),
    elements: steps.has(ELEMENT) ? behind(ELEMENT) : undefined,
  }
}

function following(paths: readonly Path[], step: Step): readonly Path[] {
  return paths.filter(([first]) => first === step).map(([, ...path]) => path)
}

/** A key is written without `. [ ]`, or with a reverse solidus before them; a path may begin with a full stop, as in jq. */
const STEP = /\[\]|(?:^|\.)((?:[^.[\]\\]|\\.)+)/suy

function stepsOf(path: string): Path {
  const steps: Step[] = []
  STEP.lastIndex = 0
  while (STEP.lastIndex < path.length) {
    const found = STEP.exec(path)
    if (found === null) throw noPath(path)
    steps.push(found[1]?.replace(/\\(.)/gsu, '$1') ?? ELEMENT)
  }
  if (steps.length === 0) throw noPath(path)
  return steps
}

function noPath(path: string): YakafError {
  return new YakafError('E_USAGE', `${JSON.stringify(path)} is no path of a field; write one such as a.b[].c`)
}
