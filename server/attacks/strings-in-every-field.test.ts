import { expect, test } from 'vitest'
import { tidied } from '../library/names.ts'
import { storableText } from '../store/bindable.ts'
import { everythingIn } from '../my-data/testing.ts'
import { hostileStrings } from './testing/hostile-strings.ts'
import { type Field, stringsIn } from './testing/string-fields.ts'
import { openWalk } from './testing/walk.ts'

test('whatever is written into any field', async () => {
  const walk = await openWalk()
  const t0 = Date.now()
  for (const way of walk.ways) {
    const t = Date.now()
    const here = await walk.stand(way)
    console.log(way.key, here.isAnswered, way.fields.map(f => f.where + ':' + f.at.join('.')).join(' '), Date.now() - t)
  }
  console.log(Date.now() - t0)
  void expect; void tidied; void storableText; void everythingIn; void hostileStrings; void stringsIn; const f: Field | null = null; void f
})
