/** Where on the page of its source a passage is: what stands after the `#` of its address. A key begins with the source's id. */
export const anchorOf = (key: string): string => key.slice(key.indexOf('/') + 1)
