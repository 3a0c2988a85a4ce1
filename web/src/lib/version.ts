declare const __SLUICE_VERSION__: string

/** The page is packed into the server's jar: both have the same version. */
export const version = __SLUICE_VERSION__
