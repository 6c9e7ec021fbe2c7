const office = 'http://schemas.openxmlformats.org'
const strict = 'http://purl.oclc.org/ooxml'

/** The prefixes under which elements are known here, whatever prefix a file gives them; of two names for one thing, the one that is written comes first. */
export const namespaces: readonly [prefix: string, ...names: string[]][] = [
  ['w', `${office}/wordprocessingml/2006/main`, `${strict}/wordprocessingml/main`],
  ['r', `${office}/officeDocument/2006/relationships`, `${strict}/officeDocument/relationships`],
  ['wp', `${office}/drawingml/2006/wordprocessingDrawing`, `${strict}/drawingml/wordprocessingDrawing`],
  ['a', `${office}/drawingml/2006/main`, `${strict}/drawingml/main`],
  ['pic', `${office}/drawingml/2006/picture`, `${strict}/drawingml/picture`],
  ['m', `${office}/officeDocument/2006/math`, `${strict}/officeDocument/math`],
  ['content-types', `${office}/package/2006/content-types`],
  ['relationships', `${office}/package/2006/relationships`],
  ['mc', `${office}/markup-compatibility/2006`],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['wordml', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['office-word', 'urn:schemas-microsoft-com:office:word'],
]

/** The prefix for a namespace's name. */
export const prefixOf: ReadonlyMap<string, string> = new Map(
  namespaces.flatMap(([prefix, ...names]) => names.map((name) => [name, prefix])),
)
