import type { PageSet, Template } from './page-set.ts'

/** The template languages of Eleventy that are measured: the usual one, and the one that it runs fastest. */
export type Language = 'njk' | '11ty.mjs'

function written(template: Template, field: (place: number, raw: boolean) => string): string {
  return template.map((part) => (typeof part === 'string' ? part : field(part.field, part.raw))).join('')
}

/** Eleventy's data of a template: a page for each entry of `pages`. */
const PAGINATION = {
  pagination: { data: 'pages', size: 1, alias: 'shown' },
  permalink: '{{ shown.file }}',
  eleventyExcludeFromCollections: true,
}

/** A case a block: macros take eight times as long. Eleventy has Nunjucks escape what is not `safe`. */
function nunjucks({ head, foot, blocks }: PageSet): string {
  const of = (list: string) => (place: number, raw: boolean) =>
    `{{ ${list}[${place}]${raw ? ' | safe' : ''} }}`
  const cases = blocks.map((template, place) => `{% case ${place} %}${written(template, of('block.fields'))}`)
  return [
    `---json\n${JSON.stringify(PAGINATION)}\n---\n`,
    written(head, of('shown.head')),
    '{% for block in shown.blocks %}{% switch block.template %}',
    ...cases,
    '{% endswitch %}{% endfor %}',
    written(foot, of('shown.foot')),
  ].join('')
}

/** A function a block. */
function javaScript({ head, foot, blocks }: PageSet): string {
  const code = (template: Template) =>
    template
      .filter((part) => part !== '')
      .map((part) => {
        if (typeof part === 'string') return JSON.stringify(part)
        return part.raw ? `fields[${part.field}]` : `escaped(fields[${part.field}])`
      })
      .join(' + ') || "''"
  return [
    `const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }`,
    `const escaped = (text) => text.replace(/[&<>"']/g, (sign) => SIGNS[sign])`,
    `const head = (fields) => ${code(head)}`,
    `const foot = (fields) => ${code(foot)}`,
    `const blocks = [${blocks.map((template) => `(fields) => ${code(template)}`).join(',\n')}]`,
    `export const data = { ...${JSON.stringify(PAGINATION)}, permalink: ({ shown }) => shown.file }`,
    'export function render({ shown }) {',
    '  let html = head(shown.head)',
    '  for (const { template, fields } of shown.blocks) html += blocks[template](fields)',
    '  return html + foot(shown.foot)',
    '}',
  ].join('\n')
}

export const ELEVENTY_TEMPLATES: Readonly<Record<Language, (set: PageSet) => string>> = {
  njk: nunjucks,
  '11ty.mjs': javaScript,
}
