/**
 * The published shape of an article, from which `npm run generate` makes schemas/article-1.json. Nothing that runs imports
 * it, so zod is not loaded; a test holds it against the types of article.ts.
 */
import { z } from 'zod'

const span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .describe('[start, end) in UTF-16 code units of the decoded original, a byte order mark counted as one')
const text = z.string().min(1)
const passage = z.strictObject({ text, span })

const date = z
  .strictObject({
    raw: z.string().describe('as printed; two lines are joined by a space'),
    span: span.nullable().describe('null for a date that stands nowhere as one stretch'),
    role: z.enum(['published', 'updated', 'pageClock', 'body']),
    calendar: z.enum(['gregory', 'persian', 'islamic-umalqura', 'islamic-civil', 'islamic-tbla']),
    fields: z
      .strictObject({
        year: z.int().optional(),
        month: z.int().min(0).max(99).optional(),
        day: z.int().min(0).max(99).optional(),
        hour: z.int().min(0).max(23).optional(),
        minute: z.int().min(0).max(59).optional(),
        second: z.int().min(0).max(59).optional(),
      })
      .describe('what is printed, in its own calendar'),
    iso: z
      .string()
      .nullable()
      .describe('proleptic Gregorian, ISO 8601; null where there is no date or none is certain'),
    ixdtf: z.string().optional().describe('the same with its calendar, RFC 9557'),
    precision: z.enum(['years', 'year', 'month', 'day', 'minute', 'second', 'time']),
    alternatives: z.array(z.string()).describe('other days it may be'),
    toleranceDays: z.int().nonnegative().describe('by how many days the day may be off'),
    issues: z.array(
      z.enum([
        'null-date',
        'impossible',
        'calendar-mismatch',
        'era-mismatch',
        'dual-month-mismatch',
        'weekday-mismatch',
        'assumed-dmy',
        'assumed-mdy',
        'sighting',
        'ambiguous-era',
        'two-digit-year',
        'pair-offset-3',
        'pair-mismatch',
        'jalali-1403-bug',
      ]),
    ),
    confidence: z.enum(['certain', 'probable', 'unsafe']),
  })
  .meta({ id: 'date' })

export const articleSchema = z
  .strictObject({
    schema: z.literal('yakaf/article@1'),
    input: z
      .strictObject({
        path: z.string(),
        encoding: z.string(),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
        bytes: z.int().nonnegative(),
      })
      .optional()
      .describe('the file; sha256 and bytes are of it as it is'),
    language: z.string().optional().describe('BCP 47'),
    direction: z.enum(['rtl', 'ltr']).optional(),
    kicker: text.optional().describe('the line above the title'),
    title: text.optional(),
    subtitle: text.optional().describe('the short line below the title'),
    lead: text.optional().describe('the paragraph between the title and the labels, or in one block with the title'),
    authors: z.array(text).min(1).optional(),
    dateline: z.strictObject({ place: text.optional(), agency: text.optional() }).optional(),
    section: text.optional(),
    newsCode: z
      .string()
      .regex(/^[0-9]+$/)
      .optional(),
    published: date.optional(),
    updated: date.optional(),
    pageClock: date.optional().describe('when the page was made; no date of the article'),
    otherDates: z.array(date).describe('in page order: of the date fields, their role tells, and of the text'),
    body: z.array(
      z.strictObject({ type: z.enum(['heading', 'paragraph', 'quote', 'list', 'verse', 'caption']), text, span }),
    ),
    related: z.array(passage).min(1).optional().describe('links to other articles'),
    sourceCredit: text.optional(),
    url: text.optional(),
    disclaimer: text.optional(),
    furniture: z.array(passage).describe('what stands on the page and belongs to no article'),
    changes: z.record(z.string(), z.int().positive()).describe('how often each rule changed something'),
    issues: z.array(
      z.strictObject({
        code: z.enum(['title-guessed', 'no-title', 'published-unlabelled', 'published-is-page-clock', 'null-date']),
        message: z.string(),
        span: span.optional(),
      }),
    ),
    explain: z
      .record(z.string(), z.array(z.strictObject({ because: z.string(), span: span.optional() })))
      .optional()
      .describe('with --explain: why each field is what it is'),
  })
  .describe('An article as yakaf reads it from a page. A member that was not found is absent.')
