/** A person's words on one line of Markdown, with nothing in them that Markdown would act on. */
export const inline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/([\\`*_[\]<>&|])/g, '\\$1')
    .replace(/^([#+-]|\d+[.)])(?=\s|$)/, '\\$1')
