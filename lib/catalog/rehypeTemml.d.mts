import type { Root } from 'hast'

export default function rehypeTemml(): (tree: Root) => void
