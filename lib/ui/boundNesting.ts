import { type NodeType, type ParseWrapper, Tree, type TreeBuffer } from '@lezer/common'

/** What is nested deeper is read as plain text: colouring and indenting would take minutes, or overflow the stack. */
export const deepest = 300

/** How deeply brackets are open at most, wherever they stand. */
function bracketDepth(text: string): number {
  let [open, most] = [0, 0]
  for (const [bracket] of text.matchAll(/[()[\]{}]/g)) {
    open = Math.max(0, open + ('([{'.includes(bracket) ? 1 : -1))
    most = Math.max(most, open)
  }
  return most
}

/** Whether anything in a tree lies deeper than is read. It goes no deeper itself. */
const isTooDeep = (node: Tree | TreeBuffer, depth = 0): boolean =>
  depth > deepest || (node instanceof Tree && node.children.some((child) => isTooDeep(child as Tree | TreeBuffer, depth + 1)))

/**
 * Lets a grammar read what people write, and pass over what nobody could read: a text nested too deeply becomes a tree without parts, so that
 * whatever walks the tree stays quick.
 * @param top what the grammar calls a whole text
 */
export const boundNesting =
  (top: NodeType): ParseWrapper =>
  (parse, input) => {
    const plain = (length: number) => new Tree(top, [], [], length)
    const hasDeepBrackets = bracketDepth(input.read(0, input.length)) > deepest
    const advance = parse.advance.bind(parse)
    parse.advance = () => {
      if (hasDeepBrackets) return plain(parse.stoppedAt ?? input.length)
      const tree = advance()
      return tree && isTooDeep(tree) ? plain(tree.length) : tree
    }
    return parse
  }
