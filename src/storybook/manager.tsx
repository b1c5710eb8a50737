import { AddonPanel } from 'storybook/internal/components'
import { addons, types } from 'storybook/manager-api'
import { addonId } from './names.ts'
import { ApiGatewayPanel } from './panel/api-gateway-panel.tsx'
import { PanelTitle } from './panel/panel-title.tsx'

addons.register(addonId, () => {
  addons.add(`${addonId}/panel`, {
    type: types.PANEL,
    title: () => <PanelTitle />,
    match: ({ viewMode }) => viewMode === 'story',
    render: ({ active }) => (
      <AddonPanel active={active ?? false}>
        <ApiGatewayPanel />
      </AddonPanel>
    ),
  })
})
