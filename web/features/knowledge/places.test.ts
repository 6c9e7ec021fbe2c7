import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { anchorOf } from '../../shared/anchor-of.ts'
import { ledTo, placesOf, sectionsOf } from './places.ts'
import { Prose } from './prose/prose.tsx'

const body = '# Wait time\n\n## What it is\n\nA pause.\n\nTwo\npauses.\n\n## Why\n\nA pause.\n\n- one\n- two\n\n## Last\n\nThe end.'
const passages = [
  { key: 'wait-time/what-it-is/1', heading: 'Wait time · What it is', text: 'A pause.\n\nTwo\npauses.' },
  { key: 'wait-time/why/1', heading: 'Wait time · Why', text: 'A pause.' },
  { key: 'wait-time/why/2', heading: 'Wait time · Why', text: '- two' },
  { key: 'wait-time/last/1', heading: 'Wait time · Last', text: 'The end.' },
]

/** The page as it is drawn, without its looks. */
function drawn(anchor: string): string {
  const places = placesOf(body, passages)
  const place = places.get(`wait-time/${anchor}`)
  const plugins = [ledTo({ title: 'Wait time', sections: sectionsOf(passages), passage: place ? { anchor, place } : null })]
  return renderToStaticMarkup(createElement(Prose, { markdown: body, plugins })).replaceAll(/ (?:class|tabindex)="[^"]*"|\n/g, '')
}

test('a passage stands where its words are, after the one before it', () => {
  const places = placesOf(body, passages)
  expect([...places].map(([key, { start, end }]) => [anchorOf(key), body.slice(start, end)])).toEqual([
    ['what-it-is/1', 'A pause.\n\nTwo\npauses.'],
    ['why/1', 'A pause.'],
    ['why/2', '- two'],
    ['last/1', 'The end.'],
  ])
  expect(places.get('wait-time/why/1')?.start).toBe(body.lastIndexOf('A pause.'))
})

test('lines that were joined are found, and words that are not there have no place', () => {
  const places = placesOf(body, [
    { key: 'a/1', text: 'Two pauses.' },
    { key: 'a/2', text: 'Not here (at all).' },
    { key: 'a/3', text: '- one' },
  ])
  expect([...places.keys()]).toEqual(['a/1', 'a/3'])
})

test('a page is drawn without its title, with its sections to be led to, and the passage that was asked for in one piece of whole blocks', () => {
  expect(drawn('why/2')).toBe(
    '<h2 id="what-it-is">What it is</h2><p>A pause.</p><p>Twopauses.</p><h2 id="why">Why</h2><p>A pause.</p><section id="why/2"><ul><li>one</li><li>two</li></ul></section><h2 id="last">Last</h2><p>The end.</p>',
  )
  expect(drawn('what-it-is/1')).toContain('<section id="what-it-is/1"><p>A pause.</p><p>Twopauses.</p></section>')
  expect(drawn('why/99')).not.toContain('<section')
})

test('contents lead to the sections by the beginning of their passages’ keys', () => {
  expect(sectionsOf([...passages, { key: 'wait-time/1', heading: 'Wait time' }])).toEqual([
    { anchor: 'what-it-is', title: 'What it is' },
    { anchor: 'why', title: 'Why' },
    { anchor: 'last', title: 'Last' },
  ])
})
