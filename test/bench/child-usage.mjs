// Loaded into a process that is measured: its peak of memory, in KiB, once it ends.
import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { isMainThread } from 'node:worker_threads'

const file = process.env['ALO_USAGE_FILE']
if (isMainThread && file !== undefined)
  process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS)))
