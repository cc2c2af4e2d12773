import type {Message} from './messages.js';

const MOST = 500;

/** Puts values where a message has `{name}`; the words between stay as they are, and a place without a value is left empty. */
export function fill<Name extends string>(message: Message<Name>, values: Readonly<Record<Name, unknown>>): unknown[] {
  const given: Readonly<Record<string, unknown>> = values;
  return piecesOf(message as string).map((piece, index) => (index % 2 === 0 ? piece : Object.hasOwn(given, piece) ? given[piece] : ''));
}

const known = new Map<string, readonly string[]>();

/** Cuts a message at its places, once: there are some hundred of them. */
function piecesOf(message: string): readonly string[] {
  let pieces = known.get(message);
  if (pieces === undefined) {
    if (known.size >= MOST) known.clear();
    known.set(message, (pieces = message.split(/\{(\w+)\}/)));
  }
  return pieces;
}

/** Puts texts where a message has `{name}`. */
export function fillText<Name extends string>(message: Message<Name>, values: Readonly<Record<Name, string>>): string {
  return fill(message, values).join('');
}
