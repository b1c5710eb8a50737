import type { Preview } from '@storybook/react-vite'
import { mswLoader } from 'msw-storybook-addon/csf3'
import { handlerGroups } from '../handler-groups.ts'
import '../../app/styles/app.css'

const preview: Preview = {
  loaders: [mswLoader()],
  parameters: {
    layout: 'fullscreen',
    // A story adds its own group, `override`: it comes first, so it is asked first.
    msw: { handlers: { override: [], ...handlerGroups } },
  },
}

export default preview
