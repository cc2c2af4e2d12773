import {FRAME_CLASS} from '../../templates/embed.js';
import {heightOf} from './heights.js';

/** What a frame is made from. */
export interface FrameChoice {
  src: string;
  title: string;
  /** Pixels, where it has no shape. */
  height: number | undefined;
  /** Runs when the frame says how high it is. */
  onHeight: (pixels: number) => void;
  /** Runs when the page's own policy forbids the frame. */
  onRefused: () => void;
}

/** A frame that stands in a page. */
export interface OpenFrame {
  element: HTMLIFrameElement;
  /** Ends what listens for it; the element is left to whoever put it in. */
  stop: () => void;
}

/** What content of others may do; nothing here lets it lead the page itself elsewhere. */
const SANDBOX = ['allow-scripts', 'allow-popups', 'allow-popups-to-escape-sandbox', 'allow-forms', 'allow-presentation'];

/**
 * Makes a sandboxed frame. Its messages are listened to only for its height, and only while they come from that window and that origin.
 *
 * Content of the page's own origin gets an origin of nobody: with scripts and its own it could take the sandbox away.
 */
export function makeFrame(document: Document, {src, title, height, onHeight, onRefused}: FrameChoice): OpenFrame {
  const view = document.defaultView ?? window;
  const {origin} = new URL(src, document.baseURI);
  const isOwn = origin === view.origin;
  const element = document.createElement('iframe');
  element.className = FRAME_CLASS;
  element.setAttribute('data-bsh-added', '');
  element.setAttribute('sandbox', (isOwn ? SANDBOX : [...SANDBOX, 'allow-same-origin']).join(' '));
  element.setAttribute('allow', 'encrypted-media; picture-in-picture');
  element.allowFullscreen = true;
  element.referrerPolicy = 'strict-origin';
  element.title = title;
  if (height !== undefined) element.style.setProperty('--_height', `${String(height)}px`);
  element.src = src;

  const receive = ({source, origin: from, data}: MessageEvent): void => {
    if (source === null || source !== element.contentWindow || from !== (isOwn ? 'null' : origin)) return;
    const pixels = heightOf(data);
    if (pixels === undefined) return;
    const length = `${String(pixels)}px`;
    if (element.style.getPropertyValue('--_height') === length) return;
    element.style.setProperty('--_height', length);
    onHeight(pixels);
  };
  const refuse = ({effectiveDirective, blockedURI}: SecurityPolicyViolationEvent): void => {
    if (/^(?:frame|child|default)-src$/.test(effectiveDirective) && (blockedURI === src || blockedURI === origin)) onRefused();
  };
  // Mastodon says its height when it is asked.
  const ask = (): void => element.contentWindow?.postMessage({type: 'setHeight', id: 1}, isOwn ? '*' : origin);
  view.addEventListener('message', receive);
  document.addEventListener('securitypolicyviolation', refuse);
  element.addEventListener('load', ask);
  return {
    element,
    stop: () => {
      view.removeEventListener('message', receive);
      document.removeEventListener('securitypolicyviolation', refuse);
      element.removeEventListener('load', ask);
    },
  };
}
