import type { Preview } from '@storybook/react-vite'
import { mswLoader } from 'msw-storybook-addon/csf3'
import { handlerGroups } from '../handler-groups.ts'
import '../../app/styles/app.css'

const preview: Preview = {
  loaders: [mswLoader()],
  parameters: {
    layout: 'fullscreen',
    // Stories fill the group `override`. It stands first, because MSW asks handlers in order.
    msw: { handlers: { override: [], ...handlerGroups } },
  },
}

export default preview
