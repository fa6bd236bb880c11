/** Called once by the framework when a server process starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServices } = await import('@lib/services/startServices')
  await startServices()
}
