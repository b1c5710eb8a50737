import type { StorybookTheme } from 'storybook/theming'

/** Tells the compiler what Storybook's theme holds, for `styled`. */
declare module 'storybook/theming' {
  interface Theme extends StorybookTheme {}
}
