import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {tidy} from '../browser/helpers.js';
import {MALICIOUS, REAL} from '../browser/styles/hosts.js';
import {openStage, sheetsOf, type Stage} from '../browser/styles/stage.js';

/** A pixel differs when one of its colours does by more than this, of 255: the edge of a hairline may be painted a little lighter. */
const STEP = 24;
/** How many of a million pixels may differ. */
const TOLERANCE = 50;

/** Takes a picture of what stands on a stage. */
async function shoot({frame, document}: Stage): Promise<string> {
  const outer = frame.getBoundingClientRect();
  const inner = document.querySelector('#stage')!.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return executeServerCommand('cdp-screenshot', {
    x: Math.round(outer.x + scrollX + frame.clientLeft + inner.x),
    y: Math.round(outer.y + scrollY + frame.clientTop + inner.y),
    width: Math.round(inner.width),
    height: Math.round(inner.height),
    scale: 0.5,
  });
}

async function pixelsOf(png: string): Promise<ImageData> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const {naturalWidth: width, naturalHeight: height} = image;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, width, height);
}

/** Counts the pixels that differ, in a million. */
async function difference(some: string, others: string): Promise<number> {
  if (some === others) return 0;
  const [a, b] = await Promise.all([pixelsOf(some), pixelsOf(others)]);
  if (a.width !== b.width || a.height !== b.height) return 1_000_000;
  let count = 0;
  for (let index = 0; index < a.data.length; index += 4) {
    if ([0, 1, 2].some((colour) => Math.abs(a.data[index + colour]! - b.data[index + colour]!) > STEP)) count++;
  }
  return (count * 4_000_000) / a.data.length;
}

describe('guarded words and words in the shadow', () => {
  let stage: Stage;
  let plain = '-';

  before(async () => {
    stage = await openStage(['guarded', 'shadow'], {width: 600});
    stage.frame.height = String(stage.document.querySelector('#stage')!.getBoundingClientRect().height + 40);
    // What is painted for the first time may still be on its way: pictures, and what is far down.
    for (let before = ''; before !== plain;) {
      before = plain;
      plain = await shoot(stage);
    }
  });
  after(tidy);

  const expectTheSame = async (...css: readonly string[]): Promise<void> => {
    stage.wear(...css);
    const now = await shoot(stage);
    expect(await difference(plain, now)).to.be.at.most(TOLERANCE);
  };

  it('differ when one caption of them is red', async () => {
    const {style} = stage.document.querySelector<HTMLElement>('.bsh-caption')!;
    style.setProperty('color', 'red', 'important');
    const now = await shoot(stage);
    style.removeProperty('color');
    expect(await difference(plain, now)).to.be.greaterThan(TOLERANCE);
  });

  for (const host of REAL) it(`are the same to the pixel under ${host.name}`, async () => expectTheSame(...(await sheetsOf(host))));

  for (const [name, css] of Object.entries(MALICIOUS)) it(`are the same to the pixel under ${name}`, () => expectTheSame(css));
});
