import { createElement, type ElementType, type Key, type ReactElement, type ReactNode } from 'react'

export { Fragment } from 'react'

/**
 * Creates an element for JSX. Storybook's manager lends its addons its own React, but not `react/jsx-runtime`, which a
 * project without React does not have; the build puts this module in its place.
 */
export function jsx(
  type: ElementType,
  { children, ...props }: { readonly children?: ReactNode },
  key?: Key,
): ReactElement {
  return createElement(type, key === undefined ? props : { ...props, key }, children)
}

/** Creates an element with a list of children whose order is fixed, so that they need no keys. */
export function jsxs(
  type: ElementType,
  { children, ...props }: { readonly children: readonly ReactNode[] },
  key?: Key,
): ReactElement {
  return createElement(type, key === undefined ? props : { ...props, key }, ...children)
}
