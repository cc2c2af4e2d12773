/* global document */
/**
 * Makes the pictures of the fixtures: `node scripts/pictures.js [--scale 0.5] [--out FOLDER] [name…]`.
 *
 * Each picture is a landscape of mathematics: a fragment shader in `scripts/pictures/` that a camera (`camera.glsl`) samples many times a pixel.
 * Needs Chromium with WebGL 2; its path can be given as CHROME_PATH. The same sources give the same pictures.
 */
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';

const WIDTHS = [1600, 800, 480];
/** Most kilobytes that one JPEG of a width may have. */
const WEIGHT = {1600: 84, 800: 28, 480: 13, 400: 10};
const BEST_QUALITY = 0.78;
const WORST_QUALITY = 0.5;

/** Lists every picture: name, width and height at full size, samples a pixel, and the widths that are kept. */
const PICTURES = [
  {name: 'mountains', size: [1600, 900], samples: 6, widths: WIDTHS},
  {name: 'dunes', size: [1600, 900], samples: 10, widths: WIDTHS},
  {name: 'sea', size: [1600, 1067], samples: 12, widths: WIDTHS},
  {name: 'harbour', size: [1600, 1067], samples: 12, widths: WIDTHS},
  {name: 'lighthouse', size: [1600, 1067], samples: 10, widths: WIDTHS},
  {name: 'grain-terminal', size: [1600, 900], samples: 10, widths: WIDTHS},
  {name: 'orchard', size: [1600, 1200], samples: 10, widths: WIDTHS},
  {name: 'snow-street', size: [1600, 1067], samples: 10, widths: WIDTHS},
  {name: 'oranges', size: [1600, 1600], samples: 48, widths: WIDTHS, weight: 1.15},
  {name: 'lens', size: [1600, 2000], samples: 24, widths: WIDTHS, weight: 1.5},
  ...[0, 1, 2, 3].map((who) => ({
    name: `portrait-${String(who + 1)}`,
    size: [400, 400],
    samples: 24,
    widths: [400],
    shader: 'portrait',
    define: `#define WHO ${String(who)}\n`,
  })),
  {name: 'reeds', size: [1600, 1067], samples: 20, widths: WIDTHS},
];

const {values: options, positionals: wanted} = parseArgs({
  allowPositionals: true,
  options: {scale: {type: 'string', default: '1'}, out: {type: 'string'}},
});
const sources = new URL('pictures/', import.meta.url);
const out = options.out ?? fileURLToPath(new URL('../test/fixtures/pictures/', import.meta.url));

/** Reads one file of shader source. */
const source = (name) => readFile(new URL(`${name}.glsl`, sources), 'utf8');

/** Exposes and develops one picture in the page; returns one JPEG, in base64, for each width. */
async function expose({code, width, height, samples, prints, grain}) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const gl = canvas.getContext('webgl2', {preserveDrawingBuffer: true, antialias: false});
  if (gl === null || gl.getExtension('EXT_color_buffer_float') === null) throw new Error('WebGL 2 with float buffers is needed.');
  gl.getExtension('EXT_float_blend');

  const shader = (type, text) => {
    const made = gl.createShader(type);
    gl.shaderSource(made, text);
    gl.compileShader(made);
    if (!gl.getShaderParameter(made, gl.COMPILE_STATUS)) throw new Error(gl.getShaderInfoLog(made));
    return made;
  };
  const program = (text) => {
    const made = gl.createProgram();
    gl.attachShader(made, shader(gl.VERTEX_SHADER, '#version 300 es\nin vec2 at; void main() { gl_Position = vec4(at, 0.0, 1.0); }'));
    gl.attachShader(made, shader(gl.FRAGMENT_SHADER, text));
    gl.linkProgram(made);
    if (!gl.getProgramParameter(made, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(made));
    return made;
  };
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ARRAY_BUFFER, new Float32Array([-1, -1, 3, -1, -1, 3]), gl.STATIC_DRAW);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 0, 0);

  const film = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, film);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, width, height);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  const buffer = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, buffer);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, film, 0);

  const use = (made) => {
    gl.useProgram(made);
    gl.uniform2f(gl.getUniformLocation(made, 'uSize'), width, height);
    gl.uniform1f(gl.getUniformLocation(made, 'uSamples'), samples);
    return made;
  };
  const camera = use(program(code));
  const sample = gl.getUniformLocation(camera, 'uSample');
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE);
  gl.enable(gl.SCISSOR_TEST);
  gl.viewport(0, 0, width, height);
  const pixel = new Float32Array(4);
  for (let n = 0; n < samples; n++) {
    gl.uniform1f(sample, n);
    for (let y = 0; y < height; y += 128) {
      gl.scissor(0, y, width, 128);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
      gl.readPixels(0, y, 1, 1, gl.RGBA, gl.FLOAT, pixel);
    }
    await new Promise((done) => setTimeout(done));
  }
  gl.disable(gl.BLEND);
  gl.disable(gl.SCISSOR_TEST);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  use(program(code.replace('#version 300 es', '#version 300 es\n#define DEVELOP')));
  gl.drawArrays(gl.TRIANGLES, 0, 3);

  let seed = 1;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  const print = async ({target, most, best, worst}) => {
    const paper = document.createElement('canvas');
    paper.width = target;
    paper.height = Math.round((height * target) / width);
    const context = paper.getContext('2d');
    context.imageSmoothingQuality = 'high';
    context.drawImage(canvas, 0, 0, paper.width, paper.height);
    const image = context.getImageData(0, 0, paper.width, paper.height);
    const {data} = image;
    for (let i = 0; i < data.length; i += 4) {
      const light = (data[i] + data[i + 1] + data[i + 2]) / 765;
      const speck = (random() + random() + random() - 1.5) * grain * (0.4 + 2.4 * light * (1 - light));
      data[i] += speck;
      data[i + 1] += speck;
      data[i + 2] += speck;
    }
    context.putImageData(image, 0, 0);
    let blob;
    for (let quality = best; blob === undefined || (blob.size > most && quality >= worst); quality -= 0.03) {
      blob = await new Promise((done) => paper.toBlob(done, 'image/jpeg', quality));
    }
    return new Uint8Array(await blob.arrayBuffer()).toBase64();
  };
  const made = [];
  for (const order of prints) made.push(await print(order));
  return made;
}

const common = await source('common');
const cameraSource = await source('camera');
await mkdir(out, {recursive: true});
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  protocolTimeout: 0,
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-gpu-watchdog'],
});
try {
  const chosen = wanted.length === 0 ? PICTURES : PICTURES.filter(({name}) => wanted.includes(name));
  for (const {name, size, samples, widths, shader = name, define = '', grain = 5, weight = 1} of chosen) {
    const page = await browser.newPage();
    const started = Date.now();
    const scale = Number(options.scale),
      draft = scale < 1;
    const order = {most: Infinity, best: BEST_QUALITY, worst: WORST_QUALITY};
    const prints = await page.evaluate(expose, {
      code: common + define + (await source(shader)) + cameraSource,
      width: Math.round(size[0] * scale),
      height: Math.round(size[1] * scale),
      samples: draft ? Math.ceil(samples / 4) : samples,
      prints: draft
        ? [{...order, target: Math.round(size[0] * scale)}]
        : widths.map((target) => ({...order, target, most: WEIGHT[target] * 1000 * weight})),
      grain,
    });
    await page.close();
    for (const [n, print] of prints.entries()) {
      const bytes = Buffer.from(print, 'base64');
      const file = draft ? `${name}.jpg` : `${name}-${String(widths[n])}.jpg`;
      await writeFile(join(out, file), bytes);
      console.log(`${file}  ${String(bytes.length)} bytes`);
    }
    console.log(`${name}: ${String((Date.now() - started) / 1000)} s`);
  }
} finally {
  await browser.close();
}
