import type { Config } from '../../server/config.ts'

/** Whom the tests are signed in as. */
export const login = { email: 'lee@school.example', password: 'a sentence to sign in with' }

/** What an app of a test is told: all of it stays here, and it is quiet. */
export const settingsWith = (own: Pick<Config, 'dataDir'> & Partial<Config>): Config => ({
  port: 0,
  host: '127.0.0.1',
  logLevel: 'silent',
  publicUrl: null,
  trustProxy: 0,
  openId: null,
  databaseUrl: null,
  authSecret: null,
  languageModel: null,
  embeddings: null,
  owner: login,
  ...own,
})
