// Stands in for the package of this name, which refuses to load outside a bundler's server build.
export {}
