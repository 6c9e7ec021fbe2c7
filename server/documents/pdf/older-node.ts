/** What PDF.js takes for granted and Node 20 has not. unpdf brings the rest; without these it would lose fonts, and pages with links. */
export function fillIn(): void {
  const add = (owner: object, name: string, value: unknown) => {
    if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true })
  }
  add(ArrayBuffer.prototype, 'transferToFixedLength', function (this: ArrayBuffer, length = this.byteLength) {
    return this.slice(0, length)
  })
  add(URL, 'parse', (address: string, base?: string) => (URL.canParse(address, base) ? new URL(address, base) : null))
}
