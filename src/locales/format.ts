import type {Message} from './messages.js';

/** Puts values where a message has `{name}`; the words between stay as they are, and a place without a value is left empty. */
export function fill<Name extends string>(message: Message<Name>, values: Readonly<Record<Name, unknown>>): unknown[] {
  const given: Readonly<Record<string, unknown>> = values;
  const pieces: readonly string[] = (message as string).split(/\{(\w+)\}/);
  return pieces.map((piece, index) => (index % 2 === 0 ? piece : Object.hasOwn(given, piece) ? given[piece] : ''));
}

/** Puts texts where a message has `{name}`. */
export function fillText<Name extends string>(message: Message<Name>, values: Readonly<Record<Name, string>>): string {
  return fill(message, values).join('');
}
