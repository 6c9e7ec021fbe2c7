/** A form on a page of its own. */
export const formLook = 'grid gap-5 rounded-sheet border border-rule-2 bg-sheet p-5 shadow-card wide:p-6'

/** A page with one form. */
export const pageLook = 'mx-auto max-w-[29rem] px-4 py-10 wide:px-6 wide:py-16'
