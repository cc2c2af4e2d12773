import type {Messages} from '../locales/messages.js';

/** The message for a reader by the last part of a term; what comes from a camera, a scan or a retoucher's hand needs none. */
const DISCLOSED = {
  trainedalgorithmicmedia: 'madeWithAi',
  compositewithtrainedalgorithmicmedia: 'editedWithAi',
  compositesynthetic: 'editedWithAi',
  algorithmicallyenhanced: 'editedWithAi',
  composite: 'composite',
  compositecapture: 'composite',
  digitalart: 'digitalArt',
  digitalcreation: 'digitalArt',
  softwareimage: 'computerGenerated',
  algorithmicmedia: 'computerGenerated',
  datadrivenmedia: 'computerGenerated',
  virtualrecording: 'virtualRecording',
  screencapture: 'screenshot',
} as const satisfies Readonly<Record<string, keyof Messages>>;

/** A message that says how a picture came to be. */
export type Disclosure = (typeof DISCLOSED)[keyof typeof DISCLOSED];

/**
 * Chooses what a reader is told of where a picture comes from; undefined for what a camera took, and for what is not known.
 *
 * Takes the terms of the IPTC's vocabulary as addresses, as codes ("digsrctype:screenCapture") and as schema.org names them, retired ones
 * too (https://cv.iptc.org/newscodes/digitalsourcetype/).
 */
export function disclosureOf(digitalSourceType: string | undefined): Disclosure | undefined {
  const term = digitalSourceType
    ?.trim()
    .replace(/[/#]+$/, '')
    .split(/[/#:]/)
    .at(-1)
    ?.toLowerCase()
    .replace(/digitalsource$/, '');
  return term !== undefined && Object.hasOwn(DISCLOSED, term) ? DISCLOSED[term as keyof typeof DISCLOSED] : undefined;
}
