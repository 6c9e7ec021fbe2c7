/** Of the school’s OpenID Connect provider. */
export type OpenIdSettings = {
  /** https, or on this computer. */
  issuer: URL
  clientId: string
  clientSecret: string
  /** What the button says one signs in with. */
  name: string
}
