#version 300 es
precision highp float;
precision highp int;

uniform vec2 uSize;
uniform float uSample;
uniform float uSamples;
out vec4 oColor;

const float PI = 3.14159265;
uint gState;

// Random numbers: a permuted congruential generator, seeded by pixel and sample.
uint pcg(uint v) {
  uint s = v * 747796405u + 2891336453u;
  uint w = ((s >> ((s >> 28u) + 4u)) ^ s) * 277803737u;
  return (w >> 22u) ^ w;
}
float rnd() {
  gState = pcg(gState);
  return float(gState) * (1.0 / 4294967296.0);
}
vec2 disc() {
  float r = sqrt(rnd()), a = 2.0 * PI * rnd();
  return r * vec2(cos(a), sin(a));
}
vec3 sphereDirection() {
  float z = 1.0 - 2.0 * rnd(), a = 2.0 * PI * rnd(), r = sqrt(max(0.0, 1.0 - z * z));
  return vec3(r * cos(a), r * sin(a), z);
}

float hash1(float n) {
  return float(pcg(uint(int(floor(n)) + 10000))) * (1.0 / 4294967296.0);
}
float hash2(vec2 p) {
  ivec2 i = ivec2(floor(p)) + 20000;
  return float(pcg(uint(i.x) + pcg(uint(i.y)))) * (1.0 / 4294967296.0);
}
float hash3(vec3 p) {
  ivec3 i = ivec3(floor(p)) + 20000;
  return float(pcg(uint(i.x) * 73856093u ^ uint(i.y) * 19349663u ^ uint(i.z) * 83492791u)) * (1.0 / 4294967296.0);
}

float noise1(float x) {
  float i = floor(x), f = x - i;
  f = f * f * f * (f * (f * 6.0 - 15.0) + 10.0);
  return mix(hash1(i), hash1(i + 1.0), f);
}
float noise(vec2 p) {
  vec2 i = floor(p), f = p - i;
  f = f * f * f * (f * (f * 6.0 - 15.0) + 10.0);
  return mix(mix(hash2(i), hash2(i + vec2(1, 0)), f.x), mix(hash2(i + vec2(0, 1)), hash2(i + vec2(1, 1)), f.x), f.y);
}
float noise(vec3 p) {
  vec3 i = floor(p), f = p - i;
  f = f * f * (3.0 - 2.0 * f);
  vec2 e = vec2(1, 0);
  return mix(
    mix(mix(hash3(i), hash3(i + e.xyy), f.x), mix(hash3(i + e.yxy), hash3(i + e.xxy), f.x), f.y),
    mix(mix(hash3(i + e.yyx), hash3(i + e.xyx), f.x), mix(hash3(i + e.yxx), hash3(i + e.xxx), f.x), f.y), f.z);
}
const mat2 TURN = mat2(0.8, 0.6, -0.6, 0.8);
float fbm1(float x, int octaves) {
  float s = 0.0, a = 0.5;
  for (int i = 0; i < octaves; i++) { s += a * noise1(x); x = x * 2.03 + 17.3; a *= 0.5; }
  return s;
}
float fbm(vec2 p, int octaves) {
  float s = 0.0, a = 0.5;
  for (int i = 0; i < octaves; i++) { s += a * noise(p); p = TURN * p * 2.03 + 7.1; a *= 0.5; }
  return s;
}
float fbm(vec3 p, int octaves) {
  float s = 0.0, a = 0.5;
  for (int i = 0; i < octaves; i++) { s += a * noise(p); p.xz = TURN * p.xz; p = p * 2.03 + 5.7; a *= 0.5; }
  return s;
}

mat2 rot(float a) { return mat2(cos(a), -sin(a), sin(a), cos(a)); }
float smin(float a, float b, float k) {
  float h = max(k - abs(a - b), 0.0) / k;
  return min(a, b) - h * h * k * 0.25;
}
float box(vec3 p, vec3 b) {
  vec3 q = abs(p) - b;
  return length(max(q, 0.0)) + min(max(q.x, max(q.y, q.z)), 0.0);
}
float box(vec2 p, vec2 b) {
  vec2 q = abs(p) - b;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0);
}
float segment(vec2 p, vec2 a, vec2 b) {
  vec2 q = p - a, d = b - a;
  return length(q - d * clamp(dot(q, d) / dot(d, d), 0.0, 1.0));
}
float sat(float x) { return clamp(x, 0.0, 1.0); }

vec3 hemisphere(vec3 n) { return normalize(n + sphereDirection() * 0.999); }

// Filmic curve with a soft shoulder and toe (Narkowicz's fit of the ACES curve), then sRGB.
vec3 film(vec3 c) {
  c = max(c, 0.0);
  c = (c * (2.51 * c + 0.03)) / (c * (2.43 * c + 0.59) + 0.14);
  return clamp(c, 0.0, 1.0);
}
vec3 srgb(vec3 c) { return mix(12.92 * c, 1.055 * pow(max(c, 1e-5), vec3(1.0 / 2.4)) - 0.055, step(0.0031308, c)); }
vec3 saturation(vec3 c, float s) { return max(mix(vec3(dot(c, vec3(0.2126, 0.7152, 0.0722))), c, s), 0.0); }
float vignette(vec2 p, float strength) {
  float a = uSize.x / uSize.y;
  return 1.0 - strength * smoothstep(0.35, 1.25, length(p / vec2(a, 1.0)));
}
