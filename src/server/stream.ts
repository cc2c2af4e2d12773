import {toChunks} from '../html/to-string.js';
import {documentParts, type DocumentOptions, type DocumentParts} from './document.js';
import type {Rendered} from './render.js';

/** What may be chosen when a page is sent while it is printed. */
export interface StreamOptions extends DocumentOptions {
  /** Ends the stream with its reason when it is aborted. */
  signal?: AbortSignal | undefined;
}

/** A page that is printed while it is read; `stream` is empty where nothing may or can be shown. */
export interface Streamed extends Omit<Rendered, 'html'> {
  stream: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/**
 * Prints the page of `renderDocument` as a stream of UTF-8: the head first, then headline and lead, then block after block.
 *
 * What was read is known at once, so that a server can choose the status. A chunk is printed when it is asked for, and no sooner.
 */
export function renderStream(input: unknown, {signal, ...options}: StreamOptions = {}): Streamed {
  const parts = documentParts(input, options);
  const {content, jsonLd, meta, format, issues} = parts;
  return {stream: streamOf(partsInOrder(parts), signal), content, jsonLd, meta, format, issues};
}

/** Gives the texts of a page in the order in which they are sent. */
export function* partsInOrder({start, words, end}: DocumentParts): Generator<string, void, undefined> {
  if (start === '') return;
  yield start;
  yield* toChunks(words);
  yield end;
}

/** Makes a stream of texts that are made one by one as they are asked for. */
export function streamOf(texts: Iterator<string, void, undefined>, signal?: AbortSignal): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(controller) {
        signal?.throwIfAborted();
        const {done, value} = texts.next();
        if (done === true) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      cancel() {
        texts.return?.();
      },
    },
    {highWaterMark: 0},
  );
}
