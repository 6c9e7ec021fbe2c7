import type { ComponentProps } from 'react'

const looks = {
  /** The one thing to do on this screen. */
  primary: 'px-4 bg-act text-act-ink border-act font-medium hover:opacity-90',
  quiet: 'px-4 border-edge text-ink hover:bg-act-soft',
  text: 'border-transparent text-act hover:underline underline-offset-4 px-2',
}

type Look = keyof typeof looks

export const buttonLook = (look: Look) =>
  `inline-flex min-h-10 pointer-coarse:min-h-11 items-center justify-center gap-2 rounded-control border text-small leading-tight ${looks[look]}`

export function Button({ look, className = '', ...rest }: ComponentProps<'button'> & { look: Look }) {
  return <button type="button" className={`${buttonLook(look)} ${className}`} {...rest} />
}
