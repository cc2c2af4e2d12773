#!/usr/bin/env node
import {UsageError, usage} from './arguments.js';
import {run} from './run.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe has seen enough ("broadsheet … | head").
  process.exit(error.code === 'EPIPE' ? 0 : 3);
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const isUsage = error instanceof UsageError;
  process.stderr.write(`broadsheet: ${message}\n${isUsage ? usage : ''}`);
  process.exitCode = isUsage ? 2 : 3;
}
