const isThisComputer = (hostname: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)

/** Where the notes go, as far as the address tells by which the page was opened. */
export const whatLeaves = (hostname: string): string =>
  isThisComputer(hostname) ? 'nothing leaves this computer' : 'nothing goes to any other service'
