/** Serves articles from a KV namespace: the key is the story's identifier, the value what the CMS wrote. */
import {createHandler} from 'broadsheet/server.js';

/** Handlers by namespace: an instance serves many requests. */
const handlers = new WeakMap();

function handlerOf({STORIES, ORIGIN}) {
  let handler = handlers.get(STORIES);
  if (handler === undefined) {
    handler = createHandler({
      ...(ORIGIN && {origin: ORIGIN}),
      load: async (id) => {
        const {value, metadata} = await STORIES.getWithMetadata(id);
        if (value === null) return null;
        return metadata?.gone === true ? 'gone' : {input: value};
      },
      onError: (error) => console.error(error),
    });
    handlers.set(STORIES, handler);
  }
  return handler;
}

export default {
  fetch: (request, env) => handlerOf(env)(request),
};
