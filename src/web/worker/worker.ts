/** What runs beside the page, so that it never stands still: all that looks at texts. */

import { isOn } from '../../normalizer/select-rules.ts'
import { RULES } from '../../rules/registry.ts'
import { YakafError } from '../../text/error.ts'
import type { Answers, Failure, Opened, Request, RuleEntry, Source } from '../messages.ts'
import type { PageSettings } from '../settings.ts'
import { decoded } from './decoded.ts'
import { Failed } from './failed.ts'
import { formatOf } from './formats.ts'
import { OpenText } from './open-text.ts'
import { zipOf } from './zip.ts'

/** What of a worker's global scope is used; the library of types knows that of pages. */
interface Scope {
  onmessage: (event: MessageEvent<{ readonly id: number; readonly request: Request }>) => void
  postMessage(message: unknown): void
}

const scope = self as unknown as Scope
let opened: OpenText | undefined

/** One after the other: a file that is read slowly must not take the place of the one behind it. */
let last: Promise<unknown> = Promise.resolve()

scope.onmessage = ({ data: { id, request } }) => {
  last = last
    .then(() => answer(request))
    .then(
      (value) => scope.postMessage({ id, value }),
      (error: unknown) => scope.postMessage({ id, failure: failureOf(error) }),
    )
}

async function answer(request: Request): Promise<Answers[keyof Answers]> {
  switch (request.kind) {
    case 'rules':
      return ruleEntries()
    case 'open':
      return open(request.source, request.settings)
    case 'clean': {
      const { content, type, isChanged, counts, undecided, language, time } = await cleaned(request)
      return { content, type, isChanged, counts, undecided, language, time }
    }
    case 'zip':
      return zipOf(request.entries)
    case 'rows':
      return theOpen().rows(request.isFirst)
    case 'dates':
      return theOpen().dates()
    case 'article':
      return theOpen().article()
  }
}

async function open(source: Source, settings: PageSettings): Promise<Opened> {
  opened = undefined
  const { openText, ...rest } = await cleaned({ source, settings })
  opened = openText
  return rest
}

async function cleaned(what: {
  readonly source: Source
  readonly settings: PageSettings
}): Promise<Opened & { readonly openText: OpenText }> {
  const { source, settings } = what
  const bytes = source.kind === 'file' ? await bytesOf(source.file) : undefined
  const started = performance.now()
  const text = source.kind === 'text' ? source.text : decoded(bytes ?? new Uint8Array(0))
  const name = source.kind === 'file' ? source.name : undefined
  const format = formatOf(settings.type, name, text)
  try {
    const openText = new OpenText(text, format, settings)
    const result = openText.cleaned()
    return { ...result, openText, time: performance.now() - started }
  } catch (error) {
    throw new Failed({ ...failureOf(error), type: format.id })
  }
}

/** A file that was changed or taken away since it was dropped can be read no more. */
async function bytesOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch (cause) {
    throw new YakafError('E_READ', 'the browser could not read it', { cause })
  }
}

function theOpen(): OpenText {
  if (opened === undefined) throw new YakafError('E_USAGE', 'no text is open')
  return opened
}

function ruleEntries(): readonly RuleEntry[] {
  return RULES.map((rule) => {
    const { id, safety, summary } = rule
    return { id, safety, isOn: isOn(rule, false), summary }
  })
}

function failureOf(error: unknown): Failure {
  if (error instanceof Failed) return error.failure
  if (error instanceof YakafError) return { code: error.code, message: error.message }
  return { code: 'E_UNEXPECTED', message: error instanceof Error ? error.message : String(error) }
}
