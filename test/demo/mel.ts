import { settingOf } from '../../scripts/demo/setting.ts'
import { readTerritory } from '../../scripts/site/territory.ts'

/** Where the committed demonstration plays. */
export const MEL = settingOf(await readTerritory('mel'))
