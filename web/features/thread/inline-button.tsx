import type { ComponentProps } from 'react'

/** How something to press looks within a line of the thread. */
export const inlineLook = 'inline-flex min-h-8 items-center text-act underline underline-offset-4 max-wide:min-h-10'

export const InlineButton = (props: ComponentProps<'button'>) => <button type="button" className={inlineLook} {...props} />
