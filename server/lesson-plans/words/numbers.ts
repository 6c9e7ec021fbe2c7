const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const teens = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** Numbers as words, with a space or a hyphen, up to ninety-nine; "an hour" is one. */
export const numberWords: Readonly<Record<string, number>> = Object.fromEntries([
  ['a', 1],
  ['an', 1],
  ...ones.map((word, at) => [word, at + 1]),
  ...teens.map((word, at) => [word, at + 10]),
  ...tens.flatMap((ten, at) => [
    [ten, (at + 2) * 10],
    ...ones.flatMap((one, more) => [' ', '-'].map((mark) => [`${ten}${mark}${one}`, (at + 2) * 10 + more + 1])),
  ]),
])
