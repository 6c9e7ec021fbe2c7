const pages = ['/sign-in', '/invitation', '/reset']

/** Whether a page is for those, too, who are not signed in. */
export const isPublic = (pathname: string): boolean => pages.includes(pathname)
