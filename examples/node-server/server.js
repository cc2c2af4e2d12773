/** Serves a folder of articles with Node alone: `node examples/node-server/server.js`. The port is PORT, or any free one. */
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {createHandler} from 'broadsheet/server.js';
import {toListener} from 'broadsheet/node.js';

const folder = process.env.STORIES ?? 'stories';

const handler = createHandler({
  ...(process.env.ORIGIN && {origin: process.env.ORIGIN}),
  routes: {article: 'stories/{id}'},
  // The handler has made sure that no identifier climbs out of the folder.
  load: async (id) => {
    const input = await readFile(join(folder, `${id}.json`), 'utf8').catch(() => undefined);
    return input === undefined ? null : {input};
  },
  onError: (error) => console.error(error),
});

const server = createServer(toListener(handler));
server.listen(Number(process.env.PORT) || 0, () => console.log(`Listening at http://localhost:${String(server.address().port)}/`));
process.once('SIGTERM', () => server.close());
