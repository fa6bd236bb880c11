/**
 * Lets a page be translated by the browser. Translation moves every text into a `<font>`, or puts one in its place, and React then removes,
 * moves or changes texts that are no longer where it left them: it throws, and the page is lost, or it changes what nobody sees. Here a text
 * goes back to its place before React touches it. Sent as text with every page, so that it uses nothing from outside itself.
 * @see https://github.com/facebook/react/issues/11538
 */
export function surviveTranslation(): void {
  const isWrapper = (node: Node | null | undefined): node is HTMLElement => node?.nodeName === 'FONT'
  /** what a translation has put in place of a text */
  const standIns = new WeakMap<Node, ParentNode>()
  /** A translation that goes on takes up again what is put back. */
  const restore = (node: Node) => {
    let wrapper = node.parentNode ?? standIns.get(node)
    while (isWrapper(wrapper?.parentNode)) wrapper = wrapper.parentNode
    if (isWrapper(wrapper)) wrapper.replaceWith(node)
  }
  new MutationObserver((records) => {
    for (const { removedNodes, addedNodes, previousSibling, nextSibling } of records) {
      const wrapper = [...addedNodes, previousSibling, nextSibling].find(isWrapper)
      if (wrapper) for (const removed of removedNodes) if (!removed.parentNode) standIns.set(removed, wrapper)
    }
  }).observe(document, { childList: true, subtree: true })

  const { insertBefore, removeChild } = Node.prototype
  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    if (child.parentNode !== this) restore(child)
    return removeChild.call(this, child) as T
  }
  Node.prototype.insertBefore = function <T extends Node>(this: Node, added: T, before: Node | null): T {
    if (before && before.parentNode !== this) restore(before)
    return insertBefore.call(this, added, before) as T
  }
  const value = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue') as Required<PropertyDescriptor>
  Object.defineProperty(Node.prototype, 'nodeValue', {
    ...value,
    set(this: Node, text: string | null) {
      if (!this.isConnected) restore(this)
      value.set.call(this, text)
    },
  })
}
