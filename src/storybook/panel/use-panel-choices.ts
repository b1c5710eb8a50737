import { useGlobals } from 'storybook/manager-api'
import { apiGatewayName } from '../names.ts'
import {
  type PanelChoice,
  type PanelChoices,
  printPanelChoices,
  readPanelChoices,
} from '../panel-choice.ts'
import { useRemount } from './use-remount.ts'

/** Returns the choices of the panel, a function that makes one, and one that releases all. */
export function usePanelChoices(): [
  choices: PanelChoices,
  choose: (id: string, choice: PanelChoice) => void,
  release: () => void,
] {
  const [globals, updateGlobals] = useGlobals()
  const remount = useRemount()
  const choices = readPanelChoices(globals[apiGatewayName])

  function keep(kept: PanelChoices): void {
    remount()
    updateGlobals({ [apiGatewayName]: printPanelChoices(kept) })
  }

  return [choices, (id, choice) => keep(new Map(choices).set(id, choice)), () => keep(new Map())]
}
