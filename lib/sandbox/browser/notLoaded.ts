/** What a reader is told whose browser could not fetch what runs programs: it is fetched for the first run. */
export const notLoaded =
  'What runs programs in your browser could not be loaded. Your program is kept here. Run it again when the connection is back.'
