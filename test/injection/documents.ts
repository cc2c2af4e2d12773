import type {Format} from '../../dist/model/result.js';
import {CMS_SHAPES} from './shapes-cms.ts';
import {MODEL_SHAPES} from './shapes-model.ts';
import {TEXT_SHAPES} from './shapes-text.ts';
import {WEB_SHAPES} from './shapes-web.ts';
import {WIRES_SHAPES} from './shapes-wires.ts';

/** What a document is filled with: its plain words, its HTML or Markdown, its addresses. */
export interface Filling {
  words: string;
  markup: string;
  address: string;
}

/** A document of one format in which every string field is filled. */
export interface Shape {
  format: Format;
  /** Tells apart the shapes of one format. */
  name: string;
  /** Whether it is a ranked list. */
  isList?: true;
  make: (filling: Filling) => unknown;
}

/** Where a payload stands in a document: in all its plain words, or in all its addresses and all its HTML. */
export const PLACES = ['words', 'data'] as const;
export type Place = (typeof PLACES)[number];

/** A shape with the payload in one of the places. */
export interface Document {
  shape: Shape;
  place: Place;
}

/** Fills a document with a payload; what is not the payload is harmless. `picture` is an address that answers. */
export function fill({shape, place}: Document, payload: string, picture: string): unknown {
  return shape.make(
    place === 'words'
      ? {words: payload, markup: '<p>Boats lie at the quay.</p>', address: picture}
      : {words: 'Boats', markup: payload, address: payload},
  );
}

/** Every shape in both places, without those that a payload changes nothing in. */
export const DOCUMENTS: readonly Document[] = [...MODEL_SHAPES, ...WEB_SHAPES, ...WIRES_SHAPES, ...CMS_SHAPES, ...TEXT_SHAPES]
  .flatMap((shape) => PLACES.map((place) => ({shape, place})))
  .filter((document) => JSON.stringify(fill(document, 'a', '/')) !== JSON.stringify(fill(document, 'b', '/')));

/** Names a document in a report. */
export const nameOf = ({shape, place}: Document): string => `${shape.format} ${shape.name}, ${place}`;
