const isThisComputer = (hostname: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)

/** Where the notes go and who can see them, as far as the address tells by which the page was opened. */
export const whoSees = (hostname: string): { leaves: string; sees: string } =>
  isThisComputer(hostname)
    ? { leaves: 'nothing leaves this computer', sees: 'only you, on this computer' }
    : { leaves: 'nothing goes to any other service', sees: 'whoever can open this address' }
