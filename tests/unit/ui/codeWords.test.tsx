import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { CodeWords } from '@lib/ui/CodeWords'

it.each([
  ['plain words', 'plain words'],
  ['left to `random`.', 'left to <code translate="no">random</code>.'],
  ['of the *whole fall*?', 'of the <em>whole fall</em>?'],
  ['`a` and `b`', '<code translate="no">a</code> and <code translate="no">b</code>'],
  ['3 * 4 * 5', '3 * 4 * 5'],
  ['a lone ` or * stays', 'a lone ` or * stays'],
  ['`<b>` is text', '<code translate="no">&lt;b&gt;</code> is text'],
])('%s is shown as %s', (text, html) => {
  expect(renderToStaticMarkup(createElement(CodeWords, { text }))).toBe(html)
})
