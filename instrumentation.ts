/** Called once by the framework when a server process starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServices } = await import('@lib/services/startServices')
  try {
    await startServices()
  } catch (error) {
    // The framework would go on and answer every page with an error.
    console.error(error instanceof Error && error.name === 'StoreUnavailable' ? error.message : error)
    process.exit(1)
  }
}
