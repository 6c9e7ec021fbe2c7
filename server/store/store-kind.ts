/** Which database the store is in. */
export type StoreKind = 'sqlite' | 'postgres'
