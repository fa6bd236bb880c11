import { fromHtml } from 'hast-util-from-html'
import temml from 'temml'
import { SKIP, visit } from 'unist-util-visit'

/** Turns the formulas that remark-math finds into MathML, when a lesson is built. Broken LaTeX ends the build. No browser translates these, or code. */
export default function rehypeTemml() {
  return (tree) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName === 'code') node.properties.translate = 'no'
      const classes = node.properties?.className
      if (node.tagName !== 'code' || !Array.isArray(classes) || !classes.includes('language-math')) return undefined
      const displayMode = classes.includes('math-display')
      const tex = node.children.map((child) => child.value ?? '').join('')
      const html = temml.renderToString(tex, { displayMode, throwOnError: true, annotate: false })
      const math = fromHtml(html, { fragment: true }).children
      for (const each of math) if (each.type === 'element') each.properties.translate = 'no'
      // A displayed formula stands in a <pre>, which is replaced as a whole.
      if (displayMode && parent.tagName === 'pre') {
        parent.tagName = 'div'
        parent.properties = { className: ['formula'], tabIndex: 0, role: 'group', ariaLabel: 'Formula' }
      }
      parent.children.splice(index, 1, ...math)
      return [SKIP, index + math.length]
    })
  }
}
