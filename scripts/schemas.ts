import { OFFICIAL_SCHEMAS, SCHEMAS_FOLDER } from '../test/official-schemas/schemas.ts'
import { bringSchemas } from './bring-schemas.ts'
import { readArguments, runCommand } from './command.ts'

const USAGE = `npm run schemas
Apporte dans .schemas/ les schémas officiels (OCDS, DCAT-AP, Data Package) que les tests opposent aux fichiers publiés.`

await runCommand(async () => {
  readArguments(USAGE, {})
  const brought = await bringSchemas(OFFICIAL_SCHEMAS, SCHEMAS_FOLDER)
  console.log(`${OFFICIAL_SCHEMAS.length} schémas officiels dans .schemas/, dont ${brought} apportés.`)
})
